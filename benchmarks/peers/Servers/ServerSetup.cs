namespace EnumDns.Peers.Servers;

/// <summary>How a server is to be started.</summary>
/// <param name="Folder">An empty folder for its files.</param>
/// <param name="Zone">What it serves.</param>
/// <param name="Processors">The processors that it may run on, as taskset takes them.</param>
/// <param name="Workers">How many threads or processes answer queries.</param>
internal sealed record ServerSetup(string Folder, ZoneFile Zone, string Processors, int Workers);

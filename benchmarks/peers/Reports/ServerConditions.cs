namespace EnumDns.Peers.Reports;

/// <summary>A server as it took part.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Setup">What of its settings matters for speed.</param>
internal sealed record ServerConditions(string Name, string Version, string Setup);

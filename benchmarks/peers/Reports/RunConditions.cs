namespace EnumDns.Peers.Reports;

/// <summary>Under which conditions figures were taken: absolute ones belong to one machine.</summary>
/// <param name="Date">When, UTC.</param>
/// <param name="Processor">Model of the processor.</param>
/// <param name="Cores">How many processors the system sees.</param>
/// <param name="MemoryGiB">Memory of the machine.</param>
/// <param name="Kernel">Kernel and distribution.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Commit">The commit that was measured.</param>
/// <param name="Command">The command that gives the same again.</param>
/// <param name="Load">The load of the machine before the run.</param>
/// <param name="Servers">Each server with its version and how it was set up.</param>
/// <param name="Sizes">The sizes of the zones.</param>
internal sealed record RunConditions(
    DateTimeOffset Date,
    string Processor,
    int Cores,
    double MemoryGiB,
    string Kernel,
    string Runtime,
    string Commit,
    string Command,
    string Load,
    IReadOnlyList<ServerConditions> Servers,
    ZoneSizes Sizes);

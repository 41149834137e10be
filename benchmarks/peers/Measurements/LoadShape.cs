using EnumDns.Peers.Load;

namespace EnumDns.Peers.Measurements;

/// <summary>What a load looks like, whichever server it meets.</summary>
/// <param name="Ask">Which names are asked.</param>
/// <param name="Seconds">How long it lasts.</param>
internal sealed record LoadShape(LoadZone Ask, double Seconds)
{
    /// <summary>How long it runs before it is measured, in seconds.</summary>
    public double WarmUp { get; init; } = 0.4;

    /// <summary>Queries per second; null for as many as are answered.</summary>
    public int? Rate { get; init; }

    /// <summary>TCP connections; null for UDP.</summary>
    public int? Connections { get; init; }

    /// <summary>Queries outstanding, over TCP on each connection; null for the generator's choice.</summary>
    public int? Outstanding { get; init; }

    /// <summary>UDP sockets; null for the generator's choice.</summary>
    public int? Sockets { get; init; }

    /// <summary>The processors that the generator runs on; null for the one that is kept for it.</summary>
    public string? Processors { get; init; }

    /// <summary>Whether the generator sleeps while it waits, as it must where the server shares its processor.</summary>
    public bool Sleeps { get; init; }

    /// <summary>Whether the generator goes before everything else on its processor; needs the right to.</summary>
    public bool IsBeforeOthers { get; init; }
}

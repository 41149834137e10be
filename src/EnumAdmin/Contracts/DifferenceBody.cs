using EnumDns.Registry.Compilation;
using EnumDns.Zones.Changes;

namespace EnumAdmin.Contracts;

/// <summary>What changes in one zone, as lines of a master file.</summary>
public sealed record DifferenceBody
{
    /// <summary>The apex.</summary>
    public required string Zone { get; init; }

    /// <summary>The serial before; null for a new zone.</summary>
    public required uint? From { get; init; }

    /// <summary>The serial afterwards; null for a zone that goes.</summary>
    public required uint? To { get; init; }

    /// <summary>Records that go.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Records that come.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Shows changes of RRsets, of each that has some records before and others afterwards both in full.</summary>
    internal static DifferenceBody Of(string zone, uint? from, uint? to, IReadOnlyList<RrsetChange> changes) => new()
    {
        Zone = zone,
        From = from,
        To = to,
        Removed = [.. changes.Where(change => change.Removed is not null).SelectMany(change => ObjectLines.Format(change.Owner, change.Removed!))],
        Added = [.. changes.Where(change => change.Added is not null).SelectMany(change => ObjectLines.Format(change.Owner, change.Added!))],
    };
}

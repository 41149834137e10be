using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>Creates a zone, or replaces it and everything in it, by what was made of a master file.</summary>
/// <param name="Zone">The apex.</param>
public sealed record ImportZone(DomainName Zone) : Operation(Zone)
{
    /// <summary>The zone object.</summary>
    public required Zone Value { get; init; }

    /// <summary>The file's records, as checked and served afterwards; its serial is the file's.</summary>
    public required ZoneSnapshot Snapshot { get; init; }

    /// <summary>The objects: numbers, which were checked already, blocks, delegations and records, streamed; compiled they give the snapshot.</summary>
    public required IEnumerable<object> Objects { get; init; }

    /// <summary>More numbers, which need no objects and have no notes, in tree order: the same instance, filled anew, streamed.</summary>
    public IEnumerable<PlainNumber> PlainNumbers { get; init; } = [];

    /// <summary>Told now and then how many objects are written.</summary>
    public IProgress<long>? Progress { get; init; }
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>A view of the store at one instant: what was committed when it was opened, or what a transaction has made of that.</summary>
public interface IStoreSession : IDisposable
{
    /// <summary>All zones in canonical order of apexes.</summary>
    IReadOnlyList<StoredZone> Zones();

    /// <summary>The zone with this apex, or null.</summary>
    StoredZone? FindZone(DomainName apex);

    /// <summary>The last serials of zones that were deleted, in canonical order of apexes; some of them may be there again.</summary>
    IReadOnlyList<ZoneSerial> GoneZones();

    /// <summary>Numbers and holes.</summary>
    INumberTable<Number> Numbers { get; }

    /// <summary>The numbers and holes at or below a prefix in tree order, for who goes through many; the table must not be changed meanwhile.</summary>
    /// <param name="zone">The zone's apex.</param>
    /// <param name="prefix">The prefix; empty for all.</param>
    INumberStream StreamNumbers(DomainName zone, E164Number prefix) => new NumberObjects(Numbers.Below(zone, prefix));

    /// <summary>Blocks.</summary>
    INumberTable<Block> Blocks { get; }

    /// <summary>Delegations.</summary>
    INumberTable<Delegation> Delegations { get; }

    /// <summary>Other RRsets.</summary>
    IRecordTable Records { get; }

    /// <summary>The number of the last change; 0 before the first.</summary>
    long LastChange { get; }

    /// <summary>Changes in descending order of their numbers, streamed.</summary>
    /// <param name="before">Only changes before this one; null for all.</param>
    IEnumerable<AuditLine> Audit(long? before = null);

    /// <summary>The entries of a zone's journal in the order in which they were written, streamed.</summary>
    IEnumerable<JournalEntry> Journal(DomainName zone);

    /// <summary>All tokens by name.</summary>
    IReadOnlyList<StoredToken> Tokens();
}

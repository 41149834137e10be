using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>A session that counts what is asked of its tables.</summary>
internal sealed class CountingSession(IStoreSession session) : IStoreSession
{
    /// <summary>Lookups in all tables, and streams begun.</summary>
    public int Lookups { get; private set; }

    public INumberTable<Number> Numbers => Counted(session.Numbers);

    public INumberTable<Block> Blocks => Counted(session.Blocks);

    public INumberTable<Delegation> Delegations => Counted(session.Delegations);

    public IRecordTable Records
    {
        get
        {
            Lookups++;
            return session.Records;
        }
    }

    public long LastChange => session.LastChange;

    public IReadOnlyList<ZoneSerial> GoneZones() => session.GoneZones();

    public IReadOnlyList<StoredZone> Zones() => session.Zones();

    public StoredZone? FindZone(DomainName apex) => session.FindZone(apex);

    public IEnumerable<AuditLine> Audit(long? before = null) => session.Audit(before);

    public IEnumerable<JournalEntry> Journal(DomainName zone) => session.Journal(zone);

    public IReadOnlyList<StoredToken> Tokens() => session.Tokens();

    public void Dispose() => session.Dispose();

    // Each use of a table is one question.
    private INumberTable<T> Counted<T>(INumberTable<T> table)
        where T : class
    {
        Lookups++;
        return table;
    }
}

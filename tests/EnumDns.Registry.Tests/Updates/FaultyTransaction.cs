using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>A transaction of the <see cref="FaultyStore"/>.</summary>
internal sealed class FaultyTransaction(IStoreTransaction transaction, FaultyStore store) : IStoreTransaction
{
    public INumberTable<Number> Numbers => transaction.Numbers;

    public INumberTable<Block> Blocks => transaction.Blocks;

    public INumberTable<Delegation> Delegations => transaction.Delegations;

    public IRecordTable Records => transaction.Records;

    public long LastChange => transaction.LastChange;

    public IReadOnlyList<ZoneSerial> GoneZones() => transaction.GoneZones();

    public IReadOnlyList<StoredZone> Zones() => transaction.Zones();

    public StoredZone? FindZone(DomainName apex) => transaction.FindZone(apex);

    public IEnumerable<AuditLine> Audit(long? before = null) => transaction.Audit(before);

    public IEnumerable<JournalEntry> Journal(DomainName zone) => transaction.Journal(zone);

    public IReadOnlyList<StoredToken> Tokens() => transaction.Tokens();

    public void PutZone(StoredZone zone) => Do("zone", () => transaction.PutZone(zone));

    public void PutGone(ZoneSerial zone) => Do("gone", () => transaction.PutGone(zone));

    public void DeleteZone(DomainName apex) => Do("zone", () => transaction.DeleteZone(apex));

    public void ClearZone(DomainName apex) => Do("zone", () => transaction.ClearZone(apex));

    public void Move(DomainName from, DomainName to, DomainName name) => Do("move", () => transaction.Move(from, to, name));

    public void Put(DomainName zone, Number number, long version) => Do("put", () => transaction.Put(zone, number, version));

    public void Put(DomainName zone, Block block, long version) => Do("put", () => transaction.Put(zone, block, version));

    public void Put(DomainName zone, Delegation delegation, long version) => Do("put", () => transaction.Put(zone, delegation, version));

    public void Put(DomainName zone, RecordSet records, long version) => Do("put", () => transaction.Put(zone, records, version));

    public void DeleteNumber(DomainName zone, E164Number number) => Do("delete", () => transaction.DeleteNumber(zone, number));

    public void DeleteBlock(DomainName zone, E164Number prefix) => Do("delete", () => transaction.DeleteBlock(zone, prefix));

    public void DeleteDelegation(DomainName zone, E164Number prefix) => Do("delete", () => transaction.DeleteDelegation(zone, prefix));

    public void DeleteRecords(DomainName zone, RecordKey key) => Do("delete", () => transaction.DeleteRecords(zone, key));

    public void Append(JournalEntry entry) => Do("journal", () => transaction.Append(entry));

    public void TrimJournal(DomainName zone, int entries) => Do("journal", () => transaction.TrimJournal(zone, entries));

    public void Append(AuditLine line) => Do("audit", () => transaction.Append(line));

    public void Put(StoredToken token) => Do("token", () => transaction.Put(token));

    public void DeleteToken(string name) => Do("token", () => transaction.DeleteToken(name));

    public void Mark() => Do("mark", transaction.Mark);

    public void RollBack() => Do("roll back", transaction.RollBack);

    public void Commit()
    {
        Do("commit", transaction.Commit);
        store.Commits++;
    }

    public void Dispose()
    {
        transaction.Dispose();
        store.OnEnd();
    }

    private void Do(string step, Action work)
    {
        store.Step(step);
        work();
    }
}

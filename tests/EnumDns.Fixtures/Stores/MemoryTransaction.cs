using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>The transaction of the <see cref="MemoryStore"/>: a state of its own, which the store takes over at the commit.</summary>
internal sealed class MemoryTransaction(MemoryState state, Action<MemoryState?> end) : MemorySession(state), IStoreTransaction
{
    private MemoryState? _mark;

    /// <inheritdoc/>
    public void PutZone(StoredZone zone)
    {
        var contents = State.Zones.GetValueOrDefault(zone.Zone.Apex);
        // The key is replaced as well: its case may be another.
        var zones = State.Zones.Remove(zone.Zone.Apex);
        State = State with { Zones = zones.Add(zone.Zone.Apex, contents is null ? new MemoryZone(zone) : contents with { Header = zone }) };
    }

    /// <inheritdoc/>
    public void DeleteZone(DomainName apex) => State = State with { Zones = State.Zones.Remove(apex) };

    /// <inheritdoc/>
    public void PutGone(ZoneSerial zone) => State = State with { Gone = State.Gone.SetItem(zone.Zone, zone.Serial) };

    /// <inheritdoc/>
    public void ClearZone(DomainName apex)
    {
        if (State.Zones.TryGetValue(apex, out var zone))
            Replace(apex, _ => new MemoryZone(zone.Header) { Journal = zone.Journal });
    }

    /// <inheritdoc/>
    public void Move(DomainName from, DomainName to, DomainName name)
    {
        var before = State;
        try
        {
            MoveObjects(from, to, name);
        }
        catch (InvalidOperationException)
        {
            State = before;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Put(DomainName zone, Number number, long version) =>
        Replace(zone, held => held with { Numbers = held.Numbers.With(number.Digits, new(number, version)) });

    /// <inheritdoc/>
    public void Put(DomainName zone, Block block, long version) =>
        Replace(zone, held => held with { Blocks = held.Blocks.With(block.Prefix, new(block, version)) });

    /// <inheritdoc/>
    public void Put(DomainName zone, Delegation delegation, long version) =>
        Replace(zone, held => held with { Delegations = held.Delegations.With(delegation.Prefix, new(delegation, version)) });

    /// <inheritdoc/>
    public void Put(DomainName zone, RecordSet records, long version) =>
        Replace(zone, held => held with { Records = held.Records.With(records.Key, new(records, version)) });

    /// <inheritdoc/>
    public void DeleteNumber(DomainName zone, E164Number number) => ReplaceIfThere(zone, held => held with { Numbers = held.Numbers.Without(number) });

    /// <inheritdoc/>
    public void DeleteBlock(DomainName zone, E164Number prefix) => ReplaceIfThere(zone, held => held with { Blocks = held.Blocks.Without(prefix) });

    /// <inheritdoc/>
    public void DeleteDelegation(DomainName zone, E164Number prefix) => ReplaceIfThere(zone, held => held with { Delegations = held.Delegations.Without(prefix) });

    /// <inheritdoc/>
    public void DeleteRecords(DomainName zone, RecordKey key) => ReplaceIfThere(zone, held => held with { Records = held.Records.Without(key) });

    /// <inheritdoc/>
    public void Append(JournalEntry entry) => Replace(entry.Zone, held => held with { Journal = held.Journal.Add(entry) });

    /// <inheritdoc/>
    public void TrimJournal(DomainName zone, int entries) =>
        ReplaceIfThere(zone, held => held with { Journal = held.Journal.RemoveRange(0, Math.Max(0, held.Journal.Count - entries)) });

    /// <inheritdoc/>
    public void Append(AuditLine line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(line.Id, LastChange, nameof(line));
        State = State with { Audit = State.Audit.Add(line) };
    }

    /// <inheritdoc/>
    public void Put(StoredToken token) => State = State with { Tokens = State.Tokens.SetItem(token.Name, token) };

    /// <inheritdoc/>
    public void DeleteToken(string name) => State = State with { Tokens = State.Tokens.Remove(name) };

    /// <inheritdoc/>
    public void Mark() => _mark = State;

    /// <inheritdoc/>
    public void RollBack() => State = _mark ?? throw new InvalidOperationException("Nothing was marked.");

    /// <inheritdoc/>
    public void Commit()
    {
        var committed = State;
        base.Dispose();
        end(committed);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (IsOver)
            return;
        base.Dispose();
        end(null);
    }

    private void MoveObjects(DomainName from, DomainName to, DomainName name)
    {
        foreach (var stored in Records.Below(from, name).ToList())
        {
            Refuse(Records.Find(to, stored.Value.Key) is not null);
            Replace(from, zone => zone with { Records = zone.Records.Without(stored.Value.Key) });
            Replace(to, zone => zone with { Records = zone.Records.With(stored.Value.Key, stored) });
        }

        if (!EnumDomain.TryParse(name, out var prefix, out var root) || !EnumDomain.TryParse(from, out _, out var tree) || root != tree)
            return;
        foreach (var stored in Numbers.Below(from, prefix).ToList())
        {
            Refuse(Numbers.Find(to, stored.Value.Digits) is not null);
            DeleteNumber(from, stored.Value.Digits);
            Put(to, stored.Value, stored.Version);
        }

        foreach (var stored in Blocks.Below(from, prefix).ToList())
        {
            Refuse(Blocks.Find(to, stored.Value.Prefix) is not null);
            DeleteBlock(from, stored.Value.Prefix);
            Put(to, stored.Value, stored.Version);
        }

        foreach (var stored in Delegations.Below(from, prefix).ToList())
        {
            Refuse(Delegations.Find(to, stored.Value.Prefix) is not null);
            DeleteDelegation(from, stored.Value.Prefix);
            Put(to, stored.Value, stored.Version);
        }
    }

    private void ReplaceIfThere(DomainName apex, Func<MemoryZone, MemoryZone> change)
    {
        if (State.Zones.ContainsKey(apex))
            Replace(apex, change);
    }

    private void Replace(DomainName apex, Func<MemoryZone, MemoryZone> change)
    {
        var zone = State.Zones.GetValueOrDefault(apex) ?? throw new InvalidOperationException($"There is no zone {apex}");
        State = State with { Zones = State.Zones.SetItem(apex, change(zone)) };
    }

    private static void Refuse(bool stands)
    {
        if (stands)
            throw new InvalidOperationException("An object stands in the way of the move.");
    }
}

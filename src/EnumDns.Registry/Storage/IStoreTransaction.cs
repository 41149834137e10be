using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>
/// The one writer's view: it sees its own changes, nobody else does until <see cref="Commit"/>. Disposed without a commit it
/// leaves nothing behind.
/// </summary>
/// <remarks>
/// Objects and journal entries are written into zones that are there: <see cref="PutZone"/> comes first. The store does not
/// check what the write path has checked: an object in a zone that is not there, or a move onto an object, is a bug of the
/// caller and an <see cref="InvalidOperationException"/>.
/// </remarks>
public interface IStoreTransaction : IStoreSession
{
    /// <summary>Writes a zone, new or changed; objects inside are not touched.</summary>
    void PutZone(StoredZone zone);

    /// <summary>Removes a zone with everything in it, its journal included; nothing where it is not there.</summary>
    void DeleteZone(DomainName apex);

    /// <summary>Remembers the last serial of a zone that is deleted.</summary>
    void PutGone(ZoneSerial zone);

    /// <summary>Removes all numbers, blocks, delegations and records of a zone, but not the zone.</summary>
    void ClearZone(DomainName apex);

    /// <summary>Moves everything at or below a name from one zone to another; no object may stand in its way; where one does, nothing is moved.</summary>
    void Move(DomainName from, DomainName to, DomainName name);

    /// <summary>Writes a number, new or changed.</summary>
    void Put(DomainName zone, Number number, long version);

    /// <summary>Writes many numbers, new or changed, without notes.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="numbers">The numbers, which may be the same instance filled anew; quickest in tree order. They may be gone through on another
    /// thread while the call lasts, and must not use the transaction.</param>
    /// <param name="version">The number of the change.</param>
    void PutAll(DomainName zone, IEnumerable<PlainNumber> numbers, long version)
    {
        foreach (var number in numbers)
            Put(zone, number.ToNumber(), version);
    }

    /// <summary>Writes a block, new or changed.</summary>
    void Put(DomainName zone, Block block, long version);

    /// <summary>Writes a delegation, new or changed.</summary>
    void Put(DomainName zone, Delegation delegation, long version);

    /// <summary>Writes an RRset, new or changed.</summary>
    void Put(DomainName zone, RecordSet records, long version);

    /// <summary>Removes a number; nothing where it is not there.</summary>
    void DeleteNumber(DomainName zone, E164Number number);

    /// <summary>Removes a block; nothing where it is not there.</summary>
    void DeleteBlock(DomainName zone, E164Number prefix);

    /// <summary>Removes a delegation; nothing where it is not there.</summary>
    void DeleteDelegation(DomainName zone, E164Number prefix);

    /// <summary>Removes an RRset; nothing where it is not there.</summary>
    void DeleteRecords(DomainName zone, RecordKey key);

    /// <summary>Appends an entry to a zone's journal.</summary>
    void Append(JournalEntry entry);

    /// <summary>Drops the oldest entries of a zone's journal, so that at most these many stay.</summary>
    void TrimJournal(DomainName zone, int entries);

    /// <summary>Appends a change, whose number must be above <see cref="IStoreSession.LastChange"/>.</summary>
    void Append(AuditLine line);

    /// <summary>Writes a token, new or changed.</summary>
    void Put(StoredToken token);

    /// <summary>Removes a token; nothing where it is not there.</summary>
    void DeleteToken(string name);

    /// <summary>Marks the present state, to which <see cref="RollBack"/> returns. One mark at a time; a new one replaces it.</summary>
    void Mark();

    /// <summary>Takes back everything since the last <see cref="Mark"/>, which stays.</summary>
    void RollBack();

    /// <summary>
    /// Makes everything durable: on return it survives the loss of power. The transaction is then over; what the store has to do before
    /// the next one may begin, it does when this one is disposed.
    /// </summary>
    /// <exception cref="StoreException">It is not durable, and nothing of it stays.</exception>
    void Commit();
}

using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Journal;

/// <summary>
/// Writes the zones' journals and keeps them short. Trimming costs the store a look at the journal, so it is done once for many
/// entries: down to a sixteenth below the bound, and then not before that sixteenth is filled again.
/// </summary>
internal sealed class JournalKeeper(int entries)
{
    private readonly int _slack = entries / 16;
    private readonly Dictionary<DomainName, int> _sinceTrimmed = [];

    /// <summary>Appends an entry to its zone's journal, which then has at most as many entries as the bound says.</summary>
    public void Append(IStoreTransaction transaction, JournalEntry entry)
    {
        transaction.Append(entry);

        // A journal that was not trimmed yet may have any length: the bound may have been higher in another run.
        var appended = _sinceTrimmed.TryGetValue(entry.Zone, out var count) ? count + 1 : int.MaxValue;
        if (appended > _slack)
        {
            transaction.TrimJournal(entry.Zone, Math.Max(1, entries - _slack));
            appended = 0;
        }

        _sinceTrimmed[entry.Zone] = appended;
    }

    /// <summary>Forgets what was trimmed: a transaction was lost.</summary>
    public void Forget() => _sinceTrimmed.Clear();
}

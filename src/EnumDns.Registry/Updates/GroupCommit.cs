using EnumDns.Registry.Journal;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Updates;

/// <summary>
/// Does the work of one group: one transaction, one commit, one swap of the zones (docs/decisions/0010-changes-share-a-commit.md). Work that is refused
/// leaves nothing in the transaction; where the store fails, nothing of the whole group has happened.
/// </summary>
internal sealed class GroupCommit(IRegistryStore store, RegistryOptions options, TimeProvider time, ServedZones served, ObjectCounts counts)
{
    // As long again as a zone may grow before it is due, it may grow until a copy beside the writer is complete.
    private const int Patience = 4;
    private ZoneEditor _editor = new(Patience);
    private readonly JournalKeeper _journal = new(options.JournalEntries);

    /// <summary>Compacts zones beside the writer.</summary>
    public ZoneCompacting Compacting { get; } = new();

    /// <summary>Does the work and tells its callers. Never throws.</summary>
    public void Run(IReadOnlyList<QueuedWork> works)
    {
        IStoreTransaction? transaction = null;
        DraftZones? published;
        try
        {
            transaction = store.Begin();
            published = Write(works, transaction);
        }
        catch (StoreException fault)
        {
            Forget(transaction);
            foreach (var work in works)
                work.Fail(fault);
            return;
        }
        catch (Exception bug)
        {
            // The writer outlives a bug of the store: the callers learn of it, and the next group starts from what is committed.
            Forget(transaction);
            foreach (var work in works)
                work.Break(bug);
            return;
        }

        foreach (var work in works)
            work.Complete();
        // Only now: after an import the store has some more to do, for which nobody has to wait.
        End(transaction);
        if (published is not null)
            Compacting.Note(_editor, served.Directory, published.Moved);
    }

    // The zones that were published, or null where none moved.
    private DraftZones? Write(IReadOnlyList<QueuedWork> works, IStoreTransaction transaction)
    {
        var zones = new DraftZones(served.Directory, served.Gone);
        var group = new WriteGroup(transaction, zones, _editor, _journal, options, time.GetUtcNow());
        var writes = false;
        foreach (var work in works)
        {
            // Of one that is refused nothing is committed anyway; and a mark keeps a copy of every page that an import replaces.
            if (works.Count > 1)
                transaction.Mark();
            if (TryExecute(work, group))
            {
                zones.Keep();
                writes = true;
            }
            else
            {
                zones.TakeBack();
                if (works.Count > 1)
                    transaction.RollBack();
            }
        }

        if (!writes)
            return null;

        // Everything that can fail has happened before the commit returns; what follows is the swap of a reference.
        var directory = zones.ToDirectory();
        transaction.Commit();
        counts.Note(group.LastChange, group.Objects);
        if (directory is null)
            return null;
        served.Publish(directory, zones.Gone);
        return zones;
    }

    // A bug that one change meets is its caller's to hear of; the others are done all the same.
    private static bool TryExecute(QueuedWork work, WriteGroup group)
    {
        try
        {
            return work.Execute(group);
        }
        catch (Exception bug) when (bug is not StoreException)
        {
            work.Break(bug);
            return false;
        }
    }

    // Nothing of the group stays, and what is remembered from one group to the next may speak of changes that never happened.
    private void Forget(IStoreTransaction? transaction)
    {
        End(transaction);
        _editor = new ZoneEditor(Patience);
        _journal.Forget();
    }

    // What was committed stays, and what was not does not: of a store in trouble the next group's callers learn, when it begins.
    private static void End(IStoreTransaction? transaction)
    {
        try
        {
            transaction?.Dispose();
        }
        catch (Exception)
        {
            // The writer outlives it.
        }
    }
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>What this program does as a child of a test: it works on a store, tells about it line by line, and ends with its standard input.</summary>
internal static class StoreChild
{
    /// <summary>The first argument, before the mode and the data directory.</summary>
    public const string Argument = "store-child";

    /// <summary>Opens the store and holds it.</summary>
    public const string Hold = "hold";

    /// <summary>Commits one change after the other and tells the number of each that is durable.</summary>
    public const string Commit = "commit";

    /// <summary>Commits until the disk is full, then deletes the file "ballast" beside the data directory and goes on.</summary>
    public const string Fill = "fill";

    private const int NumbersOfAFill = 200;

    private static readonly string Text = new('x', 100);

    /// <summary>The zone that the child fills.</summary>
    public static DomainName Apex { get; } = DomainName.Parse("3.3.example.net");

    /// <summary>Runs a mode.</summary>
    public static int Run(string mode, string folder)
    {
        new Thread(EndWithInput) { IsBackground = true }.Start();
        try
        {
            using var store = SqliteStore.Open(folder);
            Tell($"open {Environment.ProcessId}");
            if (mode == Commit)
                CommitAll(store);
            else if (mode == Fill)
                FillAll(store, folder);
            else
                Thread.Sleep(Timeout.Infinite);
        }
        catch (StoreException error)
        {
            Tell($"fault {error.Fault} {error.Message}");
        }

        return 0;
    }

    /// <summary>One change, all of whose parts carry its number.</summary>
    public static void Change(IRegistryStore store, long id, int numbers = 1)
    {
        using var transaction = store.Begin();
        PutZone(transaction, id);
        for (var i = 0; i < numbers; i++)
            transaction.Put(Apex, NumberOf(id * numbers + i, Text), id);
        transaction.Append(new JournalEntry(Apex, (uint)id - 1, (uint)id, []));
        transaction.Append(new AuditLine(id, DateTimeOffset.UnixEpoch, "child", "local", [], [new ZoneSerial(Apex, (uint)id)]));
        transaction.Commit();
    }

    /// <summary>The zone at a serial.</summary>
    public static void PutZone(IStoreTransaction transaction, long serial) =>
        transaction.PutZone(new StoredZone(new Zone { Apex = Apex, PrimaryServer = Apex, Mailbox = Apex, NameServers = [Apex] }, (uint)serial, serial));

    /// <summary>A number with a note of any length.</summary>
    public static void PutNumber(IStoreTransaction transaction, long id, string note) => transaction.Put(Apex, NumberOf(id, "hole") with { Note = note }, id);

    private static Number NumberOf(long id, string text) => new() { Digits = E164Number.Parse($"+33{1_000_000_000 + id}"), HoleText = text };

    private static void CommitAll(SqliteStore store)
    {
        var id = LastChange(store);
        while (true)
        {
            Change(store, ++id);
            Tell($"committed {id}");
        }
    }

    private static void FillAll(SqliteStore store, string folder)
    {
        var id = 0L;
        try
        {
            while (true)
            {
                Change(store, id + 1, NumbersOfAFill);
                id++;
            }
        }
        catch (StoreException error)
        {
            Tell($"fault {error.Fault} {error.Message}");
        }

        Tell($"kept {LastChange(store) == id && Numbers(store) == id * NumbersOfAFill}");
        File.Delete(Path.Combine(Path.GetDirectoryName(folder)!, "ballast"));
        Change(store, id + 1, NumbersOfAFill);
        Tell($"went on {LastChange(store) == id + 1 && Numbers(store) == (id + 1) * NumbersOfAFill}");
    }

    private static long LastChange(SqliteStore store)
    {
        using var session = store.Read();
        return session.LastChange;
    }

    private static long Numbers(SqliteStore store)
    {
        using var session = store.Read();
        return session.Numbers.Below(Apex, default).LongCount();
    }

    private static void Tell(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private static void EndWithInput()
    {
        while (Console.In.ReadLine() is not null)
        {
        }

        Environment.Exit(0);
    }
}

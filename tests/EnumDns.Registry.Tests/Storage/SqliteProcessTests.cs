using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Other processes: killed ones, ones that hold the directory, full and read-only disks.</summary>
public sealed class SqliteProcessTests : IDisposable
{
    private const int Kills = 10;

    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_change_that_a_killed_process_told_of_is_there_and_no_change_is_there_in_part()
    {
        var random = new Random();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = StoreProcess.Start(StoreChild.Commit, _place.Folder);
            Assert.StartsWith("open", child.ReadLine(), StringComparison.Ordinal);
            var told = child.ReadLine()!;
            Thread.Sleep(random.Next(120));
            // The last line may be cut off by the kill.
            told += "\n" + child.Kill();
            var committed = told[..told.LastIndexOf('\n')].Split('\n').Where(line => line.Length > 0).Select(line => long.Parse(line.Split(' ')[1], null)).Max();
            AssertWhole(_place.Folder, atLeast: committed);
        }
    }

    [Fact]
    public void A_second_process_is_refused_and_told_who_has_the_directory()
    {
        using var child = StoreProcess.Start(StoreChild.Hold, _place.Folder);
        Assert.Equal($"open {child.Id}", child.ReadLine());
        var error = Assert.Throws<StoreException>(() => SqliteStore.Open(_place.Folder));
        Assert.Equal(StoreFault.InUse, error.Fault);
        Assert.Contains(_place.Folder, error.Message, StringComparison.Ordinal);
        Assert.Contains($"process {child.Id}", error.Message, StringComparison.Ordinal);

        // What a dead process leaves behind does not stand in the way.
        child.Kill();
        Assert.True(File.Exists(Path.Combine(_place.Folder, "registry.lock")));
        _place.Open().Dispose();
    }

    [Fact]
    public void A_second_store_in_the_same_process_is_refused()
    {
        using (_place.Open())
            Assert.Equal(StoreFault.InUse, Assert.Throws<StoreException>(_place.Open).Fault);
        _place.Open().Dispose();
    }

    [Fact]
    public void A_session_that_is_still_open_holds_the_directory_after_its_store_was_closed()
    {
        var store = _place.Open();
        StoreChild.Change(store, 1);
        var session = store.Read();
        store.Dispose();
        Assert.Equal(1, session.Numbers.Count(StoreChild.Apex));
        Assert.Equal(StoreFault.InUse, Assert.Throws<StoreException>(_place.Open).Fault);
        session.Dispose();
        _place.Open().Dispose();
    }

    [Fact]
    public void On_a_full_disk_nothing_is_lost_and_with_room_the_store_goes_on()
    {
        using var child = StoreProcess.StartMounted(
            """
            mount -t tmpfs -o size=3m none "$1"
            head -c 500000 /dev/zero > "$1/ballast"
            child fill "$1/data"
            """,
            _place.Folder);
        var told = child.ReadToEnd().Split('\n');
        Assert.StartsWith("open", told[0], StringComparison.Ordinal);
        Assert.StartsWith("fault Full", told[1], StringComparison.Ordinal);
        Assert.Equal("kept True", told[2]);
        Assert.Equal("went on True", told[3]);
    }

    [Fact]
    public void A_disk_that_is_full_from_the_beginning_is_a_clear_error()
    {
        using var child = StoreProcess.StartMounted("""mount -t tmpfs -o size=64k none "$1"; head -c 60000 /dev/zero > "$1/ballast"; child hold "$1/data" """, _place.Folder);
        Assert.StartsWith("fault Full", child.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_directory_is_a_clear_error_with_a_registry_in_it_and_without()
    {
        _place.Open().Dispose();
        var before = FolderContents.Of(_place.Folder);
        using var child = StoreProcess.StartMounted(
            """mount --bind "$1" "$1"; mkdir "$1/empty"; mount -o remount,bind,ro "$1"; child hold "$1"; child hold "$1/empty"; child hold "$1/new" """, _place.Folder);
        var told = child.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, told.Length);
        Assert.All(told, line => Assert.StartsWith("fault ReadOnly", line, StringComparison.Ordinal));
        Assert.Equal(before, FolderContents.Of(_place.Folder));
    }

    [Fact]
    public void A_backup_beside_a_process_that_writes_is_whole()
    {
        var backup = Path.Combine(_place.Folder, "backup");
        using (var child = StoreProcess.Start(StoreChild.Commit, _place.Folder))
        {
            for (var i = 0; i < 6; i++)
                Assert.NotNull(child.ReadLine());
            for (var i = 0; i < 3; i++)
                Assert.True(SqliteBackup.Write(_place.Folder, backup).LastChange >= 5);
            child.Kill();
        }

        var restored = Path.Combine(_place.Folder, "restored");
        SqliteBackup.Restore(backup, restored, replace: false);
        AssertWhole(restored, atLeast: 5);
    }

    private static void AssertWhole(string folder, long atLeast)
    {
        using var store = SqliteStore.Open(folder);
        using var session = store.Read();
        Assert.InRange(session.LastChange, atLeast, atLeast + 1_000_000);
        Assert.Equal(session.LastChange, session.FindZone(StoreChild.Apex)!.Serial);
        Assert.Equal(Enumerable.Range(1, (int)session.LastChange).Select(id => (long)id), session.Numbers.Below(StoreChild.Apex, default).Select(stored => stored.Version));
        Assert.Equal(session.LastChange, session.Journal(StoreChild.Apex).Count());
    }
}

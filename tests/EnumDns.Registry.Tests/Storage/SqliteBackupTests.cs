using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Backup and restore.</summary>
public sealed class SqliteBackupTests : IDisposable
{
    private readonly SqlitePlace _place = new();
    private readonly SqlitePlace _other = new();

    private string Backup => Path.Combine(_place.Folder, "registry.backup");

    public void Dispose()
    {
        _place.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void A_backup_of_a_store_in_use_holds_what_was_committed_and_is_one_file()
    {
        using var store = _place.Open();
        StoreChild.Change(store, 1, numbers: 500);
        using var view = store.Read();
        StoreChild.Change(store, 2, numbers: 500);
        using (var transaction = store.Begin())
        {
            transaction.DeleteZone(StoreChild.Apex);
            var report = SqliteBackup.Write(_place.Folder, Backup);
            Assert.Equal(new BackupReport(Backup, new FileInfo(Backup).Length, 2, 1, 1000), report);
        }

        Assert.Single(Directory.GetFiles(_place.Folder), file => Path.GetFileName(file).StartsWith("registry.backup", StringComparison.Ordinal));
        SqliteBackup.Restore(Backup, _other.Folder, replace: false);
        AssertHas(_other, 2, 1000);
        // And the store has not noticed.
        StoreChild.Change(store, 3);
        Assert.Equal(500, view.Numbers.Count(StoreChild.Apex));
    }

    [Fact]
    public void A_backup_of_a_store_that_is_closed_leaves_the_directory_as_it_was()
    {
        Fill(_place, 1);
        var before = FolderContents.Of(_place.Folder);
        SqliteBackup.Write(_place.Folder, Path.Combine(_other.Folder, "backup"));
        Assert.Equal(before, FolderContents.Of(_place.Folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_other.Folder, "backup")));
    }

    [Fact]
    public void A_backup_replaces_the_one_before()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        Fill(_place, 2);
        Assert.Equal(2, SqliteBackup.Write(_place.Folder, Backup).LastChange);
    }

    [Fact]
    public void A_backup_that_fails_leaves_the_one_before_and_nothing_else()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        Damage(_place.RegistryFile);
        var before = FolderContents.Of(_place.Folder);
        Assert.Equal(StoreFault.Corrupt, Assert.Throws<StoreException>(() => SqliteBackup.Write(_place.Folder, Backup)).Fault);
        Assert.Equal(before, FolderContents.Of(_place.Folder));
    }

    [Theory]
    [InlineData("registry.db", StoreFault.Occupied)]
    [InlineData("registry.db-wal", StoreFault.Occupied)]
    [InlineData("registry.lock", StoreFault.Occupied)]
    [InlineData("no/such/folder/backup", StoreFault.Unreadable)]
    public void A_backup_is_written_where_it_harms_nothing(string name, StoreFault fault)
    {
        Fill(_place, 1);
        var before = FolderContents.Of(_place.Folder);
        Assert.Equal(fault, Assert.Throws<StoreException>(() => SqliteBackup.Write(_place.Folder, Path.Combine(_place.Folder, name))).Fault);
        Assert.Equal(before, FolderContents.Of(_place.Folder));
    }

    [Fact]
    public void There_is_no_backup_of_nothing_or_of_something_else()
    {
        Assert.Equal(StoreFault.Unreadable, Assert.Throws<StoreException>(() => SqliteBackup.Write(_place.Folder, Backup)).Fault);
        Assert.Empty(Directory.GetFiles(_place.Folder));
        File.WriteAllText(_place.RegistryFile, "a text");
        Assert.Equal(StoreFault.Corrupt, Assert.Throws<StoreException>(() => SqliteBackup.Write(_place.Folder, Backup)).Fault);
        Assert.Equal("a text", File.ReadAllText(_place.RegistryFile));
    }

    [Fact]
    public void A_restore_into_a_directory_with_a_registry_is_refused_unless_it_is_to_be_replaced()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        Fill(_other, 1);
        Fill(_other, 2);
        var before = FolderContents.Of(_other.Folder);
        Assert.Equal(StoreFault.Occupied, Assert.Throws<StoreException>(() => SqliteBackup.Restore(Backup, _other.Folder, replace: false)).Fault);
        Assert.Equal(before, FolderContents.Of(_other.Folder));

        var report = SqliteBackup.Restore(Backup, _other.Folder, replace: true);
        Assert.Equal(_other.RegistryFile + ".before-restore-1", report.KeptAside);
        AssertHas(_other, 1, 10);

        // What was kept is a backup as well.
        var back = SqliteBackup.Restore(report.KeptAside!, _other.Folder, replace: true);
        Assert.Equal(_other.RegistryFile + ".before-restore-2", back.KeptAside);
        AssertHas(_other, 2, 20);
    }

    [Fact]
    public void A_restore_keeps_what_a_killed_server_left_in_its_log()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        using (var store = _place.Open())
        {
            StoreChild.Change(store, 2, 10);
            FolderContents.Copy(_place.Folder, _other.Folder);
        }

        Assert.True(new FileInfo(_other.RegistryFile + "-wal").Length > 0);
        var report = SqliteBackup.Restore(Backup, _other.Folder, replace: true);
        AssertHas(_other, 1, 10);
        SqliteBackup.Restore(report.KeptAside!, _other.Folder, replace: true);
        AssertHas(_other, 2, 20);
    }

    [Fact]
    public void A_restore_replaces_a_damaged_registry_and_keeps_it_with_its_log()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        using (var store = _place.Open())
        {
            StoreChild.Change(store, 2, 10);
            FolderContents.Copy(_place.Folder, _other.Folder);
        }

        Damage(_other.RegistryFile);
        var damaged = File.ReadAllBytes(_other.RegistryFile);
        var log = File.ReadAllBytes(_other.RegistryFile + "-wal");
        var report = SqliteBackup.Restore(Backup, _other.Folder, replace: true);
        AssertHas(_other, 1, 10);
        Assert.Equal(damaged, File.ReadAllBytes(report.KeptAside!));
        Assert.Equal(log, File.ReadAllBytes(report.KeptAside + "-wal"));
    }

    [Fact]
    public void A_restore_into_a_directory_in_use_is_refused()
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        using var store = _other.Open();
        Assert.Equal(StoreFault.InUse, Assert.Throws<StoreException>(() => SqliteBackup.Restore(Backup, _other.Folder, replace: true)).Fault);
        StoreChild.Change(store, 1);
    }

    [Theory]
    [InlineData("absent", StoreFault.Unreadable)]
    [InlineData("foreign", StoreFault.Foreign)]
    [InlineData("damaged", StoreFault.Corrupt)]
    [InlineData("cut off", StoreFault.Corrupt)]
    [InlineData("newer", StoreFault.Newer)]
    public void A_backup_that_is_not_whole_or_not_ours_replaces_nothing(string kind, StoreFault fault)
    {
        Fill(_place, 1);
        SqliteBackup.Write(_place.Folder, Backup);
        Fill(_other, 1);
        using (var file = File.OpenWrite(Backup))
        {
            // The version stands at octet 60, the program's number at 68.
            file.Position = kind is "newer" ? 60 : 68;
            if (kind is "newer" or "foreign")
                file.Write([0, 0, 0, 99]);
            else if (kind is "cut off")
                file.SetLength(file.Length - 4096);
        }

        if (kind is "absent")
            File.Delete(Backup);
        else if (kind is "damaged")
            Damage(Backup);
        var before = FolderContents.Of(_other.Folder);
        var error = Assert.Throws<StoreException>(() => SqliteBackup.Restore(Backup, _other.Folder, replace: true));
        Assert.Equal(fault, error.Fault);
        Assert.Contains(Backup, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderContents.Of(_other.Folder));
    }

    private static void Fill(SqlitePlace place, long id)
    {
        using var store = place.Open();
        StoreChild.Change(store, id, numbers: 10);
    }

    private static void AssertHas(SqlitePlace place, long lastChange, long numbers)
    {
        using var store = place.Open();
        using var session = store.Read();
        Assert.Equal((lastChange, numbers), (session.LastChange, session.Numbers.Count(StoreChild.Apex)));
    }

    private static void Damage(string path)
    {
        using var file = File.OpenWrite(path);
        // The table of blocks, which no change of these tests touches, so that no log makes it whole.
        file.Position = 4096 * 4;
        file.Write(new byte[4096]);
    }
}

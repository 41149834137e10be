using EnumDns.Loading;

namespace EnumDns.Tests.Loading;

public sealed class FileStampTests : IDisposable
{
    private static readonly DateTime Time = new(1987, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_left_alone_keeps_its_stamp()
    {
        var path = _folder.Write("a", "text");

        Assert.Equal(FileStamp.Read(path), FileStamp.Read(path));
        Assert.Equal(4, FileStamp.Read(path).Size);
        Assert.True(FileStamp.Read(path).IsRegular);
    }

    [Fact]
    public void A_file_that_is_not_there_has_the_stamp_of_missing_files()
    {
        Assert.Equal(FileStamp.Missing, FileStamp.Read(_folder.In("a")));
        Assert.Equal(FileStamp.Missing, FileStamp.ReadPortably(_folder.In("a")));
    }

    [Fact]
    public void A_file_replaced_by_one_of_the_same_size_and_time_has_another_stamp()
    {
        var path = _folder.Write("a", "old1");
        _folder.Write("b", "new1");
        File.SetLastWriteTimeUtc(path, Time);
        File.SetLastWriteTimeUtc(_folder.In("b"), Time);
        var before = FileStamp.Read(path);
        File.Move(_folder.In("b"), path, overwrite: true);

        Assert.Equal(before.ModifiedNanoseconds, FileStamp.Read(path).ModifiedNanoseconds);
        Assert.NotEqual(before, FileStamp.Read(path));
    }

    [Fact]
    public void A_file_overwritten_in_place_and_set_back_in_time_has_another_stamp()
    {
        var path = _folder.Write("a", "old1");
        File.SetLastWriteTimeUtc(path, Time);
        var before = FileStamp.Read(path);

        // The clock of file systems ticks every few milliseconds: write until it has.
        for (var i = 0; i < 10_000 && FileStamp.Read(path) == before; i++)
        {
            File.WriteAllText(path, "new1");
            File.SetLastWriteTimeUtc(path, Time);
        }

        Assert.Equal(before.Inode, FileStamp.Read(path).Inode);
        Assert.NotEqual(before, FileStamp.Read(path));
    }

    [Fact]
    public void A_link_has_the_stamp_of_what_it_leads_to()
    {
        var path = _folder.Write("a", "text");
        File.CreateSymbolicLink(_folder.In("link"), path);

        Assert.Equal(FileStamp.Read(path), FileStamp.Read(_folder.In("link")));
        Assert.Equal(FileStamp.ReadPortably(path), FileStamp.ReadPortably(_folder.In("link")));
    }

    [Fact]
    public void Folders_and_devices_are_not_regular()
    {
        Assert.False(FileStamp.Read(_folder.Path).IsRegular);
        Assert.False(FileStamp.Read("/dev/null").IsRegular);
    }

    [Fact]
    public void The_portable_stamp_agrees_with_the_systems()
    {
        var path = _folder.Write("a", "text");
        var full = FileStamp.Read(path);
        var portable = FileStamp.ReadPortably(path);

        Assert.Equal(full.Size, portable.Size);
        Assert.Equal(full.ModifiedNanoseconds / 100, portable.ModifiedNanoseconds / 100);
    }
}

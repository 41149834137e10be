using EnumDns.Loading;

namespace EnumDns.Tests.Loading;

public sealed class IncludeFolderTests : IDisposable
{
    private readonly TemporaryFolder _outer = new();
    private readonly string _zones;

    public IncludeFolderTests()
    {
        _outer.Write("secret", "secret");
        _outer.Write("zones-of-others/secret", "secret");
        _zones = _outer.In("zones");
        _outer.Write("zones/part.inc", "part");
        _outer.Write("zones/sub/part.inc", "part");
        Directory.CreateSymbolicLink(_outer.In("zones/way-out"), "..");
        File.CreateSymbolicLink(_outer.In("zones/secret"), _outer.In("secret"));
        File.CreateSymbolicLink(_outer.In("zones/inside"), "sub/part.inc");
        File.CreateSymbolicLink(_outer.In("zones/circle"), "circle");
    }

    public void Dispose() => _outer.Dispose();

    [Theory]
    [InlineData("part.inc")]
    [InlineData("sub/part.inc")]
    [InlineData("./sub/../part.inc")]
    [InlineData("inside")]
    [InlineData("way-out/zones/part.inc")]
    public void A_file_inside_the_folder_is_opened(string name)
    {
        var includes = new IncludeFolder(_zones);

        Assert.Equal(IncludeFault.None, includes.TryOpen(name, out var stream));
        using var reader = new StreamReader(stream!);
        Assert.Equal("part", reader.ReadToEnd());
    }

    [Fact]
    public void An_absolute_path_into_the_folder_is_opened()
    {
        var includes = new IncludeFolder(_zones);

        Assert.Equal(IncludeFault.None, includes.TryOpen(_outer.In("zones/part.inc"), out var stream));
        stream!.Dispose();
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("sub/../../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("../zones-of-others/secret")]
    [InlineData("way-out/secret")]
    [InlineData("secret")]
    [InlineData("circle")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("/dev/zero")]
    [InlineData("../not-there")]
    public void Whatever_leads_out_of_the_folder_is_refused_whether_it_exists_or_not(string name)
    {
        var includes = new IncludeFolder(_zones);

        Assert.Equal(IncludeFault.Outside, includes.TryOpen(name, out var stream));
        Assert.Null(stream);
        Assert.Empty(includes.Stamps);
    }

    [Theory]
    [InlineData("not-there")]
    [InlineData("part.inc/below-a-file")]
    [InlineData("nul\0octet")]
    public void A_missing_file_is_said_to_be_missing(string name) =>
        Assert.Equal(IncludeFault.Missing, new IncludeFolder(_zones).TryOpen(name, out _));

    [Fact]
    public void A_name_longer_than_any_path_is_refused() =>
        Assert.NotEqual(IncludeFault.None, new IncludeFolder(_zones).TryOpen(new string('a', 100_000), out _));

    [Fact]
    public void A_folder_is_not_a_file() => Assert.Equal(IncludeFault.NotRegular, new IncludeFolder(_zones).TryOpen("sub", out _));

    [Fact]
    public void The_stamp_of_each_file_is_kept_also_of_one_that_is_still_missing()
    {
        var includes = new IncludeFolder(_zones);
        includes.TryOpen("part.inc", out var stream);
        stream!.Dispose();
        includes.TryOpen("later", out _);

        Assert.Equal(FileStamp.Read(_outer.In("zones/part.inc")), includes.Stamps[_outer.In("zones/part.inc")]);
        Assert.Equal(FileStamp.Missing, includes.Stamps[_outer.In("zones/later")]);
    }

    [Fact]
    public void A_folder_reached_by_a_link_is_the_folder()
    {
        Directory.CreateSymbolicLink(_outer.In("alias"), _zones);

        Assert.Equal(IncludeFault.None, new IncludeFolder(_outer.In("alias")).TryOpen("part.inc", out var stream));
        stream!.Dispose();
    }
}

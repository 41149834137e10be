using EnumDns.Loading;
using EnumDns.Protocol.ZoneFiles;

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

        using var reader = new StreamReader(includes.Open(name).Text!);
        Assert.Equal("part", reader.ReadToEnd());
    }

    [Fact]
    public void An_absolute_path_into_the_folder_is_opened()
    {
        using var text = new IncludeFolder(_zones).Open(_outer.In("zones/part.inc")).Text;

        Assert.NotNull(text);
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

        AssertRefused(includes.Open(name), "leads out of the folder");
        Assert.Empty(includes.Stamps);
    }

    [Theory]
    [InlineData("not-there")]
    [InlineData("part.inc/below-a-file")]
    [InlineData("nul\0octet")]
    public void A_missing_file_is_said_to_be_missing(string name) =>
        AssertRefused(new IncludeFolder(_zones).Open(name), "there is no such file");

    [Fact]
    public void A_name_longer_than_any_path_is_refused() =>
        AssertRefused(new IncludeFolder(_zones).Open(new string('a', 100_000)), "there is no such file");

    [Fact]
    public void A_folder_is_not_a_file() => AssertRefused(new IncludeFolder(_zones).Open("sub"), "not a plain file");

    [Fact]
    public void The_stamp_of_each_file_is_kept_also_of_one_that_is_still_missing()
    {
        var includes = new IncludeFolder(_zones);
        includes.Open("part.inc").Text!.Dispose();
        includes.Open("later");

        Assert.Equal(FileStamp.Read(_outer.In("zones/part.inc")), includes.Stamps[_outer.In("zones/part.inc")]);
        Assert.Equal(FileStamp.Missing, includes.Stamps[_outer.In("zones/later")]);
    }

    [Fact]
    public void A_folder_reached_by_a_link_is_the_folder()
    {
        Directory.CreateSymbolicLink(_outer.In("alias"), _zones);

        using var text = new IncludeFolder(_outer.In("alias")).Open("part.inc").Text;

        Assert.NotNull(text);
    }

    [Fact]
    public void Findings_show_where_an_included_file_is()
    {
        var file = new IncludeFolder(_zones).Open("part.inc");
        file.Text!.Dispose();

        Assert.Equal(_outer.In("zones/part.inc"), file.Name);
    }

    private static void AssertRefused(IncludedFile file, string reason)
    {
        Assert.Null(file.Text);
        Assert.Contains(reason, file.Refusal, StringComparison.Ordinal);
    }
}

using EnumDns.Loading;

namespace EnumDns.Tests.Loading;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dots_after_a_link_count_from_where_the_link_leads()
    {
        Directory.CreateDirectory(_folder.In("real/deep"));
        Directory.CreateSymbolicLink(_folder.In("link"), _folder.In("real/deep"));

        Assert.Equal(_folder.In("real/file"), RealPath.Resolve(_folder.In("link/../file")));
    }

    [Fact]
    public void A_relative_link_counts_from_its_own_folder()
    {
        Directory.CreateDirectory(_folder.In("sub"));
        File.CreateSymbolicLink(_folder.In("sub/link"), "../target");

        Assert.Equal(_folder.In("target"), RealPath.Resolve(_folder.In("sub/./link")));
    }

    [Fact]
    public void Links_in_a_circle_lead_nowhere()
    {
        File.CreateSymbolicLink(_folder.In("a"), "b");
        File.CreateSymbolicLink(_folder.In("b"), "a");

        Assert.Null(RealPath.Resolve(_folder.In("a")));
    }

    [Fact]
    public void There_is_nothing_above_the_root() => Assert.Equal("/etc", RealPath.Resolve("/../../etc"));
}

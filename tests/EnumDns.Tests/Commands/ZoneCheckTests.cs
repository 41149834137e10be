using EnumDns.Fixtures;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

public sealed class ZoneCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_zone_is_summed_up_with_status_0()
    {
        var file = _folder.Write("example.net.zone", ZoneText.Create(7));

        var run = await CommandRun.OfAsync("", "zone", "check", file);

        Assert.Equal($"{file}: zone example.net. serial 7: 3 records, 0 errors, 0 warnings\n", run.Output);
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Every_error_is_a_line_with_its_place_and_the_status_is_1()
    {
        var file = _folder.Write("example.net.zone", ZoneText.Create(7, "a IN A 192.0.2\n\nb IN NOSUCHTYPE x"));

        var run = await CommandRun.OfAsync("", "zone", "check", file);

        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{file}:5:8: error: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{file}:7:6: error: ", lines[1], StringComparison.Ordinal);
        Assert.Equal($"{file}: not a zone that can be served: 2 errors, 0 warnings", lines[2]);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task Warnings_alone_leave_the_status_0()
    {
        var file = _folder.Write("example.net.zone", ZoneText.Create(7).Replace("$TTL 300", "", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("", "zone", "check", file);

        Assert.Contains(": warning: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 1 warning\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task One_bad_file_of_several_is_enough_for_status_1()
    {
        var good = _folder.Write("good.example.zone", ZoneText.Create());
        var bad = _folder.Write("bad.example.zone", "?");

        var run = await CommandRun.OfAsync("", "zone", "check", bad, good);

        Assert.Contains($"{good}: zone good.example. serial 1", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_dash_is_standard_input()
    {
        var run = await CommandRun.OfAsync(ZoneText.Create(7), "zone", "check", "--origin", "example.net", "-");

        Assert.Equal("<stdin>: zone example.net. serial 7: 3 records, 0 errors, 0 warnings\n", run.Output);
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Standard_input_without_an_origin_needs_one_of_its_own()
    {
        var run = await CommandRun.OfAsync("$ORIGIN example.net.\n" + ZoneText.Create(7), "zone", "check", "-");

        Assert.StartsWith("<stdin>: zone example.net. serial 7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_origin_option_goes_before_the_files_name()
    {
        var file = _folder.Write("numbers.txt", ZoneText.Create(7));

        var run = await CommandRun.OfAsync("", "zone", "check", "--origin", "3.3.nrenum.net", file);

        Assert.StartsWith($"{file}: zone 3.3.nrenum.net. serial 7", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_an_error_of_its_own()
    {
        var file = _folder.In("example.net.zone");

        var run = await CommandRun.OfAsync("", "zone", "check", file);

        Assert.StartsWith($"{file}:1:1: error: cannot be read: there is no such file\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_folder_is_not_a_zone()
    {
        var run = await CommandRun.OfAsync("", "zone", "check", _folder.Path, "--origin", "example.net");

        Assert.Contains("it is a folder; name the files in it", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_name_that_is_no_domain_name_asks_for_another()
    {
        var file = _folder.Write("a..b.zone", ZoneText.Create());

        Assert.Contains("not a domain name", (await CommandRun.OfAsync("", "zone", "check", file)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync("", "zone", "check", "--origin", "example.net", file)).Status);
    }

    [Fact]
    public async Task Includes_stay_in_the_folder_of_the_file()
    {
        _folder.Write("zones/www.inc", "www IN A 192.0.2.80\n");
        _folder.Write("secret", "root:secret\n");
        var good = _folder.Write("zones/good.example.zone", ZoneText.Create(1, "$INCLUDE www.inc"));
        var bad = _folder.Write("zones/bad.example.zone", ZoneText.Create(1, "$INCLUDE ../secret"));

        Assert.Contains("4 records, 0 errors", (await CommandRun.OfAsync("", "zone", "check", good)).Output, StringComparison.Ordinal);
        var run = await CommandRun.OfAsync("", "zone", "check", bad);
        Assert.StartsWith($"{bad}:5:10: error: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_zones_that_come_with_the_product_have_no_findings()
    {
        var files = Directory.GetFiles(Clone.Find("zones"), "*.zone");

        var run = await CommandRun.OfAsync("", ["zone", "check", .. files]);

        Assert.Equal(0, run.Status);
        Assert.Equal(files.Length, run.Output.TrimEnd().Split('\n').Length);
    }
}

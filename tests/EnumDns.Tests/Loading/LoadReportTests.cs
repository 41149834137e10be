using EnumDns.Loading;
using Microsoft.Extensions.Logging;

namespace EnumDns.Tests.Loading;

public sealed class LoadReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ZoneFolderLoader _loader;

    public LoadReportTests() => _loader = new ZoneFolderLoader(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_few_zones_are_named_at_the_start_and_many_are_not()
    {
        for (var i = 0; i < 21; i++)
            _folder.Write($"z{i}.example.zone", ZoneText.Create());
        Assert.Empty(First());
        File.Delete(_folder.In("z0.example.zone"));
        Assert.Equal(20, FirstOf(new ZoneFolderLoader(_folder.Path)).Count);
    }

    [Fact]
    public void An_empty_folder_is_worth_a_warning() => Assert.StartsWith("Warning: no file in", Assert.Single(First()), StringComparison.Ordinal);

    [Fact]
    public void Of_a_zone_that_does_not_load_every_finding_is_logged()
    {
        _folder.Write("example.net.zone", ZoneText.Create(1, string.Concat(Enumerable.Repeat("a IN A x\n", 100))));

        var entries = First();
        Assert.Equal(101, entries.Count(entry => entry.StartsWith("Error: ", StringComparison.Ordinal)));
        Assert.EndsWith("is not served: 100 errors", entries[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_zone_that_does_the_first_warnings_are_enough()
    {
        _folder.Write("example.net.zone", ZoneText.Create(1, string.Concat(Enumerable.Range(0, 100).Select(i => $"a{i} 5 IN A 192.0.2.1\na{i} 6 IN A 192.0.2.2\n"))));

        var entries = First();
        Assert.Contains(entries, entry => entry.Contains("80 more warnings; `enumdns zone check", StringComparison.Ordinal));
        Assert.Equal(21, entries.Count(entry => entry.StartsWith("Warning: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(5, 6, "", false)]
    [InlineData(5, 5, "", false)]
    [InlineData(5, 5, "b IN A 192.0.2.1", true)]
    [InlineData(5, 4, "", true)]
    [InlineData(4294967295, 0, "b IN A 192.0.2.1", false)]
    public void A_change_that_secondaries_would_miss_is_worth_a_warning(uint before, uint after, string line, bool expected)
    {
        _folder.Write("example.net.zone", ZoneText.Create(before));
        First();
        _folder.Write("example.net.zone", ZoneText.Create(after, line));

        Assert.Equal(expected, Later().Any(entry => entry.Contains("no secondary will fetch it", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_changes_its_zone_removes_one_and_adds_one()
    {
        _folder.Write("a.zone", "$ORIGIN old.example.\n" + ZoneText.Create());
        First();
        _folder.Write("a.zone", "$ORIGIN new.example.\n" + ZoneText.Create());

        Assert.Collection(
            Later(),
            entry => Assert.StartsWith("Information: zone old.example. removed", entry, StringComparison.Ordinal),
            entry => Assert.StartsWith("Information: zone new.example. added", entry, StringComparison.Ordinal));
    }

    private List<string> First() => FirstOf(_loader);

    private List<string> FirstOf(ZoneFolderLoader loader)
    {
        var log = new ListLogger();
        LoadReport.WriteFirst(log, _folder.Path, loader.Load(CancellationToken.None));
        return log.Entries;
    }

    private List<string> Later()
    {
        var log = new ListLogger();
        LoadReport.Write(log, _loader.Load(CancellationToken.None));
        return log.Entries;
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add($"{logLevel}: {formatter(state, exception)}");
    }
}

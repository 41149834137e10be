namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>We read master files as BIND and NSD do.</summary>
public sealed class OtherReadersTests
{
    [Fact]
    public void BIND_reads_the_same_records()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var source = new TrickyText(seed, isForBind: true);
            var (zone, included) = (source.Zone(), source.Included());
            AssertSame($"seed {seed}", MasterFile.Read(zone, new() { ["sub"] = included }), OtherReaders.Bind(zone, included));
        }
    }

    [Fact]
    public void NSD_reads_the_same_records()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var zone = new TrickyText(seed, isForBind: false).Zone();
            AssertSame($"seed {seed}", MasterFile.Read(zone), OtherReaders.Nsd(zone));
        }
    }

    /// <summary>Compares records as sets. Where the TTLs of an RRset differ, it gets one of them; which one, we and BIND do not agree.</summary>
    private static void AssertSame(string seed, MasterFile ours, string? printed)
    {
        Assert.True(ours.Errors.FirstOrDefault() is null, $"{seed}: {ours.Errors.FirstOrDefault()}");
        Assert.True(printed is not null, $"{seed}: refused");
        var theirs = MasterFile.Read(printed);
        Assert.True(theirs.Errors.FirstOrDefault() is null, $"{seed}, as printed: {theirs.Errors.FirstOrDefault()}");
        var mixed = ours.Records.Select(RrsetOf).Distinct().GroupBy(rrset => rrset.Key).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var (left, right) = (Fold(ours, mixed), Fold(theirs, mixed));
        var difference = left.Except(right).Select(record => $"only ours: {record}").Concat(right.Except(left).Select(record => $"only theirs: {record}")).ToList();
        Assert.True(difference.Count == 0, $"{seed}:\n{string.Join('\n', difference)}");
    }

    private static List<string> Fold(MasterFile read, HashSet<string> mixed) =>
        [.. read.Records.Select(record => mixed.Contains(RrsetOf(record).Key) ? $"{RrsetOf(record).Key} {Fields(record)[3]}" : string.Join(' ', Fields(record)))];

    private static (string Key, string Ttl) RrsetOf(string record) => ($"{Fields(record)[0]} {Fields(record)[2]}", Fields(record)[1]);

    private static string[] Fields(string record) => record.ToLowerInvariant().Split(' ', 4);
}

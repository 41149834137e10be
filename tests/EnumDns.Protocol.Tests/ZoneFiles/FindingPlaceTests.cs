namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Every finding stands where the fault is, and the reading goes on behind it.</summary>
public sealed class FindingPlaceTests
{
    [Fact]
    public void Each_faulty_entry_has_its_own_finding_and_the_others_are_records()
    {
        var read = MasterFile.ReadBody(
            """
            a A 192.0.2.300
              A 192.0.2.1
            b MX ten mail
            c MX 10 mail extra
            d A
            e SOA ns hostmaster (
              1 ; serial
              1h 15m
              3 weeks
              5m )
            f A 192.0.2.2
            """);
        Assert.Equal(
            ["db:2:5: error", "db:4:6: error", "db:5:14: error", "db:6:3: error", "db:10:5: error"],
            read.Findings.Select(finding => string.Join(':', finding.Split(':')[..4])));
        Assert.Equal(["a.example. 3600 A 192.0.2.1", "f.example. 3600 A 192.0.2.2"], read.Records);
    }

    [Fact]
    public void Columns_count_octets_and_tabs_as_one() =>
        MasterFile.ReadBody("\t\tTXT x").AssertOnlyFinding("db:2:3: error", "no entry before it");

    [Fact]
    public void Records_tell_where_their_type_stands() =>
        Assert.Equal(["db:1:9", "db:2:2", "db:4:2"], MasterFile.Read("a 60 IN TXT x\n TXT y\nb 5 (\n TXT z )\n").Places);
}

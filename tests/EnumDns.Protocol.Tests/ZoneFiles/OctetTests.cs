namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Octets beyond ASCII, and those that are not text.</summary>
public sealed class OctetTests
{
    [Fact]
    public void Octets_above_127_stand_for_themselves() => MasterFile.ReadBody("\xE9 TXT caf\xC3\xA9 \"\xFF\"\n").AssertClean(
        "\\233.example. 3600 TXT \"caf\\195\\169\" \"\\255\"");

    [Fact]
    public void A_byte_order_mark_is_skipped() => MasterFile.Read("\u00EF\u00BB\u00BF$TTL 60\na TXT x\n").AssertClean("a.example. 60 TXT \"x\"");

    [Fact]
    public void A_byte_order_mark_does_not_shift_columns() =>
        MasterFile.Read("\u00EF\u00BB\u00BFa BAD x\n").AssertOnlyFinding("db:1:3: error", "'BAD'");

    [Theory]
    [InlineData("a TXT x\0y\nb TXT z", "db:2:8: error")]
    [InlineData("a TXT \"x\0y\"\nb TXT z", "db:2:9: error")]
    public void A_zero_octet_is_an_error(string text, string place) => MasterFile.ReadBody(text).AssertOnlyFinding(place, "zero octet");

    [Fact]
    public void Findings_show_such_octets_escaped() =>
        MasterFile.ReadBody("a \x1B[2J\xE9 x").AssertOnlyFinding("db:2:3: error", "'\\027[2J\\233'");
}

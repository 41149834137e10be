namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Class and type between owner and RDATA.</summary>
public sealed class ClassAndTypeTests
{
    [Theory]
    [InlineData("a CH TXT x", "db:2:3: error", "class CH")]
    [InlineData("a 300 HS TXT x", "db:2:7: error", "class HS")]
    [InlineData("a CLASS2 TXT x", "db:2:3: error", "class CLASS2")]
    public void Classes_other_than_IN_are_errors(string text, string place, string part) => MasterFile.ReadBody(text).AssertOnlyFinding(place, part);

    [Theory]
    [InlineData("a", "db:2:1: error", "ends before a record type")]
    [InlineData("a IN", "db:2:3: error", "ends before a record type")]
    [InlineData("a 300 IN", "db:2:7: error", "ends before a record type")]
    [InlineData("a FOO x", "db:2:3: error", "'FOO' is neither a TTL, nor a class, nor a known record type")]
    [InlineData("a IN FOO x", "db:2:6: error", "unknown record type 'FOO'")]
    [InlineData("a IN IN A 192.0.2.1", "db:2:6: error", "unknown record type 'IN'")]
    [InlineData("a 3 4 A 192.0.2.1", "db:2:5: error", "'4' is neither a TTL nor a record type")]
    [InlineData("a TYPE65536 x", "db:2:3: error", "'TYPE65536'")]
    public void What_is_no_type_is_an_error(string text, string place, string part) => MasterFile.ReadBody(text).AssertOnlyFinding(place, part);

    [Theory]
    [InlineData("OPT")]
    [InlineData("ANY")]
    [InlineData("AXFR")]
    [InlineData("TSIG")]
    [InlineData("TYPE0")]
    [InlineData("TYPE200")]
    public void Types_that_stand_in_messages_only_are_errors(string type) =>
        Assert.Contains(": error: ", Assert.Single(MasterFile.ReadBody($"a {type} \\# 0").Findings), StringComparison.Ordinal);

    [Fact]
    public void Types_without_a_form_of_their_own_are_written_as_RFC_3597_has_it() => MasterFile.ReadBody(
        """
        a TYPE65280 \# 3 00 11 22
        a CLASS1 TYPE1 \# 4 C0000201
        a A \# 4 C0000201
        """).AssertClean(
        "a.example. 3600 TYPE65280 \\# 3 001122",
        "a.example. 3600 A 192.0.2.1",
        "a.example. 3600 A 192.0.2.1");
}

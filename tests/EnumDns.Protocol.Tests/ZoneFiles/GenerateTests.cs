namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary><c>$GENERATE</c>, as <c>named-compilezone</c> of BIND 9.18 reads it.</summary>
public sealed class GenerateTests
{
    [Theory]
    [InlineData("1-3 a$ A 192.0.2.$", "a1.example. 3600 A 192.0.2.1", "a2.example. 3600 A 192.0.2.2", "a3.example. 3600 A 192.0.2.3")]
    [InlineData("1-5/3 a$ TXT $", "a1.example. 3600 TXT \"1\"", "a4.example. 3600 TXT \"4\"")]
    [InlineData("01-05/09 a$ TXT $", "a1.example. 3600 TXT \"1\"")]
    [InlineData("0-0 $.a$ TXT x", "0.a0.example. 3600 TXT \"x\"")]
    [InlineData("2147483647-2147483647 a TXT $", "a.example. 3600 TXT \"2147483647\"")]
    public void A_range_has_a_start_a_stop_and_a_step(string text, params string[] records) => MasterFile.ReadBody($"$GENERATE {text}").AssertClean(records);

    [Theory]
    [InlineData("8-8 a 300 TXT x", "a.example. 300 TXT \"x\"")]
    [InlineData("8-8 a IN 300 TXT x", "a.example. 300 TXT \"x\"")]
    [InlineData("8-8 a 300 IN TXT x", "a.example. 300 TXT \"x\"")]
    [InlineData("8-8 $.example.net. MX \"10 m$\" ; comment", "8.example.net. 3600 MX 10 m8.example.")]
    [InlineData("8-8 a TXT $ ( \n)", "a.example. 3600 TXT \"8\"")]
    [InlineData("8-8 @ TXT $", "example. 3600 TXT \"8\"")]
    [InlineData("8-8 *.$ TXT $", "*.8.example. 3600 TXT \"8\"")]
    public void TTL_class_and_names_are_those_of_a_record(string text, params string[] records) => MasterFile.ReadBody($"$GENERATE {text}").AssertClean(records);

    [Theory]
    [InlineData(1, "a${5}$", "a61")]
    [InlineData(1, "$$${5}", "$6")]
    [InlineData(1, "$${5}$", "${5}1")]
    [InlineData(1, "${+1}", "2")]
    [InlineData(1, "${-3,4}|${-3,4,x}|${-3,4,n}|${-3,2,o}", "-002|fffffffe|e.f.f.f.f.f.f.f|37777777776")]
    [InlineData(10, "${0,4,d},${0,4,o},${0,4,x},${0,4,X}", "0010,0012,000a,000A")]
    [InlineData(171, "${0,1,n},${0,2,n},${0,3,n},${0,4,n},${0,5,N}", "b.a,b.a,b.a,b.a.,B.A.0")]
    [InlineData(0, "${0,0,n}-${0,3,n}-${0,4,N}", "0-0.0-0.0.")]
    [InlineData(7, "${0,0}-${0,1}-${0,2}", "7-7-07")]
    public void The_number_takes_an_offset_a_width_and_a_base(int number, string template, string text) =>
        MasterFile.ReadBody($"$GENERATE {number}-{number} a TXT {template}").AssertClean($"a.example. 3600 TXT \"{text}\"");

    [Fact]
    public void A_width_goes_up_to_127()
    {
        MasterFile.ReadBody("$GENERATE 1-1 a TXT ${0,127}").AssertClean($"a.example. 3600 TXT \"{new string('0', 126)}1\"");
        MasterFile.ReadBody("$GENERATE 1-1 a TXT ${0,128}").AssertOnlyFinding("db:2:21: error", "width 128");
    }

    [Fact]
    public void A_backslash_keeps_a_dollar_sign_and_quotes_from_being_read() => MasterFile.ReadBody(
        """
        $GENERATE 1-1 a$.\$b$ TXT a\$\\$
        $GENERATE 1-1 n NAPTR "10 10 \"u\" \"E2U+sip\" \"!^.*\$!sip:$@example.net!\" ."
        $GENERATE 1-1 t TYPE65280 "\# 1 0$"
        """).AssertClean(
        "a1.\\$b1.example. 3600 TXT \"a$\\\\1\"",
        "n.example. 3600 NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:1@example.net!\" .",
        "t.example. 3600 TYPE65280 \\# 1 01");

    [Fact]
    public void The_last_owner_stays_what_it_was() => MasterFile.ReadBody("a TXT x\n$GENERATE 1-1 b$ TXT y\n TXT z\n").AssertClean(
        "a.example. 3600 TXT \"x\"",
        "b1.example. 3600 TXT \"y\"",
        "a.example. 3600 TXT \"z\"");

    [Theory]
    [InlineData("$GENERATE", "db:2:1: error", "the form is $GENERATE")]
    [InlineData("$GENERATE 1-2 a TXT", "db:2:17: error", "the form is $GENERATE")]
    [InlineData("$GENERATE 1-2 a TXT a b", "db:2:23: error", "in quotes")]
    [InlineData("$GENERATE 3-1 a TXT x", "db:2:11: error", "'3-1' is not a range")]
    [InlineData("$GENERATE 1-2/0 a TXT x", "db:2:11: error", "is not a range")]
    [InlineData("$GENERATE 1-2/ a TXT x", "db:2:11: error", "is not a range")]
    [InlineData("$GENERATE 1 a TXT x", "db:2:11: error", "is not a range")]
    [InlineData("$GENERATE -1-5 a TXT x", "db:2:11: error", "is not a range")]
    [InlineData("$GENERATE 1-2147483648 a TXT x", "db:2:11: error", "is not a range")]
    [InlineData("$GENERATE 1-2 a${} TXT x", "db:2:15: error", "modifier")]
    [InlineData("$GENERATE 1-2 a${1,} TXT x", "db:2:15: error", "modifier")]
    [InlineData("$GENERATE 1-2 a${1,2,q} TXT x", "db:2:15: error", "modifier")]
    [InlineData("$GENERATE 1-2 a${1,2,} TXT x", "db:2:15: error", "modifier")]
    [InlineData("$GENERATE 1-2 a TXT ${1,2,d", "db:2:21: error", "modifier")]
    [InlineData("$GENERATE 2147483647-2147483647 a TXT ${1}", "db:2:39: error", "32 bits")]
    [InlineData("$GENERATE 1-2 a CH TXT x", "db:2:17: error", "class CH")]
    [InlineData("$GENERATE 1-2 $..a TXT x", "db:2:15: error", "owner for 1")]
    [InlineData("$GENERATE 254-999 a A 192.0.2.$", "db:2:23: error", "A: ")]
    [InlineData("$GENERATE 1-2 a TXT \"a\\\"b\"", "db:2:21: error", "RDATA for 1: the quoted string is not closed")]
    [InlineData("$GENERATE 1-2 a TXT \"(\"", "db:2:21: error", "RDATA for 1: the parenthesis is never closed")]
    public void A_malformed_one_is_an_error_once(string text, string place, string part) => MasterFile.ReadBody(text).AssertOnlyFinding(place, part);

    [Fact]
    public void A_file_generates_so_many_records_and_no_more()
    {
        var read = MasterFile.Read("$TTL 1\n$GENERATE 1-60 a$ TXT x\n$GENERATE 1-60 b$ TXT x\n$GENERATE 1-40 c$ TXT x\n", limits: new() { GeneratedRecords = 100 });
        read.AssertOnlyFinding("db:3:11: error", "at most 100 records");
        Assert.Equal(100, read.Records.Count);
    }
}

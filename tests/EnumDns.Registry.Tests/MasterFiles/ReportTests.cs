namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>What an import makes of each RRset.</summary>
public sealed class ReportTests
{
    private const string Static = "IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" .\n";
    private const string Captured = "IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^\\\\+?(.*)$!sip:\\\\1@example.net!\" .\n";
    private const string AsBlock = "a block would fill names below it that have other records or none here";

    [Theory]
    [InlineData("u", "E2U+sip", @"!^.*$!sip:a@example.net!", "number +331")]
    [InlineData("u", "E2U+sip", @"!^\\+?(.*)$!sip:\\1@example.net!", "number +331")]
    [InlineData("U", "E2U+sip", @"!^.*$!sip:a@example.net!", "record: its flags are \"U\", not \"u\"")]
    [InlineData("", "E2U+sip", @"!^.*$!sip:a@example.net!", "record: it has no flag: it leads on to another name")]
    [InlineData("u", "sip+E2U", @"!^.*$!sip:a@example.net!", "record: its services are \"sip+E2U\", which do not begin with E2U+")]
    [InlineData("u", "e2u+sip", @"!^.*$!sip:a@example.net!", "record: its services are \"e2u+sip\", which do not begin with E2U+")]
    [InlineData("u", "E2U+sip", @"/^.*$/sip:a@example.net/", "record: its regexp has another delimiter than !")]
    [InlineData("u", "E2U+sip", @"!^.*$!sip:a@example.net!i", "record: its regexp has a flag")]
    [InlineData("u", "E2U+sip", @"!^.*$!sip:a@example.net", "record: its regexp has no three delimiters")]
    [InlineData("u", "E2U+sip", @"!^.*$!sip:\200@example.net!", "record: its regexp is not printable ASCII")]
    public void A_NAPTR_record_is_a_number_or_says_why_not(string flags, string services, string regexp, string expected) =>
        AssertReport($"1 IN NAPTR 10 10 \"{flags}\" \"{services}\" \"{regexp}\" .\n", $"1 NAPTR: {expected}");

    [Fact]
    public void A_NAPTR_record_that_registration_would_refuse_stays_a_record_with_a_warning()
    {
        var (import, findings) = Importing.Read(Importing.Head + "1 IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!mailto:a@example.net!\" .\n");
        Importing.AssertLossless(import!);
        Assert.StartsWith("1 NAPTR: record: ", Assert.Single(Importing.Report(import!)), StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.Message.StartsWith("1.3.3.nrenum.net. NAPTR is kept as it is: ", StringComparison.Ordinal));
    }

    [Fact]
    public void One_odd_record_keeps_its_whole_RRset() =>
        AssertReport("1 IN NAPTR 10 10 \"u\" \"sip+E2U\" \"!^.*$!sip:b@example.net!\" .\n1 " + Static, "1 NAPTR: record: its services are \"sip+E2U\", which do not begin with E2U+");

    [Fact]
    public void A_block_is_a_wildcard_and_what_it_fills() => AssertReport(
        $"*.1 {Captured}2.1 {Captured}*.2.1 {Captured}3.2.1 {Static}*.3.2.1 {Captured}",
        "*.1 NAPTR: block +331", "2.1 NAPTR: fill of block +331", "*.2.1 NAPTR: fill of block +331", "3.2.1 NAPTR: number +33123", "*.3.2.1 NAPTR: fill of block +331");

    [Fact]
    public void A_wildcard_is_no_block_where_the_fill_above_an_exception_is_missing() => AssertReport(
        $"*.1 {Captured}*.2.1 {Captured}3.2.1 {Static}*.3.2.1 {Captured}",
        $"*.1 NAPTR: record: {AsBlock}", "*.2.1 NAPTR: block +3312", "3.2.1 NAPTR: number +33123", "*.3.2.1 NAPTR: fill of block +3312");

    [Fact]
    public void A_wildcard_is_no_block_where_the_fill_below_an_exception_is_missing() => AssertReport(
        $"*.1 {Captured}2.1 {Static}", $"*.1 NAPTR: record: {AsBlock}", "2.1 NAPTR: number +3312");

    [Fact]
    public void A_wildcard_is_no_block_where_a_name_that_is_no_number_has_no_fill_above_it() => AssertReport(
        $"*.1 {Captured}ns1.2.1 IN A 192.0.2.1\n", $"*.1 NAPTR: record: {AsBlock}", "ns1.2.1 A: record");

    [Fact]
    public void A_fill_with_another_TTL_is_a_number_and_the_wildcard_below_it_a_block() => AssertReport(
        $"*.1 {Captured}2.1 300 {Captured}*.2.1 300 {Captured}",
        "*.1 NAPTR: block +331", "2.1 NAPTR: number +3312", "*.2.1 NAPTR: block +3312");

    [Fact]
    public void A_number_that_says_what_its_block_says_is_still_a_number() => AssertReport(
        $"*.1 {Captured}2.1 {Captured}*.2.1 {Captured}", "*.1 NAPTR: block +331", "2.1 NAPTR: number +3312", "*.2.1 NAPTR: fill of block +331");

    [Fact]
    public void A_number_of_fifteen_digits_has_nothing_to_fill_below_it() => AssertReport(
        $"*.9.8.7.6.5.4.3.2.1.2.3.1 {Captured}1.9.8.7.6.5.4.3.2.1.2.3.1 {Static}",
        "*.9.8.7.6.5.4.3.2.1.2.3.1 NAPTR: block +33132123456789", "1.9.8.7.6.5.4.3.2.1.2.3.1 NAPTR: number +331321234567891");

    [Fact]
    public void Nested_blocks_fill_what_is_theirs() => AssertReport(
        $"*.1 {Captured}2.1 {Captured}*.2.1 {Static}3.2.1 {Static}*.3.2.1 {Static}4.3.2.1 IN TXT \"withdrawn\"\n*.4.3.2.1 {Static}",
        "*.1 NAPTR: block +331", "2.1 NAPTR: fill of block +331", "*.2.1 NAPTR: block +3312", "3.2.1 NAPTR: fill of block +3312", "*.3.2.1 NAPTR: fill of block +3312",
        "4.3.2.1 TXT: hole +331234", "*.4.3.2.1 NAPTR: fill of block +3312");

    [Fact]
    public void A_text_outside_of_blocks_or_beside_a_number_is_a_record() => AssertReport(
        $"1 IN TXT \"Paris\"\n2 IN TXT \"two\" \"strings\"\n3 {Static}3 IN TXT \"reception\"\n", "1 TXT: record", "2 TXT: record", "3 TXT: record", "3 NAPTR: number +333");

    [Fact]
    public void A_delegation_takes_its_DS_and_glue_of_the_same_TTL() => AssertReport(
        $"*.1 {Captured}2.1 IN NS ns1.2.1\n2.1 IN NS ns.example.net.\n2.1 IN DS 1 13 2 {new string('A', 64)}\nns1.2.1 IN A 192.0.2.1\nns1.2.1 IN AAAA 2001:db8::1\n",
        "*.1 NAPTR: block +331", "2.1 NS: delegation +3312", "2.1 DS: delegation +3312", "ns1.2.1 A: delegation +3312", "ns1.2.1 AAAA: delegation +3312");

    [Fact]
    public void What_is_not_part_of_a_delegation_is_kept_below_it() => AssertReport(
        $"2.1 IN NS ns1.2.1\n2.1 300 IN DS 1 13 2 {new string('A', 64)}\n2.1 {Static}ns1.2.1 300 IN A 192.0.2.1\nns1.2.1 IN AAAA 2001:db8::1\nns2.2.1 IN A 192.0.2.2\n3.2.1 {Static}4.2.1 IN NS ns.example.net.\n",
        "2.1 NS: delegation +3312", "2.1 NAPTR: record: it lies at or below the delegation +3312, which hides it", "2.1 DS: record: it is not at the delegation +3312, or its TTL is not that of the NS records",
        "3.2.1 NAPTR: record: it lies at or below the delegation +3312, which hides it", "4.2.1 NS: record: it lies at or below the delegation +3312, which hides it",
        "ns1.2.1 A: record: it is no glue of the delegation +3312, or its TTL is not that of the NS records", "ns1.2.1 AAAA: delegation +3312",
        "ns2.2.1 A: record: it is no glue of the delegation +3312, or its TTL is not that of the NS records");

    [Fact]
    public void Names_that_are_no_numbers_are_records() => AssertReport(
        $"_sip._udp IN SRV 1 1 5060 sip.example.net.\nvia {Static}*.via {Static}1.2.3.4.5.6.7.8.9.1.2.3.4.5 {Static}inner IN NS ns.example.net.\n",
        "1.2.3.4.5.6.7.8.9.1.2.3.4.5 NAPTR: record: the name is no number", "_sip._udp SRV: record", "inner NS: record: it delegates a name that is no number",
        "via NAPTR: record: the name is no number", "*.via NAPTR: record: the name is no number");

    [Fact]
    public void The_apex_may_be_a_number_and_a_block() => AssertReport(
        $"@ {Static}* {Captured}", "3.3.nrenum.net. NAPTR: number +33", "* NAPTR: block +33");

    private static void AssertReport(string records, params string[] expected) => Assert.Equal(expected, Importing.Report(Importing.ReadRecords(records)));
}

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Owners: stated, relative, at the origin, and taken over from the entry before.</summary>
public sealed class OwnerTests
{
    [Fact]
    public void A_blank_owner_is_the_last_stated_one() => MasterFile.ReadBody(
        """
        a TXT one
          TXT two
        	TXT three
        b TXT four
        """).AssertClean(
        "a.example. 3600 TXT \"one\"",
        "a.example. 3600 TXT \"two\"",
        "a.example. 3600 TXT \"three\"",
        "b.example. 3600 TXT \"four\"");

    [Fact]
    public void An_at_sign_is_the_origin_and_a_final_dot_makes_a_name_absolute() => MasterFile.ReadBody(
        """
        @ MX 10 @
        a.example.net. MX 10 b.example.net.
        . MX 10 .
        """).AssertClean(
        "example. 3600 MX 10 example.",
        "a.example.net. 3600 MX 10 b.example.net.",
        ". 3600 MX 10 .");

    [Fact]
    public void An_owner_may_spell_a_type_a_class_or_a_ttl() => MasterFile.ReadBody(
        """
        A A 192.0.2.1
        IN IN A 192.0.2.2
        300 A 192.0.2.3
        MX MX 0 MX
        """).AssertClean(
        "A.example. 3600 A 192.0.2.1",
        "IN.example. 3600 A 192.0.2.2",
        "300.example. 3600 A 192.0.2.3",
        "MX.example. 3600 MX 0 MX.example.");

    [Fact]
    public void The_first_entry_cannot_take_an_owner_over() =>
        MasterFile.ReadBody(" TXT x\na TXT y").AssertOnlyFinding("db:2:2: error", "no entry before it");

    [Fact]
    public void Entries_behind_a_faulty_owner_do_not_fall_to_another_one()
    {
        var read = MasterFile.ReadBody("a TXT one\nb..c TXT two\n TXT three\nd TXT four\n");
        read.AssertOnlyFinding("db:3:1: error", "empty label");
        Assert.Equal(["a.example. 3600 TXT \"one\"", "d.example. 3600 TXT \"four\""], read.Records);
    }

    [Fact]
    public void An_owner_may_stand_in_quotes_as_in_BIND_and_NSD() =>
        MasterFile.ReadBody("\"a\" A 192.0.2.1").AssertClean("a.example. 3600 A 192.0.2.1");

    [Fact]
    public void An_owner_that_starts_with_a_dollar_sign_is_escaped() =>
        MasterFile.ReadBody("\\$TTL TXT x").AssertClean("\\$TTL.example. 3600 TXT \"x\"");
}

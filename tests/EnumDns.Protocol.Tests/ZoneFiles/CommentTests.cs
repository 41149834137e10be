namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>A semicolon starts a comment that ends with the line.</summary>
public sealed class CommentTests
{
    [Fact]
    public void Comments_stand_anywhere() => MasterFile.ReadBody(
        """
        ; at the start (
           ; behind blanks "
        a TXT one;directly behind a field
        ;
          TXT two ; three
        """).AssertClean("a.example. 3600 TXT \"one\"", "a.example. 3600 TXT \"two\"");

    [Fact]
    public void A_comment_may_be_longer_than_the_longest_entry() =>
        MasterFile.Read("$TTL 1\n; " + new string('x', 100_000) + "\na TXT y ; " + new string('x', 50) + "\n", limits: new() { EntryOctets = 100 })
            .AssertClean("a.example. 1 TXT \"y\"");
}

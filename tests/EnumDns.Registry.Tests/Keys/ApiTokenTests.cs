using EnumDns.Registry.Keys;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Keys;

public sealed class ApiTokenTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Tokens_differ_and_are_safe_in_headers_and_files()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => ApiToken.Generate()).ToHashSet();
        Assert.Equal(1000, tokens.Count);
        Assert.All(tokens, token => Assert.Matches("^enumdns_[A-Za-z0-9_-]{43}$", token));
    }

    [Fact]
    public void A_token_is_found_by_its_whole_text_only()
    {
        var texts = Enumerable.Range(0, 5).Select(_ => ApiToken.Generate()).ToList();
        List<StoredToken> tokens = [.. texts.Select((text, i) => ApiToken.Create($"t{i}", text, true, Now, null))];
        Assert.All(texts.Index(), text => Assert.Equal($"t{text.Index}", ApiToken.Find(tokens, text.Item)?.Name));
        foreach (var wrong in (string[])["", "enumdns_", texts[0][..^1], texts[0] + "A", texts[0].ToUpperInvariant(), Convert.ToHexString(tokens[0].Hash), ApiToken.Generate(), new string('a', 100_000)])
            Assert.Null(ApiToken.Find(tokens, wrong));
        Assert.Null(ApiToken.Find([], texts[0]));
    }

    [Fact]
    public void What_is_kept_is_SHA_256_of_the_token()
    {
        Assert.Equal("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", Convert.ToHexString(ApiToken.Hash("abc")));
    }

    [Fact]
    public void A_token_expires_at_its_time_not_before()
    {
        var token = ApiToken.Create("t", "text", false, Now, Now.AddHours(1));
        Assert.False(ApiToken.HasExpired(token, Now.AddHours(1).AddTicks(-1)));
        Assert.True(ApiToken.HasExpired(token, Now.AddHours(1)));
        Assert.False(ApiToken.HasExpired(token with { Expires = null }, DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData("helpdesk", true)]
    [InlineData("a.b_c-d@example", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Names_are_short_and_plain(string text, bool isName) => Assert.Equal(isName, ApiToken.IsName(text));
}

using System.Text.RegularExpressions;

namespace EnumAdmin.Tests.Server;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_at_the_root_leads_on_and_needs_nothing_from_elsewhere()
    {
        await using var server = await ApiServer.StartAsync();
        var page = (await server.Client.GetAsync("/")).Expect(200);
        Assert.Equal("text/html", page.MediaType);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//|<script|<link|@import|url\\(", page.Text);
        var links = Regex.Matches(page.Text, "href=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("/openapi/v1.json", links);
        Assert.Contains("/docs", links);
        foreach (var link in links)
            (await server.Client.GetAsync(link)).Expect(200);
    }

    [Fact]
    public async Task Every_kind_of_problem_has_its_place_on_the_page_of_problems()
    {
        await using var server = await ApiServer.StartAsync();
        var page = (await server.Client.GetAsync("/problems")).Expect(200).Text;
        Assert.All(EnumAdmin.Problems.ProblemKinds.All, kind => Assert.Contains($"id=\"{kind.Id}\"", page));
    }
}

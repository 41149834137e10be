using System.Net;
using EnumDns.Fixtures;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using static EnumDns.Registry.Tests.Compilation.CompiledZone;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>The examples of docs/compilation.md are what the compiler makes of the objects that they name.</summary>
public sealed class CompilationPageTests
{
    private static readonly string Page = File.ReadAllText(Clone.Find("docs/compilation.md"));
    private static readonly Block Bridges = Block("+3342668730", "sip:{suffix}@bridge.example.net");
    private static readonly Number Bridge = Number("+33426687300", "sip:ccmcu40.in2p3.fr");
    private static readonly Number Hole = new() { Digits = E164Number.Parse("+334266873055"), HoleText = "not in service" };

    [Fact]
    public void The_number_is_published_as_the_page_shows() => AssertOnPage(
        int.MaxValue, Bridge with { Endpoints = [.. Bridge.Endpoints, new Endpoint { Service = "h323", Uri = "h323:ccmcu40.in2p3.fr", Preference = 11 }] });

    [Fact]
    public void The_hole_is_published_as_the_page_shows() => AssertOnPage(int.MaxValue, Hole);

    [Fact]
    public void The_block_is_published_as_the_page_shows() => AssertOnPage(int.MaxValue, Bridges);

    [Fact]
    public void The_block_is_filled_as_the_page_shows() => AssertOnPage(int.MaxValue, Bridges, Bridge, Hole, Delegation("+334266873077"));

    [Fact]
    public void The_block_of_fixed_length_is_published_as_the_page_shows() => AssertOnPage(3, Block("+336399812", "sip:{suffix}@example.net", 11));

    [Fact]
    public void The_delegation_is_published_as_the_page_shows() => AssertOnPage(int.MaxValue, new Delegation
    {
        Prefix = E164Number.Parse("+3336"),
        Servers = [new DelegatedServer(DomainName.Parse("ns1.6.3.3.3.nrenum.net"), [IPAddress.Parse("192.0.2.1")]), new DelegatedServer(DomainName.Parse("ns.example.org"), [])],
    });

    [Fact]
    public void The_table_of_URIs_and_their_expressions_holds()
    {
        foreach (var row in Page.Split('\n').Where(line => line.StartsWith("| `sip:", StringComparison.Ordinal)))
        {
            var cells = row.Split('`');
            var endpoint = new Endpoint { Service = "sip", Uri = cells[1] };
            Assert.Equal($"!{cells[3]}!{cells[5]}!", Registry.Compilation.EndpointNaptr.RegexpOf(endpoint, Registry.Compilation.EndpointScope.OfLooseBlock(Bridges.Prefix)));
        }
    }

    private static void AssertOnPage(int lines, params object[] objects)
    {
        using var zone = new CompiledZone(objects);
        Assert.Contains($"\n\n{string.Concat(zone.MasterFile.Take(lines).Select(line => $"    {line}\n"))}\n", Page, StringComparison.Ordinal);
    }
}

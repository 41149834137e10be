using System.Net;
using EnumAdmin.Security;
using EnumDns.Registry.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumAdmin.Tests.Security;

/// <summary>Requests that do not come over loopback, which tests do not listen beside.</summary>
public sealed class RemoteTests
{
    private static readonly IPAddress Server = IPAddress.Parse("192.0.2.1");
    private static readonly string Token = ApiToken.Generate();

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    [InlineData("::ffff:127.0.0.1", "::ffff:127.0.0.1", true)]
    [InlineData("192.0.2.7", "192.0.2.1", false)]
    [InlineData("192.0.2.1", "192.0.2.1", false)]
    [InlineData("127.0.0.1", "192.0.2.1", false)]
    public void Metrics_need_no_token_over_loopback_only(string from, string to, bool isOpen)
    {
        var context = Request(IPAddress.Parse(from), IPAddress.Parse(to), Access.Local);
        Assert.Equal(isOpen ? null : 401, Gate().Check(context)?.Kind.Status);
        context.Request.Headers.Authorization = $"Bearer {Token}";
        Assert.Null(Gate().Check(context));
    }

    [Fact]
    public void Each_address_fails_on_its_own_account()
    {
        var gate = Gate();
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("192.0.2.7"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(429, gate.Check(Request(IPAddress.Parse("192.0.2.7"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("192.0.2.8"), Server, Access.Read))?.Kind.Status);
    }

    [Fact]
    public void A_host_with_an_IPv6_network_of_its_own_has_one_account()
    {
        var gate = Gate();
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("2001:db8:0:1::7"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(429, gate.Check(Request(IPAddress.Parse("2001:db8:0:1:ffff::8"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("2001:db8:0:2::7"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("::ffff:192.0.2.7"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(401, gate.Check(Request(IPAddress.Parse("::ffff:192.0.2.8"), Server, Access.Read))?.Kind.Status);
        Assert.Equal(429, gate.Check(Request(IPAddress.Parse("192.0.2.8"), Server, Access.Read))?.Kind.Status);
    }

    [Theory]
    [InlineData("192.0.2.1", "registry.example.net", null)]
    [InlineData("127.0.0.1", "registry.example.net", 421)]
    [InlineData("127.0.0.1", "", 421)]
    [InlineData("::1", "[::1]", null)]
    public void The_Host_header_counts_over_loopback_only(string to, string host, int? status)
    {
        var context = Request(Server, IPAddress.Parse(to), Access.Open);
        context.Request.Host = new HostString(host);
        Assert.Equal(status, new HostGate([]).Check(context)?.Kind.Status);
    }

    private static TokenGate Gate()
    {
        var time = new Server.ManualTime();
        var stored = ApiToken.Create("monitoring", Token, false, time.GetUtcNow(), null);
        return new TokenGate(() => [stored], new RequestBudget(10, 10, time), new RequestBudget(1, 1, time), time, NullLogger.Instance);
    }

    private static DefaultHttpContext Request(IPAddress from, IPAddress to, Access access)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = from, LocalIpAddress = to } };
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new AccessRequirement(access)), null));
        return context;
    }
}

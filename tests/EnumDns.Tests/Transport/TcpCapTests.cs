using System.Net;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Caps make room for the newcomer: the idlest goes.</summary>
public class TcpCapTests
{
    private static readonly IPAddress Other = IPAddress.Parse("127.0.0.2");

    private protected virtual TransportOptions Options => new();

    [Fact]
    public async Task Past_the_cap_of_a_source_its_own_idlest_connection_is_closed()
    {
        await using var server = new TransportServer(Options with { MaxTcpConnectionsPerSource = 2 });
        using var stranger = Connect(server, Other);
        using var first = Connect(server);
        using var second = Connect(server);
        using var third = Connect(server);
        Assert.True(first.EndsInOrder());
        Assert.All([stranger, second, third], client => Assert.True(Messages.IsAnswer(client.Ask(2), 2)));
    }

    [Fact]
    public async Task Past_the_cap_of_all_the_idlest_connection_is_closed()
    {
        await using var server = new TransportServer(Options with { MaxTcpConnections = 3 });
        using var first = Connect(server);
        using var second = Connect(server, Other);
        using var third = Connect(server);
        Assert.True(Messages.IsAnswer(first.Ask(2), 2));
        using var fourth = Connect(server);
        Assert.True(second.EndsInOrder());
        Assert.All([first, third, fourth], client => Assert.True(Messages.IsAnswer(client.Ask(3), 3)));
        Assert.Equal(3, server.Listeners.Connections.Count);
    }

    [Fact]
    public async Task Octets_without_a_query_do_not_make_a_connection_busy()
    {
        await using var server = new TransportServer(Options with { MaxTcpConnections = 2 });
        using var idle = Connect(server);
        using var busy = Connect(server);
        idle.Send(Messages.Frame(Messages.Response(2)));
        idle.Send([0]);
        await Task.Delay(50);
        using var newcomer = Connect(server);
        Assert.True(idle.EndsInOrder());
        Assert.True(Messages.IsAnswer(busy.Ask(2), 2));
    }

    [Fact]
    public async Task Under_load_clients_are_told_the_shorter_timeout()
    {
        await using var server = new TransportServer(Options with { MaxTcpConnections = 2 });
        using var first = Connect(server);
        using var second = Connect(server);
        second.Send(Messages.Frame(Messages.KeepaliveQuery(1)));
        Assert.True(second.Read().AsSpan().EndsWith(new byte[] { 0, 11, 0, 2, 0, 20 }));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void Sources_are_counted_by_IPv4_address_and_IPv6_network(string one, string another, bool same) =>
        Assert.Equal(same, SourceNetwork.Of(IPAddress.Parse(one)) == SourceNetwork.Of(IPAddress.Parse(another)));

    [Theory]
    [InlineData(200, 1)]
    [InlineData(300, 44)]
    [InlineData(1024, 768)]
    [InlineData(20_000, 15_000)]
    public void The_limit_of_open_files_leaves_a_reserve(int limit, int connections) => Assert.Equal(connections, DescriptorLimit.Connections(limit));

    [Fact]
    public void The_limit_of_open_files_is_known_on_Linux() => Assert.Equal(OperatingSystem.IsLinux(), DescriptorLimit.OfProcess() < int.MaxValue);

    private static DnsStream Connect(TransportServer server, IPAddress? from = null)
    {
        // Later than those before it, by more than the table tells apart.
        server.Clock.Advance(TimeSpan.FromMilliseconds(100));
        return server.Connect(from);
    }
}

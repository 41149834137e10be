using System.Net.Sockets;
using System.Text;
using EnumDns.Hosting;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Hosting;

public sealed class ServiceNotifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };

    public void Dispose()
    {
        _socket.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_state_is_one_datagram()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(_folder.In("notify")));
        var notifier = new ServiceNotifier(_folder.In("notify"), new ThirdSecond());

        notifier.Ready("serving 7 zones");
        notifier.Reloading();
        notifier.Stopping();

        Assert.Equal("READY=1\nSTATUS=serving 7 zones", Receive());
        Assert.Equal("RELOADING=1\nMONOTONIC_USEC=3000000", Receive());
        Assert.Equal("STOPPING=1", Receive());
    }

    [Fact]
    public void An_at_sign_names_an_abstract_socket()
    {
        var name = $"enumdns-{Guid.NewGuid():N}";
        _socket.Bind(new UnixDomainSocketEndPoint("\0" + name));

        new ServiceNotifier("@" + name, TimeProvider.System).Stopping();

        Assert.Equal("STOPPING=1", Receive());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("/nobody/listens/here")]
    public void Without_a_listener_nothing_happens(string? path) => new ServiceNotifier(path, TimeProvider.System).Ready("");

    [Fact]
    public void A_path_longer_than_a_socket_may_have_is_ignored() =>
        new ServiceNotifier("/" + new string('a', 1000), TimeProvider.System).Ready("");

    private string Receive()
    {
        var buffer = new byte[1000];
        return Encoding.UTF8.GetString(buffer, 0, _socket.Receive(buffer));
    }

    private sealed class ThirdSecond : TimeProvider
    {
        public override long GetTimestamp() => 3 * TimestampFrequency;
    }
}

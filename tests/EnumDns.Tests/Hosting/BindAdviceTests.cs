using System.Net;
using System.Net.Sockets;
using EnumDns.Hosting;
using EnumDns.Transport;

namespace EnumDns.Tests.Hosting;

public sealed class BindAdviceTests
{
    private static readonly IPEndPoint Version6 = new(IPAddress.IPv6Loopback, 5300);
    private static readonly IPEndPoint Version4 = new(IPAddress.Loopback, 5300);

    [Fact]
    public void Of_the_defaults_IPv6_may_be_missing_but_not_taken()
    {
        Assert.True(BindAdvice.MayBeLeftOut(Failure(Version6, BindFault.NoSuchAddress), ListenAddress.Defaults));
        Assert.True(BindAdvice.MayBeLeftOut(Failure(Version6, BindFault.NoSuchFamily), ListenAddress.Defaults));
        Assert.False(BindAdvice.MayBeLeftOut(Failure(Version6, BindFault.InUse), ListenAddress.Defaults));
        Assert.False(BindAdvice.MayBeLeftOut(Failure(Version4, BindFault.NoSuchAddress), ListenAddress.Defaults));
    }

    [Fact]
    public void An_address_asked_for_by_name_must_be_there()
    {
        Assert.Null(ListenAddress.TryParse("[::1]:5300", ListenAddress.DnsPort, out var named));

        Assert.False(BindAdvice.MayBeLeftOut(Failure(Version6, BindFault.NoSuchAddress), [named]));
    }

    [Fact]
    public void Each_fault_says_what_to_do_or_what_the_system_said()
    {
        Assert.Contains("`ss -lnp sport = :5300`", BindAdvice.Explain(Failure(Version4, BindFault.InUse)), StringComparison.Ordinal);
        Assert.Contains("CAP_NET_BIND_SERVICE", BindAdvice.Explain(Failure(Version4, BindFault.PermissionDenied)), StringComparison.Ordinal);
        Assert.StartsWith("cannot listen on [::1]:5300 (UDP): ", BindAdvice.Explain(Failure(Version6, BindFault.Other)), StringComparison.Ordinal);
        Assert.EndsWith("words", BindAdvice.Explain(Failure(Version6, BindFault.Other)), StringComparison.Ordinal);
    }

    private static BindFailure Failure(IPEndPoint endpoint, BindFault fault) => new(endpoint, ProtocolType.Udp, fault, "words");
}

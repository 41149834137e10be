using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>The same about many connections where the thread pool serves them, as on other systems than Linux.</summary>
public sealed class ThreadPoolTcpManyConnectionsTests : TcpManyConnectionsTests
{
    private protected override TransportOptions Options => base.Options with { TcpOnThreadPool = true };
}

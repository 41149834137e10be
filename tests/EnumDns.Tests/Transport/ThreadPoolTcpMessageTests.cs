using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>The same about messages where the thread pool serves connections, as on other systems than Linux.</summary>
public sealed class ThreadPoolTcpMessageTests : TcpMessageTests
{
    private protected override TransportOptions Options => base.Options with { TcpOnThreadPool = true };
}

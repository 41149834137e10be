using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>The same about caps where the thread pool serves connections, as on other systems than Linux.</summary>
public sealed class ThreadPoolTcpCapTests : TcpCapTests
{
    private protected override TransportOptions Options => base.Options with { TcpOnThreadPool = true };
}

using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>The same about deadlines where the thread pool serves connections, as on other systems than Linux.</summary>
public sealed class ThreadPoolTcpTimeTests : TcpTimeTests
{
    private protected override TransportOptions Options => base.Options with { TcpOnThreadPool = true };
}

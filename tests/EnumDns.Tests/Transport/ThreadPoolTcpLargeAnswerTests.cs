using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>The same about large answers where the thread pool serves connections, as on other systems than Linux.</summary>
public sealed class ThreadPoolTcpLargeAnswerTests : TcpLargeAnswerTests
{
    private protected override TransportOptions Options => base.Options with { TcpOnThreadPool = true };
}

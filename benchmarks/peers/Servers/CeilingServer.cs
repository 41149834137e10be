using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>The responder that echoes one fixed answer through the same system calls: what no server can surpass.</summary>
internal sealed class CeilingServer : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.Ceiling;

    /// <inheritdoc/>
    public override string SetupText => "echoes a fixed NAPTR answer over recvmmsg and sendmmsg, without reading the query";

    /// <inheritdoc/>
    public override string ReadVersion() => "of this commit";

    /// <inheritdoc/>
    protected override bool IsReady(AnswerProbe probe, ServerSetup setup) => probe.Ask(setup.Zone.LastNumber, null, ProbeMilliseconds);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup) => [Environment.ProcessPath!, "ceiling", "--listen", $"{Endpoint}"];
}

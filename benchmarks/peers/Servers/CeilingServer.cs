using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>The responder that echoes one fixed answer through the same system calls: what no server can surpass.</summary>
/// <param name="sendsGroups">Whether it sends equally long answers to one client as one, as we do.</param>
internal sealed class CeilingServer(bool sendsGroups) : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => sendsGroups ? ServerNames.Ceiling : ServerNames.Echo;

    /// <inheritdoc/>
    public override string SetupText => sendsGroups
        ? "echoes a fixed NAPTR answer over recvmmsg and sendmmsg, without reading the query; answers to one client are sent as one"
        : "the same, each answer sent by itself";

    /// <inheritdoc/>
    public override string ReadVersion() => "of this commit";

    /// <inheritdoc/>
    protected override bool IsReady(AnswerProbe probe, ServerSetup setup) => probe.Ask(setup.Zone.LastNumber, null, ProbeMilliseconds);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup) =>
        [Environment.ProcessPath!, "ceiling", "--listen", $"{Endpoint}", .. sendsGroups ? (string[])[] : ["--one-by-one"]];
}

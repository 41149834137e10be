using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>Our own server without a registry: it serves a folder of master files.</summary>
/// <param name="program">The built executable.</param>
internal sealed class ReadOnlyServer(string program) : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.ReadOnly;

    /// <inheritdoc/>
    public override string SetupText => "serve --no-registry";

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine(".", program, "--version");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup) =>
        [program, "serve", "--no-registry", "--zones", setup.Zone.Folder, "--dns", $"{Endpoint}"];
}

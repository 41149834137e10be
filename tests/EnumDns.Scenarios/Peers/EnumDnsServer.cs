using System.Net;

namespace EnumDns.Scenarios.Peers;

/// <summary>Our own server: the built executable, run as an operator runs it.</summary>
internal sealed class EnumDnsServer : DnsServer
{
    private readonly string? _folder;
    private readonly IReadOnlyList<IPEndPoint> _others = [];

    /// <summary>Starts it on the given zones.</summary>
    /// <param name="zones">The zones.</param>
    /// <param name="others">Where else it answers.</param>
    public EnumDnsServer(IReadOnlyCollection<ZoneText> zones, params IReadOnlyList<IPEndPoint> others)
    {
        _others = others;
        Start(zones);
    }

    /// <summary>Starts it on a folder of master files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="apexes">The zones that must be served before the test goes on.</param>
    public EnumDnsServer(string folder, params IEnumerable<string> apexes)
    {
        _folder = folder;
        Start([.. apexes.Select(apex => new ZoneText(apex, ""))], inFolder: true);
    }

    /// <inheritdoc/>
    public override string Name => "EnumDns";

    /// <summary>Path of the executable: the build puts it beside this assembly.</summary>
    public static string Executable => Path.Combine(AppContext.BaseDirectory, "enumdns");

    /// <inheritdoc/>
    protected override ChildProcess Launch(IReadOnlyCollection<ZoneText> zones) =>
        new(Executable, ["serve", "--no-registry", "--zones", _folder ?? Files.Path, "--dns", Endpoint.ToString(), .. _others.SelectMany(other => (string[])["--dns", other.ToString()])]);
}

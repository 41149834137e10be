namespace EnumDns.Scenarios.Peers;

/// <summary>Our own server: the built executable, run as an operator runs it.</summary>
internal sealed class EnumDnsServer : DnsServer
{
    /// <summary>Starts it on the given zones.</summary>
    public EnumDnsServer(IReadOnlyCollection<ZoneText> zones) => Start(zones);

    /// <inheritdoc/>
    public override string Name => "EnumDns";

    /// <summary>Path of the executable: the build puts it beside this assembly.</summary>
    public static string Executable => Path.Combine(AppContext.BaseDirectory, "enumdns");

    /// <inheritdoc/>
    protected override ChildProcess Launch(IReadOnlyCollection<ZoneText> zones) =>
        new(Executable, "serve", "--no-registry", "--zones", Files.Path, "--dns", Endpoint.ToString());
}

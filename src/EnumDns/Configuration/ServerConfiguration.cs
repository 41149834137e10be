using System.Text;
using EnumDns.Hosting;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Configuration;

/// <summary>The value of every setting, with where it comes from: flags before the environment, that before the file, defaults last.</summary>
internal sealed class ServerConfiguration
{
    private const string DefaultOrigin = "default";

    private readonly Dictionary<Setting, SettingValue> _values = [];

    private ServerConfiguration(IEnumerable<SettingValue> values)
    {
        foreach (var setting in Settings.All)
            _values[setting] = new SettingValue(setting, setting.Default, DefaultOrigin);
        foreach (var value in values)
            _values[value.Setting] = value;
    }

    /// <summary>All values in the order of <see cref="Settings.All"/>.</summary>
    public IEnumerable<SettingValue> Values => Settings.All.Select(setting => _values[setting]);

    /// <summary>Puts the sources together.</summary>
    /// <param name="file">The configuration file, or null for none.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="flags">What the command line says, without mistakes.</param>
    /// <param name="mistakes">Everything that is wrong; where there is anything, the result is null.</param>
    public static ServerConfiguration? Load(
        string? file, IReadOnlyDictionary<string, string> environment, IEnumerable<SettingValue> flags, out IReadOnlyList<ConfigurationMistake> mistakes)
    {
        var ofFile = file is null ? new ConfigurationReading([], []) : ConfigurationFile.Read(file);
        var ofEnvironment = EnvironmentReader.Read(environment);
        mistakes = [.. ofFile.Mistakes, .. ofEnvironment.Mistakes];
        return mistakes.Count > 0 ? null : new ServerConfiguration([.. ofFile.Values, .. ofEnvironment.Values, .. flags]);
    }

    /// <summary>What the server is to do.</summary>
    public ServeSettings ToServeSettings()
    {
        var hasRegistry = Text(Settings.RegistryEnabled) is SwitchKind.On;
        var idle = TimeSpan.FromSeconds(Number(Settings.TcpIdleTimeout));
        var transport = new TransportOptions();
        return new ServeSettings
        {
            DataFolder = hasRegistry ? Path.TrimEndingDirectorySeparator(Text(Settings.Data)!) : null,
            ZonesFolder = Path.TrimEndingDirectorySeparator(Text(Settings.Zones)!),
            Listen = Addresses(Settings.DnsListen, ListenAddress.Defaults),
            ApiListen = Addresses(Settings.ApiListen, ListenAddress.ApiDefaults),
            ApiMaxBody = SizeKind.Parse(Text(Settings.ApiMaxBody)!),
            ApiMaxImport = SizeKind.Parse(Text(Settings.ApiMaxImport)!),
            ApiRequestsPerSecond = Number(Settings.ApiRequestsPerSecond),
            JournalEntries = Number(Settings.JournalEntries),
            InvitesQuery = hasRegistry,
            Responder = new ResponderOptions
            {
                MaxUdpPayload = Number(Settings.UdpSize),
                Nsid = Encoding.UTF8.GetBytes(Text(Settings.Nsid) ?? ""),
                Identity = Text(Settings.Identity),
                Version = Text(Settings.VersionText),
                Keepalive = idle,
            },
            Transport = transport with
            {
                MaxTcpConnections = Number(Settings.TcpClients),
                MaxTcpConnectionsPerSource = Number(Settings.TcpClientsPerSource),
                TcpIdleTimeout = idle,
                TcpIdleTimeoutUnderLoad = idle < transport.TcpIdleTimeoutUnderLoad ? idle : transport.TcpIdleTimeoutUnderLoad,
            },
        };
    }

    /// <summary>The one value of a setting, or null where it has none.</summary>
    public string? Text(Setting setting) => _values[setting].Texts.SingleOrDefault();

    private int Number(Setting setting) => NumberKind.Parse(Text(setting)!);

    // Default addresses that the machine does not have are left out; those that somebody names are not.
    private IReadOnlyList<ListenAddress> Addresses(Setting setting, IReadOnlyList<ListenAddress> defaults) =>
        _values[setting] is { Origin: not DefaultOrigin } value ? [.. value.Texts.Select(((AddressKind)setting.Kind).Parse)] : defaults;
}

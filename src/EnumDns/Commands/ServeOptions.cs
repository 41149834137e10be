using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using EnumDns.Hosting;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Commands;

/// <summary>The options of <c>enumdns serve</c>.</summary>
internal sealed class ServeOptions
{
    private const int MaxIdleSeconds = 6553;
    private const int MaxTextOctets = 255;

    private static readonly TransportOptions TransportDefaults = new();
    private static readonly ResponderOptions ResponderDefaults = new();

    private readonly Option<bool> _noRegistry = new("--no-registry")
    {
        Description = "Serve master files. The registry is still to come: for now zones come from master files with and without this option.",
    };

    private readonly Option<string> _zones;

    private readonly Option<ListenAddress[]> _dns = new("--dns")
    {
        Description = $"Where to answer, once for each address; without a port: {ListenAddress.DnsPort}; IPv6 as [::1]:5300",
        HelpName = "ADDR[:PORT]",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [.. ListenAddress.Defaults],
        CustomParser = ParseAddresses,
    };

    private readonly Option<string?> _nsid = Text("--nsid", "Name server identifier for clients that ask (RFC 5001)", ResponderOptions.MaxNsidLength);
    private readonly Option<string?> _identity = Text("--identity", "Answer to id.server and hostname.bind (CHAOS TXT); refused without", MaxTextOctets);
    private readonly Option<string?> _version = Text("--version-text", "Answer to version.bind and version.server (CHAOS TXT); refused without", MaxTextOctets);

    private readonly Option<int> _udpSize = Number(
        "--udp-size", "Largest UDP response", "OCTETS", ResponderDefaults.MaxUdpPayload, ResponderOptions.MinUdpPayload, ResponderOptions.LargestUdpPayload);

    private readonly Option<int> _tcpClients = Number(
        "--tcp-clients", "TCP connections in all; one more closes the idlest", "N", TransportDefaults.MaxTcpConnections, 1, 1_000_000);

    private readonly Option<int> _tcpClientsPerSource = Number(
        "--tcp-clients-per-source", "TCP connections of one IPv4 address or IPv6 /64", "N", TransportDefaults.MaxTcpConnectionsPerSource, 1, 1_000_000);

    private readonly Option<int> _tcpIdleTimeout = Number(
        "--tcp-idle-timeout", "How long a TCP connection may be idle", "SECONDS", (int)TransportDefaults.TcpIdleTimeout.TotalSeconds, 1, MaxIdleSeconds);

    /// <summary>The options, with the folder that is served where none is named.</summary>
    public ServeOptions(string defaultFolder)
    {
        _zones = new Option<string>("--zones")
        {
            Description = "Folder of master files: DIR/*.zone",
            HelpName = "DIR",
            DefaultValueFactory = _ => defaultFolder,
        };
        _zones.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is "")
                result.AddError("--zones: the name of the folder is empty");
        });
    }

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _noRegistry, _zones, _dns, _nsid, _identity, _version, _udpSize, _tcpClients, _tcpClientsPerSource, _tcpIdleTimeout })
            command.Options.Add(option);
    }

    /// <summary>Reads a command line that has no mistakes.</summary>
    public ServeSettings Read(ParseResult result)
    {
        var idle = TimeSpan.FromSeconds(result.GetValue(_tcpIdleTimeout));
        return new ServeSettings
        {
            ZonesFolder = Path.TrimEndingDirectorySeparator(result.GetValue(_zones)!),
            Listen = result.GetValue(_dns)!,
            InvitesQuery = !result.GetValue(_noRegistry),
            Responder = new ResponderOptions
            {
                MaxUdpPayload = result.GetValue(_udpSize),
                Nsid = Encoding.UTF8.GetBytes(result.GetValue(_nsid) ?? ""),
                Identity = result.GetValue(_identity),
                Version = result.GetValue(_version),
                Keepalive = idle,
            },
            Transport = TransportDefaults with
            {
                MaxTcpConnections = result.GetValue(_tcpClients),
                MaxTcpConnectionsPerSource = result.GetValue(_tcpClientsPerSource),
                TcpIdleTimeout = idle,
                TcpIdleTimeoutUnderLoad = idle < TransportDefaults.TcpIdleTimeoutUnderLoad ? idle : TransportDefaults.TcpIdleTimeoutUnderLoad,
            },
        };
    }

    private static ListenAddress[]? ParseAddresses(ArgumentResult result)
    {
        var addresses = new List<ListenAddress>();
        foreach (var token in result.Tokens)
        {
            if (ListenAddress.TryParse(token.Value, out var address) is { } mistake)
                result.AddError($"--dns {mistake}");
            else if (address.EndPoint.Port != 0 && addresses.Contains(address))
                result.AddError($"--dns '{token.Value}' is given twice");
            else
                addresses.Add(address);
        }

        return [.. addresses];
    }

    private static Option<string?> Text(string name, string description, int maxOctets)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "TEXT" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && Encoding.UTF8.GetByteCount(text) > maxOctets)
                result.AddError($"{name}: at most {maxOctets} octets");
        });
        return option;
    }

    private static Option<int> Number(string name, string description, string unit, int value, int least, int most) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => value,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name}: '{text}' is not a number from {least} to {most}");
            return value;
        },
    };
}

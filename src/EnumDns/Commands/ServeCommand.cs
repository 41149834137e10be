using System.CommandLine;
using EnumDns.Hosting;

namespace EnumDns.Commands;

/// <summary><c>enumdns serve</c>: the DNS server.</summary>
internal static class ServeCommand
{
    private const string DefaultFolder = "zones";

    private const string Examples = """
        Signals: SIGHUP reads the files that are new or changed and drops the zones of those that have
        gone; a file that does not load leaves its zone as it was. SIGTERM and SIGINT stop the server.
        systemd (Type=notify or notify-reload) is told through NOTIFY_SOCKET.

        A file's zone is the owner of its SOA record. Names in it are relative to the file's name without
        .zone until an $ORIGIN: example.net.zone is read with the origin example.net, root.zone with the
        root; %2F in a file's name stands for a slash (0%2F25.2.0.192.in-addr.arpa.zone).
        $INCLUDE takes files inside DIR only.

        Examples:
          enumdns serve --no-registry --zones /srv/zones --dns 192.0.2.1 --dns [2001:db8::1]
          enumdns serve --no-registry --zones zones --dns 127.0.0.1:5300 --nsid ns1

        Exit status: 0 stopped because it was asked to, 1 the server cannot run, 2 wrong command line.
        """;

    /// <summary>What the server does without options.</summary>
    public static ServeSettings Defaults { get; } = new()
    {
        ZonesFolder = DefaultFolder,
        Listen = ListenAddress.Defaults,
        InvitesQuery = true,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var options = new ServeOptions(DefaultFolder);
        var command = new ExampleCommand("serve", "Answer DNS queries from zones, over UDP and TCP, until told to stop.", Examples);
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(options.Read(result), cancellation));
        return command;
    }

    /// <summary>Runs the server to its end.</summary>
    public static async Task<int> RunAsync(ServeSettings settings, CancellationToken cancellation) =>
        await ServerHost.RunAsync(settings, cancellation) ? ExitCode.Success : ExitCode.Failure;
}

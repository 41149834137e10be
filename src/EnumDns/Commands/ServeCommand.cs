using System.CommandLine;
using EnumDns.Configuration;
using EnumDns.Hosting;

namespace EnumDns.Commands;

/// <summary><c>enumdns serve</c>: the server.</summary>
internal static class ServeCommand
{
    private const string Examples = """
        With a registry (the default), the server answers DNS queries from the objects in the data
        directory, and changes them by its admin API. An empty registry is filled from the master files
        in --zones. With --no-registry it serves those files and nothing else:
          SIGHUP reads the files that are new or changed and drops the zones of those that have gone; a
          file that does not load leaves its zone as it was. A file's zone is the owner of its SOA
          record. Names in it are relative to the file's name without .zone until an $ORIGIN:
          example.net.zone is read with the origin example.net, root.zone with the root; %2F in a file's
          name stands for a slash (0%2F25.2.0.192.in-addr.arpa.zone). $INCLUDE takes files inside DIR only.

        SIGTERM and SIGINT stop the server. systemd (Type=notify or notify-reload) is told through
        NOTIFY_SOCKET. Each option has a key in the configuration file and an environment variable
        (enumdns.conf(5)); an option goes before the variable, and that before the file.

        Examples:
          enumdns serve --data /var/lib/enumdns --dns 192.0.2.1 --dns [2001:db8::1]
          enumdns serve --config /etc/enumdns/enumdns.yaml
          enumdns serve --no-registry --zones /srv/zones --dns 127.0.0.1:5300 --nsid ns1

        Exit status: 0 stopped because it was asked to, 1 the server cannot run, 2 wrong command line or
        configuration.
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var options = new ServeOptions();
        var command = new ExampleCommand("serve", "Answer DNS queries, and changes by the admin API, until told to stop.", Examples);
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(options.Load(result, null, streams), cancellation));
        return command;
    }

    /// <summary>Runs the server as the file and the environment say.</summary>
    public static Task<int> RunAsync(CommandStreams streams, CancellationToken cancellation) =>
        RunAsync(ServeOptions.Load(null, streams, []), cancellation);

    private static async Task<int> RunAsync(ServerConfiguration? configuration, CancellationToken cancellation)
    {
        if (configuration is null)
            return ExitCode.Usage;
        return await ServerHost.RunAsync(configuration.ToServeSettings(), cancellation) ? ExitCode.Success : ExitCode.Failure;
    }
}

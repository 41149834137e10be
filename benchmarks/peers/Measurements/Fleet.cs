using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Several servers that hold the same zone at the same time, so that they can take turns.</summary>
/// <param name="bench">Where.</param>
/// <param name="zone">What they serve.</param>
internal sealed class Fleet(Bench bench, ZoneFile zone) : IDisposable
{
    private readonly List<MeasuredServer> _servers = [];

    /// <summary>Those that are ready.</summary>
    public IReadOnlyList<MeasuredServer> Servers => _servers;

    /// <summary>The zone.</summary>
    public ZoneFile Zone => zone;

    /// <summary>Starts our server with a registry, the ceiling and peers, one after the other. One that does not start is left out and reported.</summary>
    /// <param name="names">Which.</param>
    /// <param name="processors">Where they run.</param>
    /// <param name="workers">How many threads or processes of each answer queries.</param>
    /// <param name="cancellation">Gives up.</param>
    public void Start(IReadOnlyList<string> names, string processors, int workers, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            MeasuredServer? server = null;
            try
            {
                server = Create(name, cancellation);
                Bench.Say($"start {name} with {ZoneSizes.Show(zone.Numbers)} numbers");
                server.Start(new ServerSetup(bench.NewFolder(name), zone, processors, workers), cancellation);
                _servers.Add(server);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                server?.Dispose();
                bench.Fail($"{name} with {ZoneSizes.Show(zone.Numbers)} numbers: {exception.Message}");
            }
            catch
            {
                server?.Dispose();
                throw;
            }
        }
    }

    /// <summary>Ends servers that take no further part.</summary>
    public void Leave(params IReadOnlyList<string> names)
    {
        foreach (var server in _servers.Where(server => names.Contains(server.Name)).ToList())
        {
            server.Dispose();
            _servers.Remove(server);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in _servers)
            server.Dispose();
    }

    private MeasuredServer Create(string name, CancellationToken cancellation) => name switch
    {
        ServerNames.EnumDns => new EnumDnsServer(bench.Program, bench.Registry(zone, cancellation)),
        ServerNames.ReadOnly => new ReadOnlyServer(bench.Program),
        ServerNames.Ceiling => new CeilingServer(sendsGroups: true),
        ServerNames.Echo => new CeilingServer(sendsGroups: false),
        ServerNames.Nsd => new NsdServer(),
        ServerNames.Knot => new KnotServer(),
        ServerNames.Bind => new BindServer(),
        ServerNames.PowerDns => new PowerDnsServer(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "unknown server"),
    };
}

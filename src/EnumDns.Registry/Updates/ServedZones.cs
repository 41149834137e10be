using System.Collections.Immutable;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>The zones that are served now.</summary>
internal sealed class ServedZones
{
    private readonly Action<ZoneDirectory> _publish;
    private volatile ZoneDirectory _directory;

    /// <summary>Publishes the first zones.</summary>
    public ServedZones(ZoneDirectory directory, IEnumerable<ZoneSerial> gone, Action<ZoneDirectory> publish)
    {
        Gone = gone.ToImmutableDictionary(zone => zone.Zone, zone => zone.Serial);
        _publish = publish;
        _directory = directory;
        publish(directory);
    }

    /// <summary>All zones; each change that was answered with success is in it.</summary>
    public ZoneDirectory Directory => _directory;

    /// <summary>The last serials of zones that have gone. For the writer alone.</summary>
    public ImmutableDictionary<DomainName, uint> Gone { get; private set; }

    /// <summary>Puts other zones in the place of those that are served. Only assignments happen here: it cannot fail.</summary>
    public void Publish(ZoneDirectory directory, ImmutableDictionary<DomainName, uint> gone)
    {
        Gone = gone;
        _directory = directory;
        _publish(directory);
    }
}

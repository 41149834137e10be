using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>What one change does to one zone: which names are to be compiled again, or all of them.</summary>
internal sealed class ZoneEffect(DomainName apex)
{
    private readonly List<(DomainName Name, int Operation)> _places = [];

    /// <summary>The zone's apex.</summary>
    public DomainName Apex => apex;

    /// <summary>The names that objects touch.</summary>
    public TouchedNames Touched { get; } = new();

    /// <summary>The zone as a file has it, which then needs no compilation; otherwise null.</summary>
    public ZoneSnapshot? Imported { get; private set; }

    /// <summary>The serial that the zone is to have where it is later than its own; null for the next one.</summary>
    public SerialNumber? ImportedSerial { get; private set; }

    /// <summary>Puts what a file has in the place of the zone.</summary>
    /// <param name="serial">The file's serial.</param>
    /// <param name="snapshot">The zone as the file has it; null where the registry adds to it, so that it must be compiled.</param>
    public void Import(SerialNumber serial, ZoneSnapshot? snapshot)
    {
        Touched.Everything();
        (ImportedSerial, Imported) = (serial, snapshot);
    }

    /// <summary>Another operation adds to what the file has: the zone must be compiled.</summary>
    public void AddToImport() => Imported = null;

    /// <summary>Remembers that an operation was about a name.</summary>
    public void Place(DomainName name, int operation) => _places.Add((name, operation));

    /// <summary>The operation that a fault at a name is reported with: the last one about the name or the closest one above it, or about the zone at all.</summary>
    public int OperationAt(DomainName name) =>
        _places.Where(place => name.IsAtOrBelow(place.Name)).OrderBy(place => place.Name.LabelCount).ThenBy(place => place.Operation)
            .Append(_places.LastOrDefault()).First().Operation;
}

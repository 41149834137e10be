using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Endpoints;

/// <summary>The zones of the registry, among which numbers and names are placed.</summary>
internal sealed class ZoneList
{
    private readonly SortedDictionary<DomainName, Zone> _zones;

    private ZoneList(SortedDictionary<DomainName, Zone> zones) => _zones = zones;

    /// <summary>The zones as a session sees them.</summary>
    public static ZoneList Of(IStoreSession session) => new(new(session.Zones().ToDictionary(stored => stored.Zone.Apex, stored => stored.Zone)));

    /// <summary>The zones in canonical order of apexes.</summary>
    public IEnumerable<Zone> Zones => _zones.Values;

    /// <summary>Adds a zone, or replaces it: what a change that is being read brings.</summary>
    public void Add(Zone zone)
    {
        _zones.Remove(zone.Apex);
        _zones.Add(zone.Apex, zone);
    }

    /// <summary>Takes a zone away.</summary>
    public void Remove(DomainName apex) => _zones.Remove(apex);

    /// <summary>The zone with this apex, or null.</summary>
    public Zone? Find(DomainName apex) => _zones.GetValueOrDefault(apex);

    /// <summary>Finds the zone that a client names.</summary>
    /// <returns>What is wrong, or null.</returns>
    public Problem? TryFind(string field, string text, out Zone? zone)
    {
        zone = null;
        if (NameForm.TryParseParameter(field, text, out var apex) is { } bad)
            return bad;
        zone = Find(apex);
        return zone is null ? Problem.NotFound($"there is no zone {NameForm.Show(apex)}") with { Errors = [new FieldError(field, ContractRules.OutsideZone, $"there is no zone {NameForm.Show(apex)}")] } : null;
    }

    /// <summary>Finds the zone of a number: that with the longest prefix in the tree of the zone that the client names, or in the only tree there is.</summary>
    /// <param name="address">What the client writes.</param>
    /// <param name="place">Zone and number.</param>
    /// <returns>What is wrong, or null.</returns>
    public Problem? TryPlace(ObjectAddress address, out ObjectPlace<E164Number> place)
    {
        place = default;
        var text = address.Parts[0];
        Zone? named = null;
        if (address.Zone is { } zone && TryFind(address.ZoneField, zone, out named) is { } unknown)
            return unknown;
        if (NumberText.TryParseParameter(address.PartField, text, named?.DialPlan, out var number) is { } bad)
            return bad;
        if (named is not null && !number.StartsWith(named.Prefix))
        {
            var message = $"{number} does not begin with {named.Prefix}, as the numbers of {NameForm.Show(named.Apex)} do";
            return new Problem(ProblemKinds.Rejected, message) { Errors = [new FieldError(address.PartField, ContractRules.OutsideZone, message)] };
        }

        var holders = HoldersOf(number, named?.Root ?? RootOf(text));
        if (holders.Count == 1)
        {
            place = new ObjectPlace<E164Number>(holders[0], number);
            return null;
        }

        return holders.Count == 0
            ? new Problem(ProblemKinds.Rejected, $"no zone holds {number}") { Errors = [new FieldError(address.PartField, ContractRules.OutsideZone, $"no zone of the registry has numbers that begin like {number}; name the zone where its apex has no digits")] }
            : Problem.BadParameter(address.ZoneField, ContractRules.ZoneNeeded, $"several zones can hold {number}; name one: {string.Join(", ", holders.Select(holder => NameForm.Show(holder.Apex)))}");
    }

    /// <summary>Finds the zone of an RRset: the closest one; DS of a zone below is kept by the zone above that the client names (RFC 4035 section 2.4).</summary>
    /// <param name="address">What the client writes.</param>
    /// <param name="place">Zone, owner and type.</param>
    /// <returns>What is wrong, or null.</returns>
    public Problem? TryPlace(ObjectAddress address, out ObjectPlace<RecordKey> place)
    {
        place = default;
        Zone? named = null;
        if (address.Zone is { } text && TryFind(address.ZoneField, text, out named) is { } unknown)
            return unknown;
        if (NameForm.TryParseParameter(address.PartField, address.Parts[0], out var owner) is { } bad)
            return bad;
        if (!RecordForm.TryParseType(address.Parts[1], out var type))
            return Problem.BadParameter(address.PartField, ContractRules.TypeSyntax, $"'{address.Parts[1]}' is no record type; write TXT, or TYPE65280 for one without a name");

        var closest = named is not null && type is RecordType.DS
            ? named
            : _zones.Values.Where(zone => owner.IsAtOrBelow(zone.Apex)).MaxBy(zone => zone.Apex.LabelCount);
        if (closest is null || !owner.IsAtOrBelow(closest.Apex) || named is not null && !owner.IsAtOrBelow(named.Apex))
        {
            var message = $"{NameForm.Show(owner)} is not at or below {(named is null ? "the apex of any zone" : NameForm.Show(named.Apex))}";
            return new Problem(ProblemKinds.Rejected, message) { Errors = [new FieldError(address.PartField, ContractRules.OutsideZone, message)] };
        }

        place = new ObjectPlace<RecordKey>(closest, new RecordKey(owner, type));
        return null;
    }

    /// <summary>The zones that can hold a number, one of each tree: that with the longest prefix.</summary>
    private List<Zone> HoldersOf(E164Number number, DomainName? root)
    {
        var candidates = _zones.Values.Where(zone => root is null ? IsOfNumbers(zone) : zone.Root == root);
        return [.. candidates.Where(zone => number.StartsWith(zone.Prefix)).GroupBy(zone => zone.Root).Select(tree => tree.MaxBy(zone => zone.Prefix.Length)!)];
    }

    // A zone without digits can hold any number; but most are there for names of servers. Nobody puts a number there unasked, unless
    // other zones show that it is the root of a tree of numbers.
    private bool IsOfNumbers(Zone zone) => !zone.Prefix.IsEmpty || _zones.Values.Any(other => other.Root == zone.Apex && !other.Prefix.IsEmpty);

    // An ENUM domain names its tree.
    private static DomainName? RootOf(string text) =>
        NameForm.TryParse(text.Trim(), out var name) is null && EnumDomain.TryParse(name, out var digits, out var root) && !digits.IsEmpty && !root.IsRoot
            ? root
            : null;
}

using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Compilation;

/// <summary>The cuts that other zones of the registry make in a zone: those zones whose closest zone above is this one.</summary>
internal sealed class NestedCuts
{
    private readonly SortedList<E164Number, ZoneCut> _atNumbers = [];
    private readonly List<(E164Number Above, ZoneCut Cut)> _others = [];

    /// <summary>Looks through the zones of the registry.</summary>
    public NestedCuts(IStoreSession session, Zone zone)
    {
        var zones = session.Zones();
        Zone? last = null;
        foreach (var child in zones.Select(stored => stored.Zone).Where(other => other.Apex != zone.Apex && other.Apex.IsAtOrBelow(zone.Apex)))
        {
            // In canonical order a zone comes before those below it.
            if (last is not null && child.Apex.IsAtOrBelow(last.Apex))
                continue;
            last = child;
            var place = DigitPlace.Of(child.Apex, zone);
            var cut = ZoneCut.Of(child, session, zones);
            if (place.Kind is DigitPlaceKind.Number)
                _atNumbers.Add(place.Number, cut);
            else
                _others.Add((place.Number, cut));
        }

        _others.Sort((left, right) => left.Above.CompareTo(right.Above));
    }

    /// <summary>Cuts at names made of digits, in tree order.</summary>
    public IReadOnlyList<KeyValuePair<E164Number, ZoneCut>> AtNumbers => [.. _atNumbers];

    /// <summary>Cuts at other names, with the digits that those end in, in tree order of the digits.</summary>
    public IReadOnlyList<(E164Number Above, ZoneCut Cut)> Others => _others;

    /// <summary>The cut at exactly this number or prefix, or null.</summary>
    public ZoneCut? Find(E164Number number) => _atNumbers.GetValueOrDefault(number);

    /// <summary>Whether there is a cut at or below a number or prefix.</summary>
    public bool Any(E164Number prefix) => _atNumbers.Keys.Any(number => number.StartsWith(prefix)) || _others.Exists(other => other.Above.StartsWith(prefix));
}

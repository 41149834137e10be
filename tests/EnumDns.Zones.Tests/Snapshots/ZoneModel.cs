using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>A zone as a plain set of names, answering the same questions the slow and obvious way.</summary>
internal sealed class ZoneModel
{
    private readonly DomainName _apex;
    private readonly HashSet<DomainName> _owners;
    private readonly HashSet<DomainName> _existing = [];

    public ZoneModel(DomainName apex, IEnumerable<DomainName> owners)
    {
        _apex = apex;
        _owners = [.. owners];
        foreach (var owner in _owners)
        {
            for (var name = owner; name.IsAtOrBelow(apex); name = name.Parent)
            {
                _existing.Add(name);
                if (name == apex)
                    break;
            }
        }
    }

    /// <summary>RFC 4592 section 3.3.1, in a zone without cuts and DNAMEs.</summary>
    public LookupOutcome Lookup(DomainName name, out DomainName encloser)
    {
        encloser = name;
        if (_owners.Contains(name))
            return LookupOutcome.Match;
        if (_existing.Contains(name))
            return LookupOutcome.EmptyNonTerminal;
        while (!_existing.Contains(encloser))
            encloser = encloser.Parent;
        var wildcard = DomainName.FromWire([1, (byte)'*', .. encloser.Wire]);
        if (_owners.Contains(wildcard))
            return LookupOutcome.Wildcard;
        return _existing.Contains(wildcard) ? LookupOutcome.EmptyWildcard : LookupOutcome.NameError;
    }

    /// <summary>The last owner before a name in canonical order; the zone's last where there is none.</summary>
    public DomainName OwnerBefore(DomainName name) => _owners.Where(owner => owner < name).DefaultIfEmpty(_apex).Max();
}

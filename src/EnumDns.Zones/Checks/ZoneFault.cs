using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Zones.Checks;

/// <summary>A rule that a zone breaks, and where.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Owner">The name at which it is broken.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record ZoneFault(ZoneRule Rule, DomainName Owner, string Message)
{
    /// <summary>
    /// Whether the zone can be served. Errors are what at least two of NSD, Knot and BIND refuse to load, and
    /// <see cref="ZoneRule.ExhaustingNsec3"/>, which would harm all other zones.
    /// </summary>
    public Severity Severity => Rule switch
    {
        ZoneRule.MissingSoa or ZoneRule.SeveralSoas or ZoneRule.MisplacedSoa => Severity.Error,
        ZoneRule.AliasBesideData or ZoneRule.SeveralAliases => Severity.Error,
        ZoneRule.SeveralRedirections or ZoneRule.BelowRedirection => Severity.Error,
        ZoneRule.ExhaustingNsec3 => Severity.Error,
        _ => Severity.Warning,
    };
}

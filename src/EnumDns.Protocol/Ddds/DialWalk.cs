using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>
/// The DDDS algorithm (RFC 3402 section 3) of ENUM (RFC 6116 section 3), told step by step: from a number to the URI that a
/// client of each service calls. Pure: whoever calls brings the DNS.
/// </summary>
public sealed class DialWalk
{
    /// <summary>How many rules may lead on, one behind the other.</summary>
    public const int MaxLevels = 5;

    // Each rule of an answer may lead on, so that depth alone does not bound the walk.
    private const int MaxSteps = 32;

    private readonly E164Number _number;
    private readonly NaptrSource _source;
    private readonly List<DialStep> _steps = [];
    private readonly List<DialTarget> _targets = [];
    private readonly HashSet<DomainName> _asked = [];

    private DialWalk(E164Number number, NaptrSource source)
    {
        _number = number;
        _source = source;
    }

    /// <summary>
    /// Walks: (1) the Application Unique String, (2) the first well known rule makes a name of it, (3) ask for NAPTR records,
    /// (4) drop those that cannot be used, (5) by ORDER, then PREFERENCE, rewrite or lead on to 3, (6) take the first URI of each service.
    /// </summary>
    /// <param name="number">The number, at least one digit.</param>
    /// <param name="root">The root of the ENUM tree: nrenum.net.</param>
    /// <param name="source">The DNS.</param>
    public static DialResult Walk(E164Number number, DomainName root, NaptrSource source)
    {
        ArgumentOutOfRangeException.ThrowIfZero(number.Length, nameof(number));
        var walk = new DialWalk(number, source);

        // RFC 6116 section 3.2: digits reversed, dots between them, and the root behind.
        var name = EnumDomain.Format(number, root);
        walk.Ask(name, 0);
        var (outcome, message) = walk.Conclude();
        return new DialResult(number, outcome, message, walk._steps, walk._targets);
    }

    private void Ask(DomainName name, int level)
    {
        _asked.Add(name);
        var response = _source(name);
        var readings = new List<RuleReading>();
        _steps.Add(new DialStep(level, name, response, readings));

        // RFC 3403 section 4.1: lowest ORDER first, then lowest PREFERENCE; equal ones in the order received.
        foreach (var rule in response.Rules.OrderBy(rule => rule.Order).ThenBy(rule => rule.Preference))
        {
            var reading = Choose(RuleReader.Read(rule, _number), level);
            readings.Add(reading);
            if (reading.Verdict is RuleVerdict.LeadsOn)
                Ask(reading.Next!.Value, level + 1);
        }
    }

    private RuleReading Choose(RuleReading reading, int level)
    {
        if (reading.Verdict is RuleVerdict.LeadsOn)
        {
            if (_asked.Contains(reading.Next!.Value))
                return reading with { Verdict = RuleVerdict.Loop, Reason = $"leads to {reading.Next}, which was asked already" };
            return level == MaxLevels || _steps.Count == MaxSteps
                ? reading with { Verdict = RuleVerdict.TooDeep, Reason = $"leads to {reading.Next}, but {MaxLevels} levels and {MaxSteps} names are the most that are followed" }
                : reading;
        }

        if (reading.Uri is not { } uri)
            return reading;
        var isFirst = false;
        foreach (var service in reading.Services.Select(service => service.ToString()))
        {
            if (_targets.Any(target => target.Service == service))
                continue;
            _targets.Add(new DialTarget(service, uri));
            isFirst = true;
        }

        return isFirst
            ? reading with { Verdict = RuleVerdict.Chosen, Reason = $"the first of {string.Join(", ", reading.Services)}" }
            : reading with { Reason = $"another rule is the first of {string.Join(", ", reading.Services)}" };
    }

    private (DialOutcome Outcome, string Message) Conclude()
    {
        var first = _steps[0];
        var name = first.Name.ToUndottedString();
        if (_targets.Count > 0)
            return (DialOutcome.Found, $"{_number} leads to {string.Join(", ", _targets.Select(target => target.Uri))}");
        return first.Response.Kind switch
        {
            NaptrResponseKind.Answer => (DialOutcome.NothingUsable, $"{name} has NAPTR records, but none that a client can use"),
            NaptrResponseKind.NoData => (DialOutcome.NoData, $"{name} exists, but has no NAPTR records"),
            NaptrResponseKind.NameError => (DialOutcome.NameError, $"{name} does not exist"),
            NaptrResponseKind.Referral => (DialOutcome.Referral, $"{name} is delegated to {string.Join(", ", first.Response.Servers.Select(server => server.Host.ToUndottedString()))}; ask there"),
            NaptrResponseKind.AliasElsewhere => (DialOutcome.Referral, $"{name} is an alias of {first.Response.Aliases[^1].ToUndottedString()}, which other servers know; ask there"),
            NaptrResponseKind.Refused => (DialOutcome.Refused, $"no zone here has {name}"),
            _ => (DialOutcome.Failure, $"the question for {name} failed with {first.Response.Rcode}"),
        };
    }
}

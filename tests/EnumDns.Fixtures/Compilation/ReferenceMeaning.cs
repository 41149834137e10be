using System.Text.RegularExpressions;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Compilation;

/// <summary>
/// What a dialled number means, evaluated directly on the objects of a zone, without DNS, without an index and without regard to cost:
/// the yardstick for what the compiler makes of the same objects.
/// </summary>
public sealed class ReferenceMeaning
{
    private readonly Zone _zone;
    private readonly List<Number> _numbers;
    private readonly List<Block> _blocks;
    private readonly List<E164Number> _cuts;
    private readonly List<(E164Number Digits, string Before, RecordSet Set)> _records;

    /// <summary>Reads all objects of a zone.</summary>
    public ReferenceMeaning(IStoreSession session, Zone zone)
    {
        _zone = zone;
        _numbers = [.. session.Numbers.Below(zone.Apex, default).Select(stored => stored.Value)];
        _blocks = [.. session.Blocks.Below(zone.Apex, default).Select(stored => stored.Value)];
        _records = [.. session.Records.Below(zone.Apex, zone.Apex).Select(stored => Place(stored.Value.Owner, stored.Value))];
        var nested = session.Zones().Select(stored => Place(stored.Zone.Apex, null!)).Where(place => place.Digits.Length > 0).ToList();
        _cuts = [.. session.Delegations.Below(zone.Apex, default).Select(stored => stored.Value.Prefix)];
        _cuts.AddRange(nested.Where(place => place.Before.Length == 0 && place.Digits != zone.Prefix).Select(place => place.Digits));
        _records.AddRange(nested.Where(place => place.Before.Length > 0));
    }

    /// <summary>What the number leads to, as one line.</summary>
    public string Dial(E164Number number)
    {
        // 1. At or below a delegation: the closest cut from the apex.
        var cuts = _cuts.Where(number.StartsWith).ToList();
        if (cuts.Count > 0)
            return DialOutcome.Referral(cuts.Min());
        if (_records.Any(record => record.Before.Length == 0 && record.Set.Type == RecordType.DNAME && number != record.Digits && number.StartsWith(record.Digits)))
            return DialOutcome.Redirection;

        // 2. The number itself.
        if (_numbers.Find(candidate => candidate.Digits == number) is { } exact)
            return exact.IsHole ? DialOutcome.NoData : Targets(exact.Endpoints, number, null, exact.Ttl);
        if (Records(_records.Where(record => record.Digits == number && record.Before.Length == 0), number) is { } own)
            return own;

        // A wildcard that an administrator wrote answers where it stands below the closest name that exists.
        var encloser = Enumerable.Range(_zone.Prefix.Length, number.Length - _zone.Prefix.Length).Select(number.Prefix).LastOrDefault(Exists, _zone.Prefix);
        var wildcards = Exists(number) ? [] : _records.Where(record => record.Digits == encloser && record.Before == "*").ToList();
        if (Records(wildcards, number) is { } synthesized)
            return synthesized;

        // 3. The innermost block that admits the number.
        if (_records.Any(record => record.Digits == number && record.Before.Length == 0 && record.Set.Type == RecordType.DNAME))
            return DialOutcome.NoData;
        if (Innermost(number) is { } block)
            return Targets(block.Endpoints, number, block.Prefix, block.Ttl);

        // 4. Nothing, but perhaps something below.
        return Exists(number) || wildcards.Count > 0 ? DialOutcome.NoData : DialOutcome.NameError;
    }

    private Block? Innermost(E164Number number) => _blocks.Where(block => block.Admits(number)).MaxBy(block => block.Prefix.Length);

    // Whether anything stands at the digits or below them.
    private bool Exists(E164Number digits) =>
        digits == _zone.Prefix
        || _numbers.Exists(number => number.Digits.StartsWith(digits))
        || _blocks.Exists(block => block.Prefix.StartsWith(digits))
        || _cuts.Exists(cut => cut.StartsWith(digits))
        || _records.Exists(record => record.Digits.StartsWith(digits))
        || _blocks.Exists(block => block.Expansion is { } all && digits.StartsWith(block.Prefix) && all.Numbers.Any(number => number.StartsWith(digits) && Innermost(number) == block));

    private string? Records(IEnumerable<(E164Number Digits, string Before, RecordSet Set)> records, E164Number number)
    {
        var sets = records.Select(record => record.Set).ToList();
        if (sets.Exists(set => set.Type == RecordType.CNAME))
            return DialOutcome.Alias;
        return sets.Find(set => set.Type == RecordType.NAPTR) is { } naptr ? DialOutcome.Naptr(number, naptr.Ttl ?? _zone.DefaultTtl, naptr.Rdata) : null;
    }

    private string Targets(IReadOnlyList<Endpoint> endpoints, E164Number number, E164Number? prefix, uint? ttl)
    {
        var digits = number.ToString()[1..];
        return DialOutcome.Targets(ttl ?? _zone.DefaultTtl, endpoints.Select(endpoint =>
        {
            var uri = endpoint.Pattern is { } pattern
                ? new Regex(pattern.Expression).Replace($"+{digits}", pattern.Replacement.Replace("\\", "$", StringComparison.Ordinal))
                : endpoint.Uri!.Replace("{number}", digits, StringComparison.Ordinal).Replace("{+number}", $"+{digits}", StringComparison.Ordinal)
                    .Replace("{suffix}", digits[(prefix?.Length ?? 0)..], StringComparison.Ordinal);
            return (endpoint.Order, endpoint.Preference, $"E2U+{endpoint.Service}", uri);
        }));
    }

    // A name as the digits that it ends in and the text before them.
    private (E164Number Digits, string Before, RecordSet Set) Place(DomainName owner, RecordSet set)
    {
        if (!owner.IsAtOrBelow(_zone.Apex))
            return (default, "", set);
        var labels = owner.ToString()[..^_zone.Apex.ToString().Length].Split('.', StringSplitOptions.RemoveEmptyEntries).ToList();
        var digits = _zone.Prefix;
        while (labels.Count > 0 && labels[^1] is [>= '0' and <= '9'] && digits.Length < E164Number.MaxDigits)
        {
            digits = digits.Append(labels[^1][0] - '0');
            labels.RemoveAt(labels.Count - 1);
        }

        return (digits, string.Join('.', labels), set);
    }
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of zones: names, the SOA's times (RFC 1912 section 2.2), how numbers are dialled.</summary>
internal static class ZoneObjectCheck
{
    private const uint Minute = 60;
    private const uint Hour = 60 * Minute;
    private const uint Day = 24 * Hour;
    private const uint Week = 7 * Day;
    private const int MaxServers = 32;
    private const int MaxPrefix = 8;
    private const int MaxCountryCode = 3;

    /// <summary>Checks a zone.</summary>
    public static void Check(Zone zone, ObjectFindings findings)
    {
        CheckApex(zone, findings);
        ServerNameCheck.Check("primaryServer", zone.PrimaryServer, findings);
        CheckMailbox(zone.Mailbox, findings);
        CheckServers(zone.NameServers, findings);
        CheckTimes(zone, findings);
        CheckDialling(zone, findings);
        findings.CheckNote(zone.Note);
    }

    private static void CheckApex(Zone zone, ObjectFindings findings)
    {
        if (zone.Apex.IsWildcard)
            findings.Add(ObjectRules.ZoneApex, "apex", "a wildcard cannot be an apex");
        else if (!EnumDomain.TryParse(zone.Apex, out var prefix, out _))
            findings.Add(ObjectRules.ZoneApex, "apex", $"the apex has more than {E164Number.MaxDigits} digits; a number has no more");

        // A number's name is two octets longer for each digit behind the prefix, and a wildcard's may be two more.
        else if (zone.Apex.Wire.Length + 2 * (E164Number.MaxDigits - prefix.Length + 1) > WireName.MaxLength)
            findings.Add(ObjectRules.ZoneApex, "apex", $"the apex is so long that names of numbers would have more than {WireName.MaxLength} octets");
    }

    private static void CheckMailbox(DomainName mailbox, ObjectFindings findings)
    {
        // RFC 1035 section 8: the first label is the local part of an address, the others are its domain.
        if (mailbox.LabelCount < 2)
            findings.Add(ObjectRules.ZoneMailbox, "mailbox", "the mailbox needs a user and a domain; write hostmaster.example.net");
        else if (mailbox.Wire.Contains((byte)'@'))
            findings.Add(ObjectRules.ZoneMailbox, "mailbox", "the mailbox is written as a name; put a dot for the @");
        else if (mailbox.IsWildcard)
            findings.Add(ObjectRules.ZoneMailbox, "mailbox", "a wildcard is no mailbox; write hostmaster.example.net");
    }

    private static void CheckServers(IReadOnlyList<DomainName> servers, ObjectFindings findings)
    {
        CountServers(servers.Count, findings);
        for (var i = 0; i < servers.Count; i++)
        {
            ServerNameCheck.Check($"nameServers[{i}]", servers[i], findings);
            if (servers.Take(i).Contains(servers[i]))
                findings.Add(ObjectRules.ServerDuplicate, $"nameServers[{i}]", $"{servers[i]} stands above already; remove one");
        }
    }

    /// <summary>Checks how many name servers there are.</summary>
    public static void CountServers(int count, ObjectFindings findings)
    {
        if (count == 0)
            findings.Add(ObjectRules.ServersMissing, "nameServers", "name servers are missing; give two");
        else if (count == 1)
            findings.Add(ObjectRules.ServersSingle, "nameServers", "there is one name server; add another, so that one may fail");
        else if (count > MaxServers)
            findings.Add(ObjectRules.ServersMany, "nameServers", $"there are {count} name servers; {MaxServers} are allowed");
    }

    private static void CheckTimes(Zone zone, ObjectFindings findings)
    {
        findings.CheckTime("refresh", zone.Refresh);
        findings.CheckTime("retry", zone.Retry);
        findings.CheckTime("expire", zone.Expire);
        findings.CheckTime("minimum", zone.Minimum);
        findings.CheckTime("defaultTtl", zone.DefaultTtl);
        findings.CheckTime("soaTtl", zone.SoaTtl);
        findings.CheckTime("nameServerTtl", zone.NameServerTtl);

        if (zone.Refresh is < 20 * Minute or > 12 * Hour)
            findings.Add(ObjectRules.ZoneRefresh, "refresh", $"{zone.Refresh} seconds are outside of {20 * Minute} to {12 * Hour}");
        if (zone.Retry < 2 * Minute || zone.Retry >= zone.Refresh)
            findings.Add(ObjectRules.ZoneRetry, "retry", $"{zone.Retry} seconds; give {2 * Minute} or more, and less than refresh ({zone.Refresh})");
        if (zone.Expire is < 2 * Week or > 4 * Week || zone.Expire <= (ulong)zone.Refresh + zone.Retry)
            findings.Add(ObjectRules.ZoneExpire, "expire", $"{zone.Expire} seconds are outside of {2 * Week} to {4 * Week}, or not more than refresh and retry together");
        if (zone.Minimum > Day)
            findings.Add(ObjectRules.ZoneMinimum, "minimum", $"{zone.Minimum} seconds: whoever asks for a number before it is added misses it that long; use {Day} at most");
    }

    private static void CheckDialling(Zone zone, ObjectFindings findings)
    {
        if (zone.CountryCode is { } code)
        {
            if (code.Length is 0 or > MaxCountryCode || code[0] == 0)
                findings.Add(ObjectRules.ZoneCountryCode, "countryCode", $"{code} is no country code: 1 to {MaxCountryCode} digits, the first not 0");
            else if (!zone.Prefix.StartsWith(code) && !code.StartsWith(zone.Prefix))
                findings.Add(ObjectRules.ZoneCountryCode, "countryCode", $"{code} does not agree with the apex, whose numbers begin with {zone.Prefix}");
        }

        // An empty trunk prefix is one: national numbers are dialled as they are.
        if (zone.TrunkPrefix is { } trunk && !IsDialled(trunk))
            findings.Add(ObjectRules.ZoneDialPrefix, "trunkPrefix", $"the trunk prefix is at most {MaxPrefix} digits, such as 0");
        if (zone.TrunkPrefix is not null && zone.CountryCode is null)
            findings.Add(ObjectRules.ZoneDialPrefix, "trunkPrefix", "a trunk prefix needs a country code to complete national numbers with");
        if (zone.InternationalPrefix.Length == 0 || !IsDialled(zone.InternationalPrefix))
            findings.Add(ObjectRules.ZoneDialPrefix, "internationalPrefix", $"the international prefix is 1 to {MaxPrefix} digits, such as 00");
        else if (zone.InternationalPrefix == zone.TrunkPrefix)
            findings.Add(ObjectRules.ZoneDialPrefix, "internationalPrefix", "international and trunk prefix are the same; numbers could not be told apart");
    }

    private static bool IsDialled(string prefix) => prefix.Length <= MaxPrefix && !prefix.AsSpan().ContainsAnyExceptInRange('0', '9');
}

using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of delegations: where they stand, their servers, glue.</summary>
internal static class DelegationCheck
{
    private const int MaxAddresses = 16;

    /// <summary>Checks a delegation.</summary>
    public static void Check(Zone zone, Delegation delegation, ObjectFindings findings)
    {
        findings.CheckTtlAndNote(delegation.Ttl, delegation.Note);
        DomainName? cut = null;
        if (PrefixCheck.Check(zone, "prefix", delegation.Prefix, findings))
        {
            if (delegation.Prefix.Length == zone.Prefix.Length)
                findings.Add(ObjectRules.DelegationApex, "prefix", $"{delegation.Prefix} is the prefix of {zone.Apex.ToUndottedString()} itself; delegate a longer one");
            else if (zone.Root.Wire.Length + 2 * delegation.Prefix.Length <= WireName.MaxLength)
                cut = EnumDomain.Format(delegation.Prefix, zone.Root);
        }

        ZoneObjectCheck.CountServers(delegation.Servers.Count, findings);
        for (var i = 0; i < delegation.Servers.Count; i++)
        {
            var field = $"nameServers[{i}]";
            var server = delegation.Servers[i];
            ServerNameCheck.Check($"{field}.host", server.Host, findings);
            if (delegation.Servers.Take(i).Any(other => other.Host == server.Host))
                findings.Add(ObjectRules.ServerDuplicate, $"{field}.host", $"{server.Host} stands above already; give all its addresses in one place");
            if (cut is { } name)
                CheckNeed(name, server, field, findings);
            CheckAddresses(server.Addresses, field, findings);
        }

        SignerCheck.Check(delegation.Signers, findings);
    }

    // RFC 9471 section 2.1: the address of a server at or below the cut is found in the referral or not at all.
    private static void CheckNeed(DomainName cut, DelegatedServer server, string field, ObjectFindings findings)
    {
        var isBelow = server.Host.IsAtOrBelow(cut);
        if (isBelow && server.Addresses.Count == 0)
            findings.Add(ObjectRules.GlueMissing, $"{field}.addresses", $"{server.Host.ToUndottedString()} lies in the delegation; give its addresses");
        else if (!isBelow && server.Addresses.Count > 0)
            findings.Add(ObjectRules.GlueUnneeded, $"{field}.addresses", $"{server.Host} lies outside of the delegation, where its addresses are found; remove them here");
    }

    private static void CheckAddresses(IReadOnlyList<IPAddress> addresses, string field, ObjectFindings findings)
    {
        if (addresses.Count > MaxAddresses)
            findings.Add(ObjectRules.ServersMany, $"{field}.addresses", $"there are {addresses.Count} addresses; {MaxAddresses} are allowed");
        for (var i = 0; i < addresses.Count; i++)
        {
            if (WhyUnreachable(addresses[i]) is { } reason)
                findings.Add(ObjectRules.GlueAddress, $"{field}.addresses[{i}]", $"{addresses[i]} is {reason}; give the server's public address");
            if (addresses.Take(i).Contains(addresses[i]))
                findings.Add(ObjectRules.GlueDuplicate, $"{field}.addresses[{i}]", $"{addresses[i]} stands above already; remove one");
        }
    }

    /// <summary>Why no server can be asked at an address, or null. Private networks pass: an ENUM tree may live inside one.</summary>
    private static string? WhyUnreachable(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return "an IPv4 address in the form of IPv6";
        if (IPAddress.IsLoopback(address))
            return "a loopback address";
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return "the unspecified address";
        if (address.IsIPv6Multicast || (address.GetAddressBytes() is [>= 224 and <= 239, _, _, _]))
            return "a multicast address";
        return address.GetAddressBytes() switch
        {
            [>= 240, _, _, _] => "a broadcast or reserved address",
            [0, _, _, _] => "an address of no host",
            [127, _, _, _] => "a loopback address",
            [169, 254, _, _] => "a link-local address",
            _ => address.IsIPv6LinkLocal ? "a link-local address" : null,
        };
    }
}

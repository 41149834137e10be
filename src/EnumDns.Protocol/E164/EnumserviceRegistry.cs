using System.Collections.Frozen;

namespace EnumDns.Protocol.E164;

/// <summary>IANA's "Enumservice Registrations" (RFC 6117; registry as of 2022-01-28): Enumservices and their URI schemes.</summary>
public static class EnumserviceRegistry
{
    private static readonly FrozenDictionary<string, string[]> Schemes = new Dictionary<string, string[]>
    {
        ["acct"] = ["acct"],
        ["email:mailto"] = ["mailto"],
        ["ems:mailto"] = ["mailto"],
        ["ems:tel"] = ["tel"],
        ["fax:tel"] = ["tel"],
        ["ft:ftp"] = ["ftp"],
        ["h323"] = ["h323"],
        ["iax"] = ["iax"],
        ["ical-access:http"] = ["http", "https"],
        ["ical-sched:mailto"] = ["mailto"],
        ["ifax:mailto"] = ["mailto"],
        ["im"] = ["im"],
        ["mms:mailto"] = ["mailto"],
        ["mms:tel"] = ["tel"],
        ["pres"] = ["pres"],
        ["pstn:sip"] = ["sip"],
        ["pstn:tel"] = ["tel"],
        ["sip"] = ["sip", "sips"],
        ["sms:mailto"] = ["mailto"],
        ["sms:tel"] = ["tel"],
        ["unifmsg:http"] = ["http"],
        ["unifmsg:https"] = ["https"],
        ["unifmsg:sip"] = ["sip"],
        ["unifmsg:sips"] = ["sips"],
        ["vcard"] = ["http", "https"],
        ["videomsg:http"] = ["http"],
        ["videomsg:https"] = ["https"],
        ["videomsg:sip"] = ["sip"],
        ["videomsg:sips"] = ["sips"],
        ["voice:tel"] = ["tel"],
        ["voicemsg:http"] = ["http"],
        ["voicemsg:https"] = ["https"],
        ["voicemsg:sip"] = ["sip"],
        ["voicemsg:sips"] = ["sips"],
        ["voicemsg:tel"] = ["tel"],
        ["vpim:ldap"] = ["ldap"],
        ["vpim:mailto"] = ["mailto"],
        ["web:http"] = ["http"],
        ["web:https"] = ["https"],
        ["xmpp"] = ["xmpp"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is registered: types, or types with a subtype, in lower case.</summary>
    public static IReadOnlyList<string> Registered => Schemes.Keys;

    /// <summary>The URI schemes that an Enumservice may lead to, in lower case; empty where its type, or one of its subtypes, is not registered.</summary>
    public static IReadOnlyList<string> FindSchemes(Enumservice service)
    {
        if (service.Subtypes.Count <= 1)
            return Schemes.GetValueOrDefault(service.ToString()) ?? [];
        var schemes = new List<string>();
        foreach (var subtype in service.Subtypes)
        {
            if (!Schemes.TryGetValue($"{service.Type}:{subtype}", out var registered))
                return [];
            schemes.AddRange(registered);
        }

        return schemes;
    }

    /// <summary>Checks an Enumservice against a URI or the replacement of a <see cref="NaptrRegexp"/>.</summary>
    /// <param name="service">The Enumservice.</param>
    /// <param name="uri">Anything that starts with a URI scheme and its colon (RFC 3986 section 3.1).</param>
    public static UriAgreement Check(Enumservice service, string uri)
    {
        var schemes = FindSchemes(service);
        if (schemes.Count == 0)
            return UriAgreement.Unregistered;
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && HasScheme(schemes, uri.AsSpan(0, colon)) ? UriAgreement.Agrees : UriAgreement.Disagrees;
    }

    private static bool HasScheme(IReadOnlyList<string> schemes, ReadOnlySpan<char> scheme)
    {
        foreach (var registered in schemes)
        {
            if (scheme.Equals(registered, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

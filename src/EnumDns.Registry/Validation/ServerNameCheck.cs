using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Validation;

/// <summary>Names of name servers and mailboxes.</summary>
internal static class ServerNameCheck
{
    /// <summary>Checks that a name is one that a host may have.</summary>
    public static void Check(string field, DomainName host, ObjectFindings findings)
    {
        if (host.IsRoot)
            findings.Add(ObjectRules.ServerName, field, "the root is no host; write a name such as ns1.example.net");
        else if (!IsHostName(host.Wire))
            findings.Add(ObjectRules.ServerName, field, $"{host} is no host name: labels are letters, digits and hyphens, with no hyphen at either end");
    }

    // RFC 1123 section 2.1: letters, digits and hyphens; a label neither starts nor ends with a hyphen.
    private static bool IsHostName(ReadOnlySpan<byte> name)
    {
        for (var position = 0; name[position] != 0; position += 1 + name[position])
        {
            var label = name.Slice(position + 1, name[position]);
            if (label[0] == (byte)'-' || label[^1] == (byte)'-')
                return false;
            foreach (var octet in label)
            {
                if (!char.IsAsciiLetterOrDigit((char)octet) && octet != (byte)'-')
                    return false;
            }
        }

        return true;
    }
}

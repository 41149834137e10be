using EnumAdmin.Problems;
using EnumDns.Protocol.Names;

namespace EnumAdmin.Contracts;

/// <summary>Domain names in the API: absolute, with or without a final dot when read, without one when written.</summary>
internal static class NameForm
{
    /// <summary>A name as the API shows it: <c>ns1.example.net</c>; the root is a dot.</summary>
    public static string Show(DomainName name) => name.ToUndottedString();

    /// <summary>Reads a name.</summary>
    /// <returns>What is wrong with it and what to do, or null.</returns>
    public static string? TryParse(string text, out DomainName name) => DomainName.TryParse(text, DomainName.Root, out name) switch
    {
        NameFault.None => null,
        NameFault.Empty => "a domain name is missing; write one such as ns1.example.net",
        NameFault.EmptyLabel => $"'{text}' has a label without characters: two dots in a row, or one in front",
        NameFault.LabelTooLong => "a label has more than 63 octets",
        NameFault.NameTooLong => "the name has more than 255 octets",
        NameFault.BadEscape => $"'{text}' has a backslash that escapes nothing: write \\DDD with three digits up to 255, or a character behind it",
        _ => $"'{text}' is not a domain name",
    };

    /// <summary>A name that a member must hold; the root after an error.</summary>
    public static DomainName ReadRequired(JsonMembers json, string member)
    {
        json.Require(member, "a domain name");
        return Read(json, member) ?? DomainName.Root;
    }

    /// <summary>A name that a member may hold, or null.</summary>
    public static DomainName? Read(JsonMembers json, string member) => json.Text(member) is { } text ? Check(json, member, text) : null;

    /// <summary>The names of a list.</summary>
    public static IReadOnlyList<DomainName> ReadList(JsonMembers json, string member, int most) =>
        [.. json.Texts(member, most).Select(item => Check(json, item.Name, item.Text))];

    /// <summary>Reads a name from path or query.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static Problem? TryParseParameter(string parameter, string text, out DomainName name) =>
        TryParse(text, out name) is { } message ? Problem.BadParameter(parameter, ContractRules.NameSyntax, message) : null;

    private static DomainName Check(JsonMembers json, string member, string text)
    {
        if (TryParse(text, out var name) is { } message)
            json.Add(member, ContractRules.NameSyntax, message);
        return name;
    }
}

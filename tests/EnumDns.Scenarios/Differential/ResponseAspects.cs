using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Differential;

/// <summary>A response taken apart into what servers can agree on one by one; sections compare without regard to order.</summary>
internal static class ResponseAspects
{
    private static readonly (string Name, Func<DnsMessage, string> Text)[] All =
    [
        ("RCODE", message => message.Rcode),
        ("flags", message => message.FlagText),
        ("question", message => message.Question),
        ("EDNS", message => message.Edns),
        ("case", message => string.Join(' ', message.Answer.Select(record => record.Owner).Distinct().Where(owner => IsQueryName(message, owner)).Order(StringComparer.Ordinal))),
        ("answer", message => Section(message.Answer)),
        ("authority", message => Section(message.Authority)),
        ("additional", message => Section(message.Additional)),
    ];

    /// <summary>Names of all aspects, in the order of a message.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(aspect => aspect.Name)];

    /// <summary>One aspect of a response as text that two equal ones share.</summary>
    public static string TextOf(DnsMessage message, string name) => All.Single(aspect => aspect.Name == name).Text(message);

    private static string Section(IEnumerable<DnsRecord> records) => string.Join('\n', records.Select(record => record.Canonical).Distinct().Order(StringComparer.Ordinal));

    private static bool IsQueryName(DnsMessage message, string owner) => message.Question.StartsWith(owner + " ", StringComparison.OrdinalIgnoreCase);
}

using EnumDns.Protocol.Ddds;

namespace EnumAdmin.Contracts;

/// <summary>One name that was asked for its NAPTR records.</summary>
public sealed record DialStepBody
{
    /// <summary>How many rules led here: 0 for the number's own name.</summary>
    public required int Level { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What became of the question.</summary>
    public required NaptrResponseKind Response { get; init; }

    /// <summary>The response code: <c>NOERROR</c>, <c>NXDOMAIN</c>.</summary>
    public required string Rcode { get; init; }

    /// <summary>The TTL of the answer in seconds, or null.</summary>
    public required uint? Ttl { get; init; }

    /// <summary>Names that aliases led to.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Where a referral delegates, or null.</summary>
    public required string? Cut { get; init; }

    /// <summary>The name servers that a referral names.</summary>
    public required IReadOnlyList<NameServerBody> Servers { get; init; }

    /// <summary>The rules, in the order in which a client looks at them.</summary>
    public required IReadOnlyList<DialRuleBody> Rules { get; init; }

    /// <summary>Shows a step.</summary>
    internal static DialStepBody Of(DialStep step) => new()
    {
        Level = step.Level,
        Name = NameForm.Show(step.Name),
        Response = step.Response.Kind,
        Rcode = step.Response.Rcode,
        Ttl = step.Response.Ttl,
        Aliases = [.. step.Response.Aliases.Select(NameForm.Show)],
        Cut = step.Response.Cut is { } cut ? NameForm.Show(cut) : null,
        Servers = [.. step.Response.Servers.Select(server => new NameServerBody { Host = NameForm.Show(server.Host), Addresses = [.. server.Addresses.Select(address => address.ToString())] })],
        Rules = [.. step.Readings.Select(DialRuleBody.Of)],
    };
}

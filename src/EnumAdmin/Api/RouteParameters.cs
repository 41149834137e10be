namespace EnumAdmin.Api;

/// <summary>Parameters that several routes have, and what parts of paths mean.</summary>
internal static class RouteParameters
{
    /// <summary>The zone of an object, or of what is listed.</summary>
    public static RouteParameter Zone { get; } = new("zone", "The apex of a zone: says how national numbers are read, and which tree is meant where there are several.", "3.3.nrenum.net");

    /// <summary>Only objects of one zone.</summary>
    public static RouteParameter InZone { get; } = new("zone", "Only objects of this zone.", "3.3.nrenum.net");

    /// <summary>The length of a page.</summary>
    public static RouteParameter Limit { get; } = new("limit", "The most objects of a page; 100 where it is left out.", "100") { Type = "integer", Least = 1, Most = 1000 };

    /// <summary>Where a page begins.</summary>
    public static RouteParameter Cursor { get; } = new("cursor", "What `next` of the page before says.", "bnVtYmVyCjMuMy5ucmVudW0ubmV0LgorMzM0MjY2ODczMDA");

    /// <summary>Numbers that begin with digits.</summary>
    public static RouteParameter Prefix { get; } = new("prefix", "Only numbers and prefixes that begin so.", "+334266873");

    /// <summary>Objects with a service.</summary>
    public static RouteParameter Service { get; } = new("service", "Only objects with an endpoint of this Enumservice, or of this type of Enumservices.", "sip");

    /// <summary>Objects with a text.</summary>
    public static RouteParameter Text { get; } = new("text", "Only objects with this text in note, URI, host or RDATA, in any case.", "example.net");

    /// <summary>RRsets at or below a name.</summary>
    public static RouteParameter Name { get; } = new("name", "Only RRsets whose owner is this name or below it.", "ns1.example.net");

    /// <summary>RRsets of a type.</summary>
    public static RouteParameter RecordType { get; } = new("type", "Only RRsets of this type.", "TXT");

    /// <summary>A change that is tried.</summary>
    public static RouteParameter DryRun { get; } = new("dryRun", "Whether to change nothing and only say what would happen.", "true") { Type = "boolean" };

    /// <summary>A zone with its contents.</summary>
    public static RouteParameter Objects { get; } = new("objects", "`delete` removes what is in the zone too; otherwise it goes to the zone above, and a zone that is not empty and has none above is a conflict.", "delete");

    /// <summary>Parts of paths by name.</summary>
    public static IReadOnlyDictionary<string, RouteParameter> Parts { get; } = new[]
    {
        new RouteParameter("number", "The number as people write it: +33 4 26 68 73 00, 0033426687300, tel:+33-4-26-68-73-00, its ENUM domain, or with `zone` 04 26 68 73 00.", "+33426687300"),
        new RouteParameter("prefix", "The prefix, written like a number.", "+3342668730"),
        new RouteParameter("apex", "The apex of the zone.", "3.3.nrenum.net"),
        new RouteParameter("name", "The owner; escapes as in master files, then percent-encoded.", "ns1.3.3.nrenum.net"),
        new RouteParameter("type", "The record type, or TYPE65280 for one without a name.", "A"),
        new RouteParameter("id", "The number of the change.", "7") { Type = "integer", Least = 1 },
    }.ToDictionary(part => part.Name);

    /// <summary>What a part of a path means.</summary>
    /// <param name="tag">The group of the route: tokens have names of their own.</param>
    /// <param name="name">The part.</param>
    public static RouteParameter PartOf(string tag, string name) =>
        tag == "tokens" ? new RouteParameter("name", "The token's name.", "helpdesk") : Parts[name];
}

namespace EnumAdmin.Contracts;

/// <summary>
/// The rules of the API itself, beside those of objects: how JSON, numbers and names are written. Ids are append-only:
/// clients decide on them.
/// </summary>
internal static class ContractRules
{
    /// <summary>The body is JSON (RFC 8259).</summary>
    public const string JsonSyntax = "json-syntax";

    /// <summary>A member is of the type that it is described with.</summary>
    public const string JsonType = "json-type";

    /// <summary>No member has an unknown name.</summary>
    public const string JsonUnknownMember = "json-unknown-member";

    /// <summary>No member stands twice.</summary>
    public const string JsonDuplicateMember = "json-duplicate-member";

    /// <summary>No member is missing.</summary>
    public const string JsonRequired = "json-required";

    /// <summary>A list is not longer than the API takes.</summary>
    public const string JsonLength = "json-length";

    /// <summary>A text is one of a few.</summary>
    public const string Choice = "choice";

    /// <summary>A number is written so that its country code is known.</summary>
    public const string NumberSyntax = "number-syntax";

    /// <summary>A domain name.</summary>
    public const string NameSyntax = "name-syntax";

    /// <summary>An IP address.</summary>
    public const string AddressSyntax = "address-syntax";

    /// <summary>A record type.</summary>
    public const string TypeSyntax = "type-syntax";

    /// <summary>RDATA as master files have it.</summary>
    public const string RdataSyntax = "rdata-syntax";

    /// <summary>A master file that gives a zone.</summary>
    public const string MasterFile = "master-file";

    /// <summary>A point in time (RFC 3339).</summary>
    public const string TimeSyntax = "time-syntax";

    /// <summary>A token's name.</summary>
    public const string TokenName = "token-name";

    /// <summary>What the body says of itself agrees with the path.</summary>
    public const string PathMismatch = "path-mismatch";

    /// <summary>A hole has no endpoints, and only a hole has the text of one.</summary>
    public const string HoleMembers = "hole-members";

    /// <summary>A parameter of the query is one that the path knows, and stands once.</summary>
    public const string Parameter = "parameter";

    /// <summary>A cursor is one that the same list gave out.</summary>
    public const string Cursor = "cursor";

    /// <summary>An entity tag (RFC 9110 section 8.8.3).</summary>
    public const string EntityTag = "entity-tag";

    /// <summary>A zone is named where several have the number.</summary>
    public const string ZoneNeeded = "zone-needed";

    /// <summary>A zone of the registry has the number or name.</summary>
    public const string OutsideZone = "outside-zone";
}

using static EnumDns.Protocol.ZoneFiles.Severity;

namespace EnumDns.Registry.Validation;

/// <summary>Every rule that objects are checked for, each with its row in docs/rules.md. Ids are append-only: clients decide on them.</summary>
public static class ObjectRules
{
    // Every object.

    /// <summary>TTLs and the times of an SOA.</summary>
    public static ObjectRule TimeRange { get; } = new("time-range", Error, "Times are 0 to 2147483647 seconds (RFC 2181 section 8).");

    /// <summary>Notes.</summary>
    public static ObjectRule NoteText { get; } = new("note-text", Error, "A note has at most 1,000 characters and no control characters.");

    /// <summary>Numbers and prefixes.</summary>
    public static ObjectRule NumberDigits { get; } = new("number-digits", Error, "A number or prefix has 1 to 15 digits, and no country code starts with 0 (E.164).");

    /// <summary>Numbers and prefixes in their zone.</summary>
    public static ObjectRule OutsideZone { get; } = new("outside-zone", Error, "Numbers, prefixes and owners lie in the zone that keeps them.");

    /// <summary>Objects under a delegation.</summary>
    public static ObjectRule BelowDelegation { get; } = new("below-delegation", Warning, "What lies at or below a delegation is not published while the delegation stands.");

    // Numbers and blocks.

    /// <summary>Numbers and blocks without endpoints.</summary>
    public static ObjectRule EndpointsMissing { get; } = new("endpoints-missing", Error, "A number or block leads somewhere, unless it is a hole.");

    /// <summary>How many endpoints there may be.</summary>
    public static ObjectRule EndpointsMany { get; } = new("endpoints-many", Error, "An object has at most 32 endpoints.");

    /// <summary>Equal endpoints.</summary>
    public static ObjectRule EndpointDuplicate { get; } = new("endpoint-duplicate", Error, "No endpoint stands twice: an RRset holds no record twice (RFC 2181 section 5).");

    /// <summary>URI or pattern.</summary>
    public static ObjectRule EndpointTarget { get; } = new("endpoint-target", Error, "An endpoint has either a URI or a pattern.");

    /// <summary>Holes with endpoints.</summary>
    public static ObjectRule HoleEndpoints { get; } = new("hole-endpoints", Error, "A hole answers nothing, so it has no endpoints.");

    /// <summary>The text of a hole.</summary>
    public static ObjectRule HoleText { get; } = new("hole-text", Error, "The text of a hole is one character-string: at most 255 octets, no control characters.");

    /// <summary>Length of a block's numbers.</summary>
    public static ObjectRule BlockLength { get; } = new("block-length", Error, "The numbers of a block are longer than its prefix and have at most 15 digits.");

    /// <summary>Size of a block of fixed length.</summary>
    public static ObjectRule BlockSize { get; } = new("block-size", Error, "A block of fixed length is published number by number, 10,000 at most.");

    // Services.

    /// <summary>Form of a service.</summary>
    public static ObjectRule ServiceGrammar { get; } = new("service-grammar", Error, "A service is an Enumservice, without E2U+ in front (RFC 6116 section 3.4.3).");

    /// <summary>Services that are not registered.</summary>
    public static ObjectRule ServiceUnregistered { get; } = new("service-unregistered", Warning, "Clients look for registered Enumservices (RFC 6117).");

    /// <summary>Several services in one record.</summary>
    public static ObjectRule ServiceSeveral { get; } = new("service-several", Warning, "Most clients compare the whole field, so they miss a service that stands beside another.");

    /// <summary>Spelling of a service.</summary>
    public static ObjectRule ServiceSpelling { get; } = new("service-spelling", Warning, "Services are published in lower case, which every client knows.");

    /// <summary>Service and URI.</summary>
    public static ObjectRule SchemeMismatch { get; } = new("scheme-mismatch", Error, "The scheme of the URI is one that is registered for the service.");

    // URIs.

    /// <summary>Characters of a URI.</summary>
    public static ObjectRule UriCharacters { get; } = new("uri-characters", Error, "A URI has no blank, no control character and nothing beyond ASCII; percent-encode them (RFC 3986 section 2).");

    /// <summary>Form of a URI.</summary>
    public static ObjectRule UriSyntax { get; } = new("uri-syntax", Error, "A URI keeps to the syntax of its scheme.");

    /// <summary>Headers in a URI.</summary>
    public static ObjectRule UriHeaders { get; } = new("uri-headers", Error, "A URI says where, not what: headers behind ? would become part of the caller's request.");

    /// <summary>The maddr parameter.</summary>
    public static ObjectRule UriMaddr { get; } = new("uri-maddr", Error, "maddr sends the call to another host than the one that the URI names.");

    /// <summary>Passwords in URIs.</summary>
    public static ObjectRule UriPassword { get; } = new("uri-password", Error, "DNS is public: no password stands in a URI.");

    /// <summary>Length of a URI.</summary>
    public static ObjectRule UriLength { get; } = new("uri-length", Warning, "A URI has at most 200 characters: clients have small buffers.");

    /// <summary>Placeholders.</summary>
    public static ObjectRule UriPlaceholder { get; } = new("uri-placeholder", Error, "Placeholders are {number}, {+number} and, in blocks, {suffix}; braces stand nowhere else.");

    // Regexps.

    /// <summary>Form of a pattern.</summary>
    public static ObjectRule RegexpSyntax { get; } = new("regexp-syntax", Error, "Expression and replacement are a substitution expression (RFC 3402 section 3.2).");

    /// <summary>Nested quantifiers.</summary>
    public static ObjectRule RegexpNested { get; } = new("regexp-nested", Error, "No quantifier stands in a quantified group: backtracking clients hang on it.");

    /// <summary>Patterns that match nothing.</summary>
    public static ObjectRule RegexpMismatch { get; } = new("regexp-mismatch", Error, "The expression matches the number, or numbers of the block.");

    /// <summary>Patterns that match some numbers.</summary>
    public static ObjectRule RegexpPartial { get; } = new("regexp-partial", Warning, "The expression matches every number of the block: some clients drop the whole answer for a record that does not.");

    /// <summary>Length of the REGEXP field.</summary>
    public static ObjectRule RegexpLength { get; } = new("regexp-length", Error, "The REGEXP field has 7 to 255 octets: a character-string holds no more, and some clients drop shorter ones.");

    // The portable answer.

    /// <summary>Blanks in an expression.</summary>
    public static ObjectRule PortableBlank { get; } = new("portable-blank", Warning, "No blank in the expression: some clients split the record at blanks.");

    /// <summary>Escaped delimiters.</summary>
    public static ObjectRule PortableDelimiter { get; } = new("portable-delimiter", Warning, "No exclamation mark in expression, URI or replacement: it is the delimiter, and some clients know no escape.");

    /// <summary>Anchors.</summary>
    public static ObjectRule PortableAnchors { get; } = new("portable-anchors", Warning, "The expression runs from ^ to $: clients differ on what is left unmatched.");

    /// <summary>Alternatives.</summary>
    public static ObjectRule PortableAlternatives { get; } = new("portable-alternatives", Warning, "No alternatives of several characters: some clients take the longest, others the first.");

    /// <summary>Bracket expressions.</summary>
    public static ObjectRule PortableBracket { get; } = new("portable-bracket", Warning, "No classes and no backslashes in brackets: engines read them differently.");

    /// <summary>Numbers with and without plus.</summary>
    public static ObjectRule PortableForms { get; } = new("portable-forms", Warning, "The expression matches the number with its plus and without: clients send both.");

    /// <summary>Several orders.</summary>
    public static ObjectRule PortableOrder { get; } = new("portable-order", Warning, "All endpoints have one order: some clients never look at a second one, others take all.");

    /// <summary>Equal preferences.</summary>
    public static ObjectRule PortablePreference { get; } = new("portable-preference", Warning, "Each endpoint has a preference of its own: which of two equal ones is tried first is chance.");

    /// <summary>Answers over 512 octets.</summary>
    public static ObjectRule AnswerSize { get; } = new("answer-size", Warning, "The answer fits 512 octets, which is all that some clients read.");

    /// <summary>Answers over 1232 octets.</summary>
    public static ObjectRule AnswerTruncated { get; } = new("answer-truncated", Warning, "The answer fits 1,232 octets: a longer one is truncated over UDP and asked again over TCP, which many clients cannot.");

    // Delegations.

    /// <summary>Delegation of the zone itself.</summary>
    public static ObjectRule DelegationApex { get; } = new("delegation-apex", Error, "The prefix of a delegation is longer than that of the zone.");

    /// <summary>How many name servers there are.</summary>
    public static ObjectRule ServersMissing { get; } = new("servers-missing", Error, "There is at least one name server.");

    /// <summary>A single name server.</summary>
    public static ObjectRule ServersSingle { get; } = new("servers-single", Warning, "There are two name servers at least, so that one may fail (RFC 2182 section 5).");

    /// <summary>Too many name servers.</summary>
    public static ObjectRule ServersMany { get; } = new("servers-many", Error, "There are at most 32 name servers, each with at most 16 addresses.");

    /// <summary>The same name server twice.</summary>
    public static ObjectRule ServerDuplicate { get; } = new("server-duplicate", Error, "No name server stands twice.");

    /// <summary>Names of servers.</summary>
    public static ObjectRule ServerName { get; } = new("server-name", Error, "A name server has a host name: letters, digits and hyphens (RFC 1123 section 2.1), neither the root nor a wildcard.");

    /// <summary>Missing glue.</summary>
    public static ObjectRule GlueMissing { get; } = new("glue-missing", Error, "A name server at or below the delegation cannot be found without its addresses.");

    /// <summary>Unneeded glue.</summary>
    public static ObjectRule GlueUnneeded { get; } = new("glue-unneeded", Error, "Addresses are kept here only for name servers at or below the delegation.");

    /// <summary>Addresses that cannot be a server's.</summary>
    public static ObjectRule GlueAddress { get; } = new("glue-address", Error, "An address is one that others can reach: not loopback, unspecified, multicast, broadcast or link-local.");

    /// <summary>The same address twice.</summary>
    public static ObjectRule GlueDuplicate { get; } = new("glue-duplicate", Error, "No address of a name server stands twice.");

    /// <summary>Digests of DS records.</summary>
    public static ObjectRule SignerDigest { get; } = new("signer-digest", Error, "The digest is hexadecimal, as long as its type demands: 40 digits for 1, 64 for 2, 96 for 4.");

    /// <summary>Algorithms of DS records.</summary>
    public static ObjectRule SignerAlgorithm { get; } = new("signer-algorithm", Warning, "Algorithm and digest type are ones that validators use (RFC 8624 sections 3.1 and 3.3): with others the child counts as unsigned.");

    /// <summary>The same DS record twice.</summary>
    public static ObjectRule SignerDuplicate { get; } = new("signer-duplicate", Error, "No DS record stands twice.");

    /// <summary>Too many DS records.</summary>
    public static ObjectRule SignersMany { get; } = new("signers-many", Error, "A delegation has at most 16 DS records.");

    // Records.

    /// <summary>Types that are no records of their own.</summary>
    public static ObjectRule RecordType { get; } = new("record-type", Error, "SOA and NS of the apex are the zone's, NS and DS at digits a delegation's; signatures, denial and meta types are nobody's to set.");

    /// <summary>Empty RRsets.</summary>
    public static ObjectRule RecordMissing { get; } = new("record-missing", Error, "An RRset has at least one record.");

    /// <summary>RDATA.</summary>
    public static ObjectRule RecordRdata { get; } = new("record-rdata", Error, "RDATA is well formed for its type.");

    /// <summary>The same record twice.</summary>
    public static ObjectRule RecordDuplicate { get; } = new("record-duplicate", Error, "No record stands twice in an RRset (RFC 2181 section 5).");

    /// <summary>Several aliases at a name.</summary>
    public static ObjectRule RecordSingle { get; } = new("record-single", Error, "A name has one CNAME or DNAME at most (RFC 2181 section 10.1, RFC 6672 section 2.4).");

    /// <summary>Size of an RRset.</summary>
    public static ObjectRule RecordSize { get; } = new("record-size", Error, "An RRset fits one message of 65,535 octets.");

    /// <summary>NAPTR records for ENUM.</summary>
    public static ObjectRule RecordNaptr { get; } = new("record-naptr", Warning, "NAPTR records are ones that clients can use (RFC 6116 section 3.4).");

    // Zones.

    /// <summary>The apex.</summary>
    public static ObjectRule ZoneApex { get; } = new("zone-apex", Error, "The apex is no wildcard, has at most 15 digits, and leaves room for the names of numbers below it.");

    /// <summary>The mailbox.</summary>
    public static ObjectRule ZoneMailbox { get; } = new("zone-mailbox", Error, "The mailbox is a name whose first label is the user: hostmaster.example.net (RFC 1035 section 8).");

    /// <summary>Refresh.</summary>
    public static ObjectRule ZoneRefresh { get; } = new("zone-refresh", Warning, "Refresh is 20 minutes to 12 hours (RFC 1912 section 2.2).");

    /// <summary>Retry.</summary>
    public static ObjectRule ZoneRetry { get; } = new("zone-retry", Warning, "Retry is 2 minutes at least, and shorter than refresh (RFC 1912 section 2.2).");

    /// <summary>Expire.</summary>
    public static ObjectRule ZoneExpire { get; } = new("zone-expire", Warning, "Expire is 2 to 4 weeks, and longer than refresh and retry together (RFC 1912 section 2.2).");

    /// <summary>Minimum.</summary>
    public static ObjectRule ZoneMinimum { get; } = new("zone-minimum", Warning, "Negative answers are kept for a day at most (RFC 2308 section 5).");

    /// <summary>The country code.</summary>
    public static ObjectRule ZoneCountryCode { get; } = new("zone-country-code", Error, "The country code has 1 to 3 digits, does not start with 0, and agrees with the digits of the apex.");

    /// <summary>Trunk and international prefix.</summary>
    public static ObjectRule ZoneDialPrefix { get; } = new("zone-dial-prefix", Error, "Trunk and international prefix are at most 8 digits; they differ, and the trunk prefix needs a country code.");

    /// <summary>All rules; new ones at the end.</summary>
    public static IReadOnlyList<ObjectRule> All { get; } =
    [
        TimeRange, NoteText, NumberDigits, OutsideZone, BelowDelegation,
        EndpointsMissing, EndpointsMany, EndpointDuplicate, EndpointTarget, HoleEndpoints, HoleText, BlockLength, BlockSize,
        ServiceGrammar, ServiceUnregistered, ServiceSeveral, ServiceSpelling, SchemeMismatch,
        UriCharacters, UriSyntax, UriHeaders, UriMaddr, UriPassword, UriLength, UriPlaceholder,
        RegexpSyntax, RegexpNested, RegexpMismatch, RegexpPartial, RegexpLength,
        PortableBlank, PortableDelimiter, PortableAnchors, PortableAlternatives, PortableBracket, PortableForms, PortableOrder, PortablePreference,
        AnswerSize, AnswerTruncated,
        DelegationApex, ServersMissing, ServersSingle, ServersMany, ServerDuplicate, ServerName,
        GlueMissing, GlueUnneeded, GlueAddress, GlueDuplicate, SignerDigest, SignerAlgorithm, SignerDuplicate, SignersMany,
        RecordType, RecordMissing, RecordRdata, RecordDuplicate, RecordSingle, RecordSize, RecordNaptr,
        ZoneApex, ZoneMailbox, ZoneRefresh, ZoneRetry, ZoneExpire, ZoneMinimum, ZoneCountryCode, ZoneDialPrefix,
    ];
}

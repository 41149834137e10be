namespace EnumAdmin.Problems;

/// <summary>Every kind of problem that the API answers with. Ids are append-only: clients decide on them.</summary>
internal static class ProblemKinds
{
    /// <summary>The body is no JSON.</summary>
    public static ProblemKind MalformedJson { get; } = new("malformed-json", 400, "The body is not JSON",
        "The body breaks the grammar of JSON (RFC 8259): look at the line and column that the problem names. Comments, trailing commas and more than 16 levels are refused.");

    /// <summary>A path or query that cannot be understood.</summary>
    public static ProblemKind BadRequest { get; } = new("bad-request", 400, "The request cannot be understood",
        "A number, a name, a cursor or another parameter in path or query is wrong; the problem says which and where.");

    /// <summary>No token, or a wrong one.</summary>
    public static ProblemKind Unauthenticated { get; } = new("unauthenticated", 401, "A valid token is needed",
        "Send the header `Authorization: Bearer TOKEN`. The first token is in the file `admin.token` of the data directory.");

    /// <summary>A token that may only look.</summary>
    public static ProblemKind ReadOnlyToken { get; } = new("read-only-token", 403, "This token may only read",
        "Use a token that was made with write access.");

    /// <summary>Nothing is there.</summary>
    public static ProblemKind NotFound { get; } = new("not-found", 404, "There is no such thing",
        "The object, the zone or the path does not exist.");

    /// <summary>A method that the path does not know.</summary>
    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", 405, "The path does not know this method",
        "The header Allow lists the methods that it knows.");

    /// <summary>The request came too slowly.</summary>
    public static ProblemKind RequestTimeout { get; } = new("request-timeout", 408, "The request took too long to arrive",
        "The body has to arrive at 240 octets a second or faster.");

    /// <summary>Something is in the way.</summary>
    public static ProblemKind Conflict { get; } = new("conflict", 409, "Something is in the way",
        "A zone is not empty, another object stands in the way, or others changed the object again and again meanwhile.");

    /// <summary>A precondition does not hold.</summary>
    public static ProblemKind PreconditionFailed { get; } = new("precondition-failed", 412, "The object is not as you expect",
        "If-Match or If-None-Match does not hold: somebody changed the object, or it does (not) exist. Get it again and decide.");

    /// <summary>A body that is too large.</summary>
    public static ProblemKind TooLarge { get; } = new("too-large", 413, "The body is too large",
        "Send smaller changes; whole zones go in as master files.");

    /// <summary>A body of another type.</summary>
    public static ProblemKind UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "The body is of a type that is not understood here",
        "Objects are application/json, partial changes application/merge-patch+json, master files text/dns.");

    /// <summary>A host name that is not this server's.</summary>
    public static ProblemKind Misdirected { get; } = new("misdirected", 421, "The request names another host",
        "Over loopback the Host header must name this machine; that keeps web pages of others out (DNS rebinding).");

    /// <summary>An object that breaks rules.</summary>
    public static ProblemKind Rejected { get; } = new("rejected", 422, "The change breaks a rule",
        "Nothing was changed. Each entry of `errors` names a field, the rule that it breaks and what to do.");

    /// <summary>Too many requests.</summary>
    public static ProblemKind TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests",
        "Wait for as many seconds as the header Retry-After says.");

    /// <summary>A header that is too large.</summary>
    public static ProblemKind HeadersTooLarge { get; } = new("headers-too-large", 431, "The header is too large",
        "All header fields together have at most 16 KiB.");

    /// <summary>A fault of the program.</summary>
    public static ProblemKind InternalError { get; } = new("internal-error", 500, "The server has a fault",
        "The server's log says more. Nothing was changed, unless the change is listed at /v1/changes.");

    /// <summary>The store failed.</summary>
    public static ProblemKind Unavailable { get; } = new("unavailable", 503, "The registry cannot do this now",
        "The registry's store failed, or the server starts or stops. Nothing was changed; what was served before still is.");

    /// <summary>The disk is full.</summary>
    public static ProblemKind StorageFull { get; } = new("storage-full", 507, "The disk is full",
        "Nothing was changed; what was served before still is. Make room on the disk of the data directory.");

    /// <summary>All kinds, by status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        MalformedJson, BadRequest, Unauthenticated, ReadOnlyToken, NotFound, MethodNotAllowed, RequestTimeout, Conflict, PreconditionFailed,
        TooLarge, UnsupportedMediaType, Misdirected, Rejected, TooManyRequests, HeadersTooLarge, InternalError, Unavailable, StorageFull,
    ];

    /// <summary>The kind that a status code of the framework stands for.</summary>
    public static ProblemKind Of(int status) =>
        status == 400 ? BadRequest : All.FirstOrDefault(kind => kind.Status == status) ?? (status < 500 ? BadRequest : InternalError);
}

namespace EnumDns.Client;

/// <summary>How a request to the admin API ended.</summary>
internal enum AdminOutcome
{
    /// <summary>Done as asked.</summary>
    Done,

    /// <summary>The server refuses what was sent: 400, 413, 422.</summary>
    Rejected,

    /// <summary>There is no such thing: 404.</summary>
    NotFound,

    /// <summary>Something else is there, or another version: 409, 412.</summary>
    Conflict,

    /// <summary>The token is missing, unknown, expired or not allowed to do this: 401, 403.</summary>
    Unauthorised,

    /// <summary>Nobody answers, or the server cannot do it now: 429, 503, 507.</summary>
    Unavailable,

    /// <summary>Whatever answered, it does not speak as the admin API does.</summary>
    Unexpected,
}

using EnumDns.Client;

namespace EnumDns.Commands;

/// <summary>How <c>enumdns</c> ends. Numbers are append-only: scripts decide by them.</summary>
internal static class ExitCode
{
    /// <summary>Done; a server: stopped because it was asked to.</summary>
    public const int Success = 0;

    /// <summary>A checked zone or configuration has errors, the server could not start, or something failed that has no code of its own.</summary>
    public const int Failure = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The server refuses the object, and says why.</summary>
    public const int Rejected = 3;

    /// <summary>There is no such object.</summary>
    public const int NotFound = 4;

    /// <summary>The object has another version, or something else is in its place.</summary>
    public const int Conflict = 5;

    /// <summary>The token is missing, unknown, expired or not allowed to do this.</summary>
    public const int Unauthorised = 6;

    /// <summary>No server answers, or it cannot do it now.</summary>
    public const int Unavailable = 7;

    /// <summary>The codes of commands that ask a server, for help texts.</summary>
    public const string OfClients = """
        Exit status: 0 done, 1 failed, 2 wrong command line, 3 rejected, 4 not found, 5 conflict,
        6 not authorised, 7 no server or not now.
        """;

    /// <summary>The code for what a server answered.</summary>
    public static int Of(AdminOutcome outcome) => outcome switch
    {
        AdminOutcome.Done => Success,
        AdminOutcome.Rejected => Rejected,
        AdminOutcome.NotFound => NotFound,
        AdminOutcome.Conflict => Conflict,
        AdminOutcome.Unauthorised => Unauthorised,
        AdminOutcome.Unavailable => Unavailable,
        _ => Failure,
    };
}

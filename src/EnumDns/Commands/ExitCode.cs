namespace EnumDns.Commands;

/// <summary>How <c>enumdns</c> ends.</summary>
internal static class ExitCode
{
    /// <summary>Done; a server: stopped because it was asked to.</summary>
    public const int Success = 0;

    /// <summary>A checked zone has errors, or the server could not start.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>Something wrong with a zone, and where it stands.</summary>
/// <param name="File">The master file's name as it was given; included files have their own.</param>
/// <param name="Line">Line, from 1; the first where the finding is about the file as a whole.</param>
/// <param name="Column">Column, from 1, in octets.</param>
/// <param name="Severity">Whether it stops the zone.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record Finding(string File, int Line, int Column, Severity Severity, string Message)
{
    /// <summary><c>file:line:column: severity: message</c>, as compilers write it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Severity is Severity.Error ? "error" : "warning")}: {Message}";
}

using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Ddds;

/// <summary>A walk from a number to URIs, step by step.</summary>
/// <param name="Number">The number.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Message">The same, one line for people.</param>
/// <param name="Steps">The names asked, in the order asked; the first is the number's own.</param>
/// <param name="Targets">The URI for each service, the services in the order in which clients come upon them.</param>
public sealed record DialResult(E164Number Number, DialOutcome Outcome, string Message, IReadOnlyList<DialStep> Steps, IReadOnlyList<DialTarget> Targets)
{
    /// <summary>The Application Unique String (RFC 6116 section 3.1), which regexps are applied to: a plus and the digits.</summary>
    public string UniqueString => Number.ToString();
}

using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>One name that was asked.</summary>
/// <param name="Level">How many rules led here: 0 for the number's own name.</param>
/// <param name="Name">The name: the key of the DDDS (RFC 3402 section 3).</param>
/// <param name="Response">What DNS said.</param>
/// <param name="Readings">The rules received in the order in which a client looks at them, each with what became of it.</param>
public sealed record DialStep(int Level, DomainName Name, NaptrResponse Response, IReadOnlyList<RuleReading> Readings);

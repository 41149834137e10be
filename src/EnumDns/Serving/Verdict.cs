using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Messages;

namespace EnumDns.Serving;

/// <summary>How a response ends.</summary>
/// <param name="Rcode">The response code.</param>
/// <param name="Error">The extended error (RFC 8914) that says why, where the client speaks EDNS.</param>
internal readonly record struct Verdict(Rcode Rcode, ExtendedError? Error = null);

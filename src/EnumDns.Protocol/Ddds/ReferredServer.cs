using System.Net;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>A name server that a referral names.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Addresses">Its addresses, as far as the referral brought them.</param>
public sealed record ReferredServer(DomainName Host, IReadOnlyList<IPAddress> Addresses);

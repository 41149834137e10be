using System.Net;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Objects;

/// <summary>A name server of a delegation.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Addresses">Glue (RFC 9499 section 7): its addresses, which only names at or below the cut have here.</param>
public sealed record DelegatedServer(DomainName Host, IReadOnlyList<IPAddress> Addresses)
{
    /// <inheritdoc/>
    public bool Equals(DelegatedServer? other) => other is not null && Host == other.Host && Addresses.SequenceEqual(other.Addresses);

    /// <inheritdoc/>
    public override int GetHashCode() => Host.GetHashCode();
}

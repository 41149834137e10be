namespace EnumDns.Protocol.Ddds;

/// <summary>Where one service leads to.</summary>
/// <param name="Service">The Enumservice, lower case: <c>sip</c>.</param>
/// <param name="Uri">The URI that a client of that service calls.</param>
public sealed record DialTarget(string Service, string Uri);

using System.Net.Sockets;

namespace EnumDns.Serving;

/// <summary>What the transport knows of the sender of a query.</summary>
/// <param name="IsTcp">Whether the query came over TCP: the answer may then have up to 65,535 octets.</param>
/// <param name="Family">IPv4 or IPv6.</param>
/// <param name="IdleTimeout">
/// How long the connection may now stay idle, in the 100 ms of RFC 7828, where the load has it shorter than the responder
/// was told.
/// </param>
/// <param name="IsOurselves">Whether the server asks itself, as for a dial: the metrics count what clients ask.</param>
internal readonly record struct ClientContext(
    bool IsTcp,
    AddressFamily Family,
    ushort IdleTimeout = ushort.MaxValue,
    bool IsOurselves = false);

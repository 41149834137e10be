using System.Net;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>An address that could not be listened on; nothing of it stays bound.</summary>
/// <param name="Endpoint">The address and port asked for.</param>
/// <param name="Protocol">UDP or TCP, whichever failed.</param>
/// <param name="Fault">Why.</param>
/// <param name="Message">The operating system's words.</param>
internal sealed record BindFailure(IPEndPoint Endpoint, ProtocolType Protocol, BindFault Fault, string Message)
{
    /// <summary>Reads the fault from what the operating system answered.</summary>
    public static BindFailure From(IPEndPoint endpoint, ProtocolType protocol, SocketException exception) =>
        new(endpoint, protocol, FaultOf(exception.SocketErrorCode), exception.Message);

    private static BindFault FaultOf(SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse => BindFault.InUse,
        SocketError.AccessDenied => BindFault.PermissionDenied,
        SocketError.AddressNotAvailable => BindFault.NoSuchAddress,
        SocketError.AddressFamilyNotSupported or SocketError.ProtocolFamilyNotSupported => BindFault.NoSuchFamily,
        _ => BindFault.Other,
    };

    /// <summary>One line for an operator, such as <c>127.0.0.1:53 (TCP): PermissionDenied: Permission denied</c>.</summary>
    public override string ToString() => $"{Endpoint} ({Protocol.ToString().ToUpperInvariant()}): {Fault}: {Message}";
}

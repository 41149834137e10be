using System.Globalization;
using EnumDns.Transport;

namespace EnumDns.Hosting;

/// <summary>Says why an address cannot be listened on, and what to do about it.</summary>
internal static class BindAdvice
{
    /// <summary>Whether the server runs without the address: the machine has none such, and nobody asked for it by name.</summary>
    public static bool MayBeLeftOut(BindFailure failure, IReadOnlyList<ListenAddress> asked) =>
        failure.Fault is BindFault.NoSuchAddress or BindFault.NoSuchFamily
        && asked.Any(address => address.IsOptional && address.EndPoint.Equals(failure.Endpoint));

    /// <summary>One message for an operator.</summary>
    public static string Explain(BindFailure failure)
    {
        var protocol = failure.Protocol.ToString();
        var port = failure.Endpoint.Port.ToString(CultureInfo.InvariantCulture);
        return $"cannot listen on {failure.Endpoint} ({protocol.ToUpperInvariant()}): " + failure.Fault switch
        {
            BindFault.InUse => $"another program has the port; `ss -lnp sport = :{port}` shows which",
            BindFault.PermissionDenied => $"port {port} needs the capability CAP_NET_BIND_SERVICE; ports from 1024 on need none",
            BindFault.NoSuchAddress => "this machine has no such address; `ip address` shows those that it has",
            BindFault.NoSuchFamily => "this machine does not speak this IP version",
            _ => failure.Message,
        };
    }
}

using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.RdataFields;

namespace EnumDns.Protocol.Uris;

/// <summary>Hosts and ports, as RFC 3261 section 25.1 and RFC 3986 section 3.2.2 have them in common.</summary>
internal static class UriHost
{
    private const int MaxName = 253;
    private const int MaxLabel = 63;

    /// <summary>Checks a host and what follows it behind a colon.</summary>
    public static TextFault<UriFault>? CheckWithPort(UriPart hostPort)
    {
        if (hostPort.IsEmpty)
            return hostPort.Fault(UriFault.BadHost, 0, "the host is missing");
        var end = hostPort.Span[0] == '[' ? hostPort.IndexOf(']') + 1 : hostPort.IndexOf(':');
        if (end == 0)
            return hostPort.Fault(UriFault.BadHost, 0, hostPort.Span[0] == '[' ? "the bracket around the address is not closed" : "the host is missing");
        var host = end < 0 ? hostPort : hostPort.Before(end);
        return Check(host) ?? (host.Length == hostPort.Length ? null : CheckPort(hostPort.From(host.Length)));
    }

    /// <summary>Checks a host: a name, an IPv4 address, or an IPv6 address in brackets.</summary>
    public static TextFault<UriFault>? Check(UriPart host)
    {
        if (host.IsEmpty)
            return host.Fault(UriFault.BadHost, 0, "the host is missing");
        if (host.Span[0] == '[')
            return CheckIpv6(host);

        // RFC 3261 section 25.1: the last label of a name starts with a letter, so that no address is taken for a name.
        var name = host.Span[^1] == '.' ? host.Before(host.Length - 1) : host;
        var last = name.Span[(name.Span.LastIndexOf('.') + 1)..];
        if (!last.IsEmpty && char.IsAsciiDigit(last[0]))
            return IsIpv4(host.Span) ? null : host.Fault(UriFault.BadHost, 0, $"{host.Span} is neither an IPv4 address nor a host name");
        return CheckName(name);
    }

    private static TextFault<UriFault>? CheckName(UriPart name)
    {
        if (name.Length > MaxName)
            return name.Fault(UriFault.BadHost, MaxName, $"a host name has at most {MaxName} characters");
        UriPart? rest = name;
        while (rest is { } labels)
        {
            (var label, rest) = labels.Split('.');
            if (label.IsEmpty)
                return label.Fault(UriFault.BadHost, 0, "a label of the host name is empty");
            if (label.Require(UriCharacters.HostLabel, UriFault.BadHost, "a host name") is { } odd)
                return odd with { Message = odd.Message.Replace("; percent-encode it", "", StringComparison.Ordinal) };
            if (label.Length > MaxLabel)
                return label.Fault(UriFault.BadHost, MaxLabel, $"a label of a host name has at most {MaxLabel} characters");
            if (label.Span[0] == '-' || label.Span[^1] == '-')
                return label.Fault(UriFault.BadHost, 0, "a label of a host name neither starts nor ends with a hyphen");
        }

        return null;
    }

    private static bool IsIpv4(ReadOnlySpan<char> text)
    {
        var octets = 0;
        foreach (var range in text.Split('.'))
        {
            var octet = text[range];
            if (++octets > 4 || octet.Length is 0 or > 3 || octet.ContainsAnyExceptInRange('0', '9') || (octet.Length > 1 && octet[0] == '0') || int.Parse(octet, null) > 255)
                return false;
        }

        return octets == 4;
    }

    private static TextFault<UriFault>? CheckIpv6(UriPart host)
    {
        Span<byte> address = stackalloc byte[16];
        var isAddress = host.Length > 2 && host.Span[^1] == ']' && Ipv6Text.TryParse(Encoding.ASCII.GetBytes(host.Span[1..^1].ToString()), address);
        return isAddress ? null : host.Fault(UriFault.BadHost, 0, "in brackets stands an IPv6 address, such as [2001:db8::1]");
    }

    /// <summary>Checks a port behind its colon.</summary>
    private static TextFault<UriFault>? CheckPort(UriPart port)
    {
        var digits = port.Span[1..];
        var isPort = port.Span[0] == ':' && digits.Length is > 0 and <= 5 && !digits.ContainsAnyExceptInRange('0', '9') && int.Parse(digits, null) is > 0 and <= ushort.MaxValue;
        return isPort ? null : port.Fault(UriFault.BadPort, 0, "behind the host stands nothing but a colon and a port from 1 to 65535");
    }
}

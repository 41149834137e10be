using System.Buffers;
using System.Buffers.Binary;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// NAPTR records of plain numbers, octets to octets: what <see cref="EndpointNaptr"/> makes of the same endpoints, for the
/// million numbers that a zone is compiled from or recognised in. Whatever is not of the usual form is left to that.
/// </summary>
internal static class PlainNaptr
{
    /// <summary>Octets that a record's RDATA has at most.</summary>
    public const int MaxLength = 2 + 2 + 2 + 1 + MaxString + 1 + MaxString + 1;
    private const int MaxString = byte.MaxValue;
    private static readonly SearchValues<byte> Special = SearchValues.Create("{}!\\"u8);

    private static ReadOnlySpan<byte> Application => "E2U+"u8;

    private static ReadOnlySpan<byte> Start => "!^.*$!"u8;

    /// <summary>Writes the RDATA of an endpoint of a number.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="number">The number.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> octets.</param>
    /// <param name="length">Octets written.</param>
    /// <returns>False where the endpoint is of another form or faulty.</returns>
    public static bool TryWrite(PlainEndpoint endpoint, E164Number number, Span<byte> destination, out int length)
    {
        length = 0;
        var services = Application.Length + endpoint.Service.Length;
        if (services > MaxString)
            return false;
        BinaryPrimitives.WriteUInt16BigEndian(destination, endpoint.Order);
        BinaryPrimitives.WriteUInt16BigEndian(destination[2..], endpoint.Preference);
        // RFC 6116 section 3.4.2: "u", a terminal rule whose result is a URI.
        "\u0001u"u8.CopyTo(destination[4..]);
        destination[6] = (byte)services;
        Application.CopyTo(destination[7..]);
        endpoint.Service.CopyTo(destination[(7 + Application.Length)..]);
        var regexp = destination.Slice(8 + services, MaxString);
        if (!TryWriteRegexp(endpoint.Uri, number, regexp, out var written))
            return false;
        destination[7 + services] = (byte)written;
        // REPLACEMENT: the root.
        destination[8 + services + written] = 0;
        length = 9 + services + written;
        return true;
    }

    /// <summary>Reads the endpoint of a number for which <see cref="TryWrite"/> writes these octets.</summary>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <param name="endpoint">The endpoint, a view of the octets; its URI is as it stands, without placeholders.</param>
    /// <returns>False where the record is of another form.</returns>
    public static bool TryRead(ReadOnlySpan<byte> rdata, out PlainEndpoint endpoint)
    {
        endpoint = default;
        var naptr = new NaptrData(rdata);
        var services = naptr.Services;
        var regexp = naptr.Regexp;
        if (!naptr.Flags.SequenceEqual("u"u8) || naptr.Replacement.Length != 1 || !services.StartsWith(Application) || !regexp.StartsWith(Start) || regexp[^1] != '!')
            return false;
        if (regexp.Length <= Start.Length + 1)
            return false;
        var uri = regexp[Start.Length..^1];
        if (uri.ContainsAny(Special))
            return false;
        endpoint = new PlainEndpoint(naptr.Order, naptr.Preference, services[Application.Length..], uri);
        return true;
    }

    private static bool TryWriteRegexp(ReadOnlySpan<byte> uri, E164Number number, Span<byte> destination, out int length)
    {
        Start.CopyTo(destination);
        length = Start.Length;
        while (true)
        {
            var plain = uri.IndexOfAny(Special);
            var text = plain < 0 ? uri : uri[..plain];
            // A plus, the number and the last delimiter may still follow.
            if (length + text.Length + 2 + E164Number.MaxDigits > destination.Length)
                return false;
            text.CopyTo(destination[length..]);
            length += text.Length;
            if (plain < 0)
                break;
            uri = uri[plain..];
            if (!TryFill(ref uri, number, destination, ref length))
                return false;
        }

        destination[length++] = (byte)'!';
        return true;
    }

    private static bool TryFill(ref ReadOnlySpan<byte> uri, E164Number number, Span<byte> destination, ref int length)
    {
        var hasPlus = uri.StartsWith("{+number}"u8);
        if (!hasPlus && !uri.StartsWith("{number}"u8))
            return false;
        uri = uri[(hasPlus ? "{+number}"u8.Length : "{number}"u8.Length)..];
        if (hasPlus)
            destination[length++] = (byte)'+';
        for (var i = 0; i < number.Length; i++)
            destination[length++] = (byte)('0' + number[i]);
        return true;
    }
}

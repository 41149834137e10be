using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// The REGEXP field of an endpoint whose number is known, written without taking its template apart: nearly all records of a large
/// zone are of this kind. <see cref="EndpointNaptr.RegexpOf"/> gives the same, and says what is wrong where nothing is written here.
/// </summary>
internal static class FilledRegexp
{
    // A plus, a number and the last delimiter.
    private const int Reserve = 1 + E164Number.MaxDigits + 1;

    private static ReadOnlySpan<byte> Start => "!^.*$!"u8;

    /// <summary>Writes the field.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="scope">What it is made for.</param>
    /// <param name="destination">The most octets that the field may have, at least 7.</param>
    /// <param name="length">Octets written.</param>
    /// <returns>False where the endpoint is of another kind or faulty, or the field may not fit.</returns>
    public static bool TryWrite(Endpoint endpoint, EndpointScope scope, Span<byte> destination, out int length)
    {
        length = 0;
        if (endpoint.Uri is not { } uri || scope.Number is not { } number)
            return false;

        Start.CopyTo(destination);
        length = Start.Length;
        for (var i = 0; i < uri.Length;)
        {
            if (length > destination.Length - Reserve)
                return false;
            if (uri[i] == '{')
            {
                var placeholder = Fill(uri.AsSpan(i), scope, number, destination, ref length);
                if (placeholder == 0)
                    return false;
                i += placeholder;
            }
            else
            {
                if (uri[i] is <= ' ' or >= '\x7F' or '!' or '\\' or '}')
                    return false;
                destination[length++] = (byte)uri[i++];
            }
        }

        destination[length++] = (byte)'!';
        return true;
    }

    // The characters of the placeholder that the text starts with, or 0.
    private static int Fill(ReadOnlySpan<char> text, EndpointScope scope, E164Number number, Span<byte> destination, ref int length)
    {
        if (text.StartsWith("{number}"))
        {
            Write(number, 0, destination, ref length);
            return "{number}".Length;
        }

        if (text.StartsWith("{+number}"))
        {
            destination[length++] = (byte)'+';
            Write(number, 0, destination, ref length);
            return "{+number}".Length;
        }

        if (!text.StartsWith("{suffix}") || scope.BlockPrefix is not { } prefix)
            return 0;
        Write(number, prefix.Length, destination, ref length);
        return "{suffix}".Length;
    }

    private static void Write(E164Number number, int from, Span<byte> destination, ref int length)
    {
        for (var i = from; i < number.Length; i++)
            destination[length++] = (byte)('0' + number[i]);
    }
}

using System.Buffers;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Remembers which kinds of endpoints of one kind of object the validator has accepted, because a zone has a million endpoints and few kinds. A kind is
/// the service, the scheme, the placeholders, and whether there is a user and a plus before it: for a URI of letters, digits and
/// single dots in user and host, whatever they are, it is all that errors depend on. Every other URI is looked at each time.
/// </summary>
internal sealed class AcceptedShapes
{
    private const int MaxService = 32;
    private const int MaxUser = 64;

    // So that no label is longer than that either (RFC 1035 section 2.3.4).
    private const int MaxHost = 63;
    private const int MaxUri = 256;
    private const int MaxShape = 2 * MaxService + 8;

    // A file with more kinds than that has no kinds.
    private const int MostShapes = 64;
    private static readonly SearchValues<byte> Word = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);
    private readonly List<byte[]> _accepted = [];

    /// <summary>What speaks against an object with these endpoints, or null.</summary>
    /// <param name="digits">Its number or prefix, which lies in the zone.</param>
    /// <param name="endpoints">The endpoints, none twice.</param>
    /// <param name="validate">What finds that out.</param>
    public ObjectFinding? FindError(E164Number digits, IReadOnlyList<Endpoint> endpoints, Func<IReadOnlyList<ObjectFinding>> validate)
    {
        if (MayBeKnown(digits, endpoints.Count) && AreKnown(endpoints))
            return null;
        foreach (var finding in validate())
        {
            if (finding.Severity is Severity.Error)
                return finding;
        }

        foreach (var endpoint in endpoints)
            Accept(endpoint);
        return null;
    }

    /// <summary>Whether nothing speaks against a number with these endpoints, none twice, as far as that is remembered.</summary>
    public bool AreKnown(PlainNumber number)
    {
        if (!MayBeKnown(number.Digits, number.Count))
            return false;
        for (var i = 0; i < number.Count; i++)
        {
            if (!IsKnown(number[i].Service, number[i].Uri))
                return false;
        }

        return true;
    }

    // No country code starts with 0; and the validator counts endpoints.
    private static bool MayBeKnown(E164Number digits, int endpoints) => digits[0] != 0 && endpoints <= 8;

    private bool AreKnown(IReadOnlyList<Endpoint> endpoints)
    {
        Span<byte> octets = stackalloc byte[MaxService + MaxUri];
        for (var i = 0; i < endpoints.Count; i++)
        {
            if (!TryEncode(endpoints[i], octets, out var service, out var uri) || !IsKnown(service, uri))
                return false;
        }

        return true;
    }

    private void Accept(Endpoint endpoint)
    {
        Span<byte> octets = stackalloc byte[MaxService + MaxUri];
        Span<byte> shape = stackalloc byte[MaxShape];
        if (_accepted.Count == MostShapes || !TryEncode(endpoint, octets, out var service, out var uri))
            return;
        var length = WriteShape(service, uri, shape);
        if (length > 0 && Find(shape[..length]) < 0)
            _accepted.Add(shape[..length].ToArray());
    }

    private bool IsKnown(ReadOnlySpan<byte> service, ReadOnlySpan<byte> uri)
    {
        Span<byte> shape = stackalloc byte[MaxShape];
        var length = WriteShape(service, uri, shape);
        return length > 0 && Find(shape[..length]) >= 0;
    }

    private int Find(ReadOnlySpan<byte> shape)
    {
        for (var i = 0; i < _accepted.Count; i++)
        {
            if (shape.SequenceEqual(_accepted[i]))
                return i;
        }

        return -1;
    }

    private static bool TryEncode(Endpoint endpoint, Span<byte> octets, out ReadOnlySpan<byte> service, out ReadOnlySpan<byte> uri)
    {
        service = default;
        uri = default;
        if (endpoint.Uri is not { } text || endpoint.Service.Length > MaxService || text.Length > MaxUri || !Ascii.IsValid(text) || !Ascii.IsValid(endpoint.Service))
            return false;
        var length = Encoding.ASCII.GetBytes(endpoint.Service, octets);
        service = octets[..length];
        uri = octets.Slice(length, Encoding.ASCII.GetBytes(text, octets[length..]));
        return true;
    }

    /// <summary>Writes what the kind of an endpoint is known by.</summary>
    /// <returns>Octets written; 0 where the endpoint is one of its own.</returns>
    private static int WriteShape(ReadOnlySpan<byte> service, ReadOnlySpan<byte> uri, Span<byte> shape)
    {
        var scheme = uri.IndexOf((byte)':');
        if (scheme is <= 0 or > MaxService || service.Length > MaxService)
            return 0;
        var rest = uri[(scheme + 1)..];
        var at = rest.IndexOf((byte)'@');
        var user = at < 0 ? default : rest[..at];
        var hasPlus = user.StartsWith("+"u8);
        var placeholder = at < 0 ? -1 : PlaceholderOf(user);
        if (!IsHost(rest[(at + 1)..]) || (at >= 0 && placeholder < 0 && !IsDotted(hasPlus ? user[1..] : user, MaxUser - 1)))
            return 0;
        service.CopyTo(shape);
        var length = service.Length;
        shape[length++] = (byte)' ';
        uri[..scheme].CopyTo(shape[length..]);
        length += scheme;
        shape[length++] = (byte)':';
        shape[length++] = at < 0 ? (byte)'h' : hasPlus ? (byte)'p' : (byte)'u';
        shape[length++] = (byte)('1' + placeholder);
        return length;
    }

    private static int PlaceholderOf(ReadOnlySpan<byte> user) =>
        user.SequenceEqual("{number}"u8) ? 0 : user.SequenceEqual("{+number}"u8) ? 1 : user.SequenceEqual("{suffix}"u8) ? 2 : -1;

    // RFC 3261 section 25.1: labels neither start nor end with a hyphen, and the last one, which is not the only one, starts with a
    // letter: no address of any form.
    private static bool IsHost(ReadOnlySpan<byte> host)
    {
        if (!IsDotted(host, MaxHost) || host.Contains((byte)'_') || host.LastIndexOf((byte)'.') is var last && (last < 0 || !char.IsAsciiLetter((char)host[last + 1])))
            return false;
        for (var i = 0; i < host.Length; i++)
        {
            if (host[i] == '-' && (i == 0 || i == host.Length - 1 || host[i - 1] == '.' || host[i + 1] == '.'))
                return false;
        }

        return true;
    }

    private static bool IsDotted(ReadOnlySpan<byte> text, int most)
    {
        if (text.Length == 0 || text.Length > most)
            return false;
        while (true)
        {
            var word = text.IndexOfAnyExcept(Word);
            if (word < 0)
                return text.Length > 0;
            if (word == 0 || text[word] != '.')
                return false;
            text = text[(word + 1)..];
        }
    }
}

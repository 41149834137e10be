using System.Buffers;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Remembers which kinds of endpoints of one kind of object the validator has accepted, because a zone has a million endpoints and few kinds. A kind is
/// the service, the scheme, the placeholders, and whether there is a user: for a URI of letters, digits and single dots in
/// user and host, whatever they are, it is all that errors depend on. Every other URI is looked at each time.
/// </summary>
internal sealed class AcceptedShapes
{
    private const int MaxService = 32;
    private const int MaxUser = 64;

    // So that no label is longer than that either (RFC 1035 section 2.3.4).
    private const int MaxHost = 63;

    private static readonly SearchValues<char> Word = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    private static readonly string[] Placeholders = ["{number}", "{+number}", "{suffix}"];

    private readonly HashSet<string> _accepted = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Nothing accepted yet.</summary>
    public AcceptedShapes() => _lookup = _accepted.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What speaks against an object with these endpoints, or null.</summary>
    /// <param name="digits">Its number or prefix, which lies in the zone.</param>
    /// <param name="endpoints">The endpoints, none twice.</param>
    /// <param name="validate">What finds that out.</param>
    public ObjectFinding? FindError(E164Number digits, IReadOnlyList<Endpoint> endpoints, Func<IReadOnlyList<ObjectFinding>> validate)
    {
        // No country code starts with 0; and the validator counts endpoints.
        if (digits[0] != 0 && endpoints.Count <= 8 && AreKnown(endpoints))
            return null;
        foreach (var finding in validate())
        {
            if (finding.Severity is Severity.Error)
                return finding;
        }

        Span<char> shape = stackalloc char[2 * MaxService + 8];
        foreach (var endpoint in endpoints)
        {
            var length = WriteShape(endpoint, shape);
            if (length > 0)
                _accepted.Add(shape[..length].ToString());
        }

        return null;
    }

    private bool AreKnown(IReadOnlyList<Endpoint> endpoints)
    {
        Span<char> shape = stackalloc char[2 * MaxService + 8];
        for (var i = 0; i < endpoints.Count; i++)
        {
            var length = WriteShape(endpoints[i], shape);
            if (length == 0 || !_lookup.Contains(shape[..length]))
                return false;
        }

        return true;
    }

    /// <summary>Writes what the kind of an endpoint is known by.</summary>
    /// <returns>Characters written; 0 where the endpoint is one of its own.</returns>
    private static int WriteShape(Endpoint endpoint, Span<char> shape)
    {
        var uri = endpoint.Uri.AsSpan();
        var scheme = uri.IndexOf(':');
        if (scheme is <= 0 or > MaxService || endpoint.Service.Length > MaxService)
            return 0;
        var rest = uri[(scheme + 1)..];
        var at = rest.IndexOf('@');
        var placeholder = at < 0 ? -1 : PlaceholderOf(rest[..at]);
        if (!IsHost(rest[(at + 1)..]) || (at >= 0 && placeholder < 0 && !IsDotted(rest[..at], MaxUser)))
            return 0;

        endpoint.Service.CopyTo(shape);
        var length = endpoint.Service.Length;
        shape[length++] = ' ';
        uri[..scheme].CopyTo(shape[length..]);
        length += scheme;
        shape[length++] = ':';
        shape[length++] = at < 0 ? 'h' : 'u';
        shape[length++] = (char)('1' + placeholder);
        return length;
    }

    private static int PlaceholderOf(ReadOnlySpan<char> user)
    {
        if (user.IsEmpty || user[^1] != '}')
            return -1;
        for (var i = 0; i < Placeholders.Length; i++)
        {
            if (user.SequenceEqual(Placeholders[i]))
                return i;
        }

        return -1;
    }

    // RFC 3261 section 25.1: labels neither start nor end with a hyphen, and the last one, which is not the only one, starts with a
    // letter: no address of any form.
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (!IsDotted(host, MaxHost) || host.Contains('_') || host.LastIndexOf('.') is var last && (last < 0 || !char.IsAsciiLetter(host[last + 1])))
            return false;
        for (var i = 0; i < host.Length; i++)
        {
            if (host[i] == '-' && (i == 0 || i == host.Length - 1 || host[i - 1] == '.' || host[i + 1] == '.'))
                return false;
        }

        return true;
    }

    private static bool IsDotted(ReadOnlySpan<char> text, int most)
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

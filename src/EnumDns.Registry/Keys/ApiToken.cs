using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Keys;

/// <summary>
/// Tokens of the admin API (RFC 6750): random text that is shown once. The registry keeps SHA-256 of it; since 256 random
/// bits cannot be tried out, no slow hash is needed.
/// </summary>
public static class ApiToken
{
    /// <summary>What each token begins with, so that people and secret scanners know one when they see it.</summary>
    public const string Prefix = "enumdns_";

    /// <summary>The most characters of a token's name.</summary>
    public const int MaxName = 64;

    private const int RandomOctets = 32;

    /// <summary>A new token: <see cref="Prefix"/> and 43 characters of base64url.</summary>
    public static string Generate() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomOctets));

    /// <summary>What the registry keeps of a token: 32 octets.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>A token as the registry keeps it.</summary>
    /// <param name="name">What people call it; see <see cref="IsName"/>.</param>
    /// <param name="token">The token itself.</param>
    /// <param name="canWrite">Whether it may change anything.</param>
    /// <param name="created">Now.</param>
    /// <param name="expires">From when it is refused, or null.</param>
    public static StoredToken Create(string name, string token, bool canWrite, DateTimeOffset created, DateTimeOffset? expires) =>
        new(name, Hash(token), canWrite, created, expires);

    /// <summary>Finds the token that somebody shows. Takes the same time whichever it is, and whether it is one.</summary>
    /// <param name="tokens">All tokens, expired ones included.</param>
    /// <param name="shown">The text that was shown.</param>
    /// <returns>The token, which may have expired, or null.</returns>
    public static StoredToken? Find(IReadOnlyList<StoredToken> tokens, string shown)
    {
        var hash = Hash(shown);
        StoredToken? found = null;
        foreach (var token in tokens)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, token.Hash))
                found = token;
        }

        return found;
    }

    /// <summary>Whether a token is refused because its time is over.</summary>
    public static bool HasExpired(StoredToken token, DateTimeOffset now) => token.Expires <= now;

    /// <summary>Whether a text can name a token: 1 to <see cref="MaxName"/> letters, digits and <c>. _ - @</c>, all ASCII.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaxName && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '@');
}

namespace EnumDns.Registry.Storage;

/// <summary>A token of the admin API as the store holds it: never the token itself.</summary>
/// <param name="Name">What people call it; unique.</param>
/// <param name="Hash">SHA-256 of the token, which is random, so that no slow hash is needed.</param>
/// <param name="CanWrite">Whether it may change anything, or only look.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">From when it is refused, or null.</param>
public sealed record StoredToken(string Name, byte[] Hash, bool CanWrite, DateTimeOffset Created, DateTimeOffset? Expires);

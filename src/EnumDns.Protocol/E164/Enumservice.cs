namespace EnumDns.Protocol.E164;

/// <summary>One Enumservice (RFC 6116 section 3.4.3): a type with its subtypes, such as <c>sip</c> or <c>voicemsg:sip:sips</c>.</summary>
public sealed class Enumservice : IEquatable<Enumservice>
{
    /// <summary>An Enumservice of the given type and subtypes, which are kept in lower case.</summary>
    internal Enumservice(string type, IReadOnlyList<string> subtypes)
    {
        Type = type;
        Subtypes = subtypes;
    }

    /// <summary>The type in lower case.</summary>
    public string Type { get; }

    /// <summary>The subtypes in lower case, in the order written; may be empty.</summary>
    public IReadOnlyList<string> Subtypes { get; }

    /// <inheritdoc/>
    public bool Equals(Enumservice? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Enumservice);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary><c>type:subtype...</c> in lower case.</summary>
    public override string ToString() => Subtypes.Count == 0 ? Type : string.Join(':', [Type, .. Subtypes]);
}

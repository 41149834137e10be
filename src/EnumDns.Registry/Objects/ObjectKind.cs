namespace EnumDns.Registry.Objects;

/// <summary>The kinds of objects. Stored by name.</summary>
public enum ObjectKind
{
    /// <summary><see cref="Objects.Zone"/>.</summary>
    Zone,

    /// <summary><see cref="Objects.Number"/>, holes included.</summary>
    Number,

    /// <summary><see cref="Objects.Block"/>.</summary>
    Block,

    /// <summary><see cref="Objects.Delegation"/>.</summary>
    Delegation,

    /// <summary><see cref="RecordSet"/>.</summary>
    Record,
}

using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>What one change did to one object.</summary>
public sealed record ChangedObjectBody
{
    /// <summary>What was done.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The kind of object.</summary>
    public required ObjectKind Kind { get; init; }

    /// <summary>The apex of its zone.</summary>
    public required string Zone { get; init; }

    /// <summary>What names it there.</summary>
    public required string Key { get; init; }

    /// <summary>Its master-file lines before the change, or null.</summary>
    public required string? Before { get; init; }

    /// <summary>Its master-file lines afterwards, or null.</summary>
    public required string? After { get; init; }

    /// <summary>Shows it.</summary>
    internal static ChangedObjectBody Of(ChangedObject changed) => new()
    {
        Action = changed.Action,
        Kind = changed.Kind,
        Zone = NameForm.Show(changed.Zone),
        Key = changed.Key,
        Before = changed.Before,
        After = changed.After,
    };
}

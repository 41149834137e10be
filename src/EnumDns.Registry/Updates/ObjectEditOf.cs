using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>What all kinds of <see cref="ObjectEdit"/> have in common.</summary>
/// <typeparam name="T">Kind of object.</typeparam>
/// <param name="operation">The operation.</param>
/// <param name="kind">The kind of object.</param>
/// <param name="key">What names the object, as text.</param>
/// <param name="value">The object as it is to be, or null where it is to go.</param>
internal abstract class ObjectEditOf<T>(Operation operation, ObjectKind kind, string key, T? value) : ObjectEdit(operation, kind, key)
    where T : class
{
    /// <inheritdoc/>
    public override bool IsDelete => value is null;

    /// <inheritdoc/>
    public override bool IsDone => Equals(Before, value);

    /// <summary>The object as it is to be, or null.</summary>
    protected T? After => value;

    /// <summary>The object as it was, or null.</summary>
    protected T? Before { get; private set; }

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectFinding> Check(Zone zone) => value is null ? [] : Check(zone, value);

    /// <inheritdoc/>
    public override long? Find(IStoreSession session)
    {
        var stored = Load(session);
        Before = stored?.Value;
        return stored?.Version;
    }

    /// <inheritdoc/>
    public override ChangedObject Describe(Zone zone) => new(
        Before is null ? ChangeAction.Created : value is null ? ChangeAction.Deleted : ChangeAction.Updated,
        Kind,
        zone.Apex,
        Key,
        Before is null ? null : Format(zone, Before),
        value is null ? null : Format(zone, value));

    /// <summary>The object in the store, or null.</summary>
    protected abstract Stored<T>? Load(IStoreSession session);

    /// <summary>What is wrong with an object by itself.</summary>
    protected abstract IReadOnlyList<ObjectFinding> Check(Zone zone, T value);

    /// <summary>The master-file lines of an object.</summary>
    protected abstract string Format(Zone zone, T value);
}

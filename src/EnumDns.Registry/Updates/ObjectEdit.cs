using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>
/// One operation on an object inside a zone, whatever its kind: <see cref="ChangeExecution"/> asks these questions in the order in
/// which they stand here.
/// </summary>
internal abstract class ObjectEdit(Operation operation, ObjectKind kind, string key)
{
    /// <summary>The operation.</summary>
    public Operation Operation => operation;

    /// <summary>The kind of object.</summary>
    public ObjectKind Kind => kind;

    /// <summary>What names the object in its zone, as text.</summary>
    public string Key => key;

    /// <summary>Whether the object is to go.</summary>
    public abstract bool IsDelete { get; }

    /// <summary>Whether the object stands there as it is to be. After <see cref="Find"/>.</summary>
    public abstract bool IsDone { get; }

    /// <summary>What is wrong with the object by itself; nothing where it is to go.</summary>
    public abstract IReadOnlyList<ObjectFinding> Check(Zone zone);

    /// <summary>Looks for the object.</summary>
    /// <returns>Its version, or null where it does not exist.</returns>
    public abstract long? Find(IStoreSession session);

    /// <summary>The name that the object is published at.</summary>
    public abstract DomainName NameIn(Zone zone);

    /// <summary>What of the same zone stands in the way of the object and what to do, one line; or null.</summary>
    public virtual string? FindObstacle(IStoreSession session, Zone zone) => null;

    /// <summary>What its surroundings mean for the object, as warnings.</summary>
    public virtual IEnumerable<ObjectFinding> CheckPlace(IStoreSession session, Zone zone) => [];

    /// <summary>Writes or removes the object.</summary>
    /// <param name="transaction">Where to.</param>
    /// <param name="version">The number of the change.</param>
    public abstract void Write(IStoreTransaction transaction, long version);

    /// <summary>Tells which names the object touches, both as it was and as it is.</summary>
    public abstract void Touch(TouchedNames touched);

    /// <summary>Tells the zones above which of their names the object touches.</summary>
    public virtual void TouchAbove(ChangeScope scope, Zone zone)
    {
    }

    /// <summary>What the audit says of it.</summary>
    public abstract ChangedObject Describe(Zone zone);
}

using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>One kind of objects as the API knows it: how they are found, read, shown, listed and changed.</summary>
/// <typeparam name="TKey">What names an object in its zone.</typeparam>
/// <typeparam name="TValue">The object.</typeparam>
internal abstract class ObjectSource<TKey, TValue>
    where TKey : struct
    where TValue : class
{
    /// <summary>What problems and lists call it: <c>number</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The members of an object that name it, in the order of the parts of its address.</summary>
    public abstract IReadOnlyList<string> KeyMembers { get; }

    /// <summary>Lets a list of zones see what a step of a change is going to do, for the steps behind it.</summary>
    /// <param name="zones">The list.</param>
    /// <param name="place">What the step is about.</param>
    /// <param name="value">What it writes; null where it deletes.</param>
    public virtual void Foresee(ZoneList zones, ObjectPlace<TKey> place, TValue? value)
    {
    }

    /// <summary>Finds zone and key of what a client names.</summary>
    /// <returns>What is wrong, or null.</returns>
    public abstract Problem? TryLocate(ZoneList zones, ObjectAddress address, out ObjectPlace<TKey> place);

    /// <summary>The object, or null.</summary>
    public abstract Stored<TValue>? Find(IStoreSession session, ObjectPlace<TKey> place);

    /// <summary>Reads an object from JSON; errors go to the reader.</summary>
    public abstract TValue Read(JsonMembers json, ObjectPlace<TKey> place);

    /// <summary>Shows an object.</summary>
    public abstract object Show(Zone? zone, Stored<TValue> stored, WriteNotes? notes);

    /// <summary>The path of an object.</summary>
    public abstract string PathOf(ObjectPlace<TKey> place);

    /// <summary>The operation that writes an object.</summary>
    public abstract Operation Put(ObjectPlace<TKey> place, TValue value);

    /// <summary>The operation that removes an object.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="withObjects">Whether what is in a zone goes with it.</param>
    public abstract Operation Delete(ObjectPlace<TKey> place, bool withObjects);

    /// <summary>The objects of a zone that may pass a filter, in order.</summary>
    /// <param name="session">The store.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="filter">The filter, of which only what an index knows is looked at.</param>
    /// <param name="after">Where to go on, or null.</param>
    public abstract IEnumerable<Stored<TValue>> List(IStoreSession session, Zone zone, ListFilter filter, TKey? after);

    /// <summary>Whether an object passes the rest of a filter.</summary>
    public abstract bool Passes(TValue value, ListFilter filter);

    /// <summary>The key of an object as a cursor holds it.</summary>
    public abstract string CursorKey(TValue value);

    /// <summary>Reads the key from a cursor.</summary>
    public abstract bool TryReadCursorKey(string text, [NotNullWhen(true)] out TKey? key);
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Storage;

/// <summary>The objects of one kind that a number or prefix names, zone by zone, in tree order. Every question is answered by an index.</summary>
/// <typeparam name="T">Kind of object.</typeparam>
public interface INumberTable<T>
    where T : class
{
    /// <summary>The object at exactly this number or prefix, or null.</summary>
    Stored<T>? Find(DomainName zone, E164Number number);

    /// <summary>The objects at or below a prefix in tree order, streamed; the table must not be changed meanwhile.</summary>
    /// <param name="zone">The zone's apex.</param>
    /// <param name="prefix">The prefix; empty for all.</param>
    /// <param name="after">Where to go on: only objects behind this one; null for all.</param>
    IEnumerable<Stored<T>> Below(DomainName zone, E164Number prefix, E164Number? after = null);

    /// <summary>The objects at the number itself and at its prefixes, shortest first.</summary>
    IReadOnlyList<Stored<T>> Above(DomainName zone, E164Number number);

    /// <summary>Whether anything stands at or below a prefix.</summary>
    bool Any(DomainName zone, E164Number prefix);

    /// <summary>The objects of a zone.</summary>
    long Count(DomainName zone);
}

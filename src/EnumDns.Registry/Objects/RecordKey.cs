using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Registry.Objects;

/// <summary>What names a <see cref="RecordSet"/> inside a zone. Order: owners canonically (RFC 4034 section 6.1), then types.</summary>
/// <param name="Owner">Owner name.</param>
/// <param name="Type">Type.</param>
public readonly record struct RecordKey(DomainName Owner, RecordType Type) : IComparable<RecordKey>
{
    /// <inheritdoc/>
    public int CompareTo(RecordKey other)
    {
        var order = Owner.CompareTo(other.Owner);
        return order != 0 ? order : Type.CompareTo(other.Type);
    }

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(RecordKey left, RecordKey right) => left.CompareTo(right) < 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(RecordKey left, RecordKey right) => left.CompareTo(right) > 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator <=(RecordKey left, RecordKey right) => left.CompareTo(right) <= 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator >=(RecordKey left, RecordKey right) => left.CompareTo(right) >= 0;
}

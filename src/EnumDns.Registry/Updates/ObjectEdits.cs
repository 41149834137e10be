using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>Finds the <see cref="ObjectEdit"/> for an operation.</summary>
internal static class ObjectEdits
{
    /// <summary>The edit that an operation asks for; null for those on zones.</summary>
    public static ObjectEdit? Of(Operation operation) => operation switch
    {
        PutNumber put => new NumberEdit(put, put.Value.Digits, put.Value),
        DeleteNumber delete => new NumberEdit(delete, delete.Key, null),
        PutBlock put => new BlockEdit(put, put.Value.Prefix, put.Value),
        DeleteBlock delete => new BlockEdit(delete, delete.Key, null),
        PutDelegation put => new DelegationEdit(put, put.Value.Prefix, put.Value),
        DeleteDelegation delete => new DelegationEdit(delete, delete.Key, null),
        PutRecords put => new RecordsEdit(put, put.Value.Key, put.Value),
        DeleteRecords delete => new RecordsEdit(delete, delete.Key, null),
        _ => null,
    };

    /// <summary>The edit that writes an object of any kind.</summary>
    /// <exception cref="ArgumentException">It is no number, block, delegation or RRset.</exception>
    public static ObjectEdit Put(DomainName zone, object value) => value switch
    {
        Number number => Of(new PutNumber(zone, number))!,
        Block block => Of(new PutBlock(zone, block))!,
        Delegation delegation => Of(new PutDelegation(zone, delegation))!,
        RecordSet records => Of(new PutRecords(zone, records))!,
        _ => throw new ArgumentException($"{value.GetType()} is no object of a zone.", nameof(value)),
    };
}

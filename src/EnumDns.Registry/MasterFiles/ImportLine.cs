using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What an import makes of one RRset: a line of its report.</summary>
/// <param name="Owner">The RRset's owner.</param>
/// <param name="Type">Its type.</param>
/// <param name="As">What it becomes.</param>
/// <param name="Digits">The number, or the prefix of the block or delegation; of NAPTR records that are none, what their name says.</param>
/// <param name="Reason">Why a record is kept as it is that might have been part of an object, as the end of a sentence; otherwise empty.</param>
public readonly record struct ImportLine(DomainName Owner, RecordType Type, ImportedAs As, E164Number Digits, string Reason)
{
    /// <summary>Owner, type and what was made of it, for people.</summary>
    public override string ToString() => $"{Owner} {RecordTypeText.Format(Type)}: {Describe()}";

    private string Describe() => As switch
    {
        ImportedAs.Zone => "zone",
        ImportedAs.Number => $"number {Digits}",
        ImportedAs.Hole => $"hole {Digits}",
        ImportedAs.Block => $"block {Digits}",
        ImportedAs.Fill => $"fill of block {Digits}",
        ImportedAs.Delegation => $"delegation {Digits}",
        ImportedAs.OtherZone => "of another zone of the registry",
        _ => Reason.Length == 0 ? "record" : $"record: {Reason}",
    };
}

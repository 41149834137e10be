using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of blocks. A block's prefix may be the zone's own: then it is what all other numbers of the zone lead to.</summary>
internal static class BlockCheck
{
    /// <summary>Checks a block.</summary>
    public static void Check(Zone zone, Block block, ObjectFindings findings)
    {
        var isInZone = PrefixCheck.Check(zone, "prefix", block.Prefix, findings);
        findings.CheckTtlAndNote(block.Ttl, block.Note);
        var hasNumbers = CheckLength(block, findings);
        if (block.Endpoints.Count == 0)
            findings.Add(ObjectRules.EndpointsMissing, "endpoints", "endpoints are missing; give one");
        else
            EndpointListCheck.Check(block.Endpoints, isInZone && hasNumbers ? DialledSamples.Of(block, zone) : null, findings);
    }

    private static bool CheckLength(Block block, ObjectFindings findings)
    {
        var prefix = block.Prefix.Length;
        if (prefix >= E164Number.MaxDigits)
            findings.Add(ObjectRules.BlockLength, "prefix", $"{block.Prefix} has {prefix} digits, so no number is longer; register the number itself");
        else if (block.Length is { } length && (length <= prefix || length > E164Number.MaxDigits))
            findings.Add(ObjectRules.BlockLength, "length", $"numbers that begin with {block.Prefix} have {prefix + 1} to {E164Number.MaxDigits} digits, not {length}");
        else if (block.Length - prefix > BlockExpansion.MaxDigits)
            findings.Add(ObjectRules.BlockSize, "length", $"{block.Length - prefix} digits behind the prefix are more than {BlockExpansion.MaxNumbers} numbers; leave out the length, or register smaller blocks");
        else
            return true;
        return false;
    }
}

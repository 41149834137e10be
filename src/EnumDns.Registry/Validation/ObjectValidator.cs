using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>
/// Checks one object by itself and against its zone; what it is to other objects, the write path sees. Never throws,
/// whatever the object holds. Errors reject a change, warnings come back with it.
/// </summary>
public static class ObjectValidator
{
    /// <summary>Checks a zone.</summary>
    public static IReadOnlyList<ObjectFinding> Check(Zone zone)
    {
        var findings = new ObjectFindings();
        ZoneObjectCheck.Check(zone, findings);
        return findings.List;
    }

    /// <summary>Checks a number or a hole.</summary>
    /// <param name="zone">The zone that is to keep it.</param>
    /// <param name="number">The number.</param>
    public static IReadOnlyList<ObjectFinding> Check(Zone zone, Number number)
    {
        var findings = new ObjectFindings();
        NumberCheck.Check(zone, number, findings);
        return findings.List;
    }

    /// <summary>Checks a block.</summary>
    /// <param name="zone">The zone that is to keep it.</param>
    /// <param name="block">The block.</param>
    public static IReadOnlyList<ObjectFinding> Check(Zone zone, Block block)
    {
        var findings = new ObjectFindings();
        BlockCheck.Check(zone, block, findings);
        return findings.List;
    }

    /// <summary>Checks a delegation.</summary>
    /// <param name="zone">The zone that is to keep it.</param>
    /// <param name="delegation">The delegation.</param>
    public static IReadOnlyList<ObjectFinding> Check(Zone zone, Delegation delegation)
    {
        var findings = new ObjectFindings();
        DelegationCheck.Check(zone, delegation, findings);
        return findings.List;
    }

    /// <summary>Checks an RRset.</summary>
    /// <param name="zone">The zone that is to keep it.</param>
    /// <param name="records">The RRset.</param>
    public static IReadOnlyList<ObjectFinding> Check(Zone zone, RecordSet records)
    {
        var findings = new ObjectFindings();
        RecordSetCheck.Check(zone, records, findings);
        return findings.List;
    }
}

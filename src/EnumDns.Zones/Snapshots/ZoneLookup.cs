namespace EnumDns.Zones.Snapshots;

/// <summary>The result of a lookup.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Node">The node of the name, the wildcard, the cut or the DNAME's owner; 0 where there is none.</param>
/// <param name="Depth">
/// Labels below the apex of the cut or the DNAME's owner; else of the closest encloser, which for an existing name is
/// the name itself.
/// </param>
internal readonly record struct ZoneLookup(LookupOutcome Outcome, uint Node, int Depth);

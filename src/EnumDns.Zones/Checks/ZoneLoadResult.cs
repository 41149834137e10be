using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>What became of a zone's master file.</summary>
/// <param name="Zone">The zone, or null where a finding is an error.</param>
/// <param name="Findings">Everything wrong, in the order of files, lines and columns.</param>
public sealed record ZoneLoadResult(ZoneSnapshot? Zone, IReadOnlyList<Finding> Findings);

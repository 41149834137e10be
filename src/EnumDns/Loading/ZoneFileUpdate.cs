using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Loading;

/// <summary>What reading one master file changed.</summary>
/// <param name="Path">The file.</param>
/// <param name="Before">The zone served from it before, or null.</param>
/// <param name="After">The zone served from it now, or null.</param>
/// <param name="IsCurrent">Whether <paramref name="After"/> is what the file holds; false where its content did not load.</param>
/// <param name="Findings">Everything wrong with it, in the order of the text.</param>
internal sealed record ZoneFileUpdate(string Path, ZoneSnapshot? Before, ZoneSnapshot? After, bool IsCurrent, IReadOnlyList<Finding> Findings);

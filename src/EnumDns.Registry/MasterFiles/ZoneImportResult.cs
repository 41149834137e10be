using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What became of a master file that is to be imported.</summary>
/// <param name="Import">The import, or null where a finding is an error.</param>
/// <param name="Findings">Everything wrong: with the file first, in the order of its lines, then with what was recognised.</param>
public sealed record ZoneImportResult(ZoneImport? Import, IReadOnlyList<Finding> Findings);

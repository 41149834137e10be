namespace EnumDns.Registry.Sqlite;

/// <summary>What is in a backup.</summary>
/// <param name="File">Where it is: the backup, or the restored registry.</param>
/// <param name="Octets">Size of the file.</param>
/// <param name="LastChange">The number of the last change in it; 0 before the first.</param>
/// <param name="Zones">Zones in it.</param>
/// <param name="Numbers">Numbers and holes in it.</param>
/// <param name="KeptAside">Where a restore has put the registry that was there, or null.</param>
public sealed record BackupReport(string File, long Octets, long LastChange, long Zones, long Numbers, string? KeptAside = null);

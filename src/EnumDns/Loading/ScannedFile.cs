namespace EnumDns.Loading;

/// <summary>A master file that a folder holds, and its stamp when the folder was looked at.</summary>
internal readonly record struct ScannedFile(string Path, FileStamp Stamp);

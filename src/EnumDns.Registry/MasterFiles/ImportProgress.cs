namespace EnumDns.Registry.MasterFiles;

/// <summary>How far an import has come.</summary>
/// <param name="Phase">What it is at.</param>
/// <param name="Done">How much of that is done.</param>
/// <param name="Total">How much there is in all, or null where that is not known.</param>
public readonly record struct ImportProgress(ImportPhase Phase, long Done, long? Total);

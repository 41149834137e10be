namespace EnumDns.Registry.MasterFiles;

/// <summary>Passes on progress in one phase, on the thread that makes it: a report that comes late is of no use.</summary>
/// <param name="progress">Who is told.</param>
/// <param name="phase">The phase.</param>
/// <param name="total">How much there is in all, or null.</param>
internal sealed class PhaseProgress(IProgress<ImportProgress> progress, ImportPhase phase, long? total) : IProgress<long>
{
    /// <inheritdoc/>
    public void Report(long value) => progress.Report(new ImportProgress(phase, value, total));
}

using System.Threading.Channels;
using EnumAdmin.Contracts;
using EnumDns.Registry.MasterFiles;

namespace EnumAdmin.Endpoints;

/// <summary>What an import tells while it goes on, for one reader. Reports that nobody has read give way to newer ones.</summary>
internal sealed class ImportReports : IProgress<ImportProgress>, IProgress<long>
{
    private const int Capacity = 16;
    private readonly Channel<ImportProgress> _reports =
        Channel.CreateBounded<ImportProgress>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>How many objects are going to be written; null until that is known.</summary>
    public long? Objects { get; set; }

    /// <summary>The reports, until <see cref="End"/>.</summary>
    public IAsyncEnumerable<ImportProgress> ReadAllAsync(CancellationToken cancellation) => _reports.Reader.ReadAllAsync(cancellation);

    /// <summary>Takes a report of reading and recognising.</summary>
    public void Report(ImportProgress value) => _reports.Writer.TryWrite(value);

    /// <summary>Takes a report of writing.</summary>
    public void Report(long value) => _reports.Writer.TryWrite(new ImportProgress(ImportPhase.Writing, value, Objects));

    /// <summary>There is nothing more to come.</summary>
    public void End() => _reports.Writer.TryComplete();

    /// <summary>A report as a line of JSON shows it.</summary>
    public static ProgressBody Show(ImportProgress report) => new() { Phase = report.Phase.ToString().ToLowerInvariant(), Done = report.Done, Total = report.Total };
}

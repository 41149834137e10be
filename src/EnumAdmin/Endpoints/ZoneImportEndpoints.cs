using System.Globalization;
using System.Text.Json;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Background;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Takes zones in as master files.</summary>
/// <param name="submitter">The way to the registry.</param>
/// <param name="folder">Where a file is kept while it comes in.</param>
internal sealed class ZoneImportEndpoints(ChangeSubmitter submitter, string folder)
{
    private const string ProgressMediaType = "application/x-ndjson";
    private const int MostDifferences = 1000;

    // An import holds its zone twice for a while; several at once could exhaust the memory.
    private readonly Turn _turn = new();

    /// <summary>PUT /v1/zones/{apex}/file: replaces a zone, or creates it; answers with one document, or with a line for each step.</summary>
    public async Task<Reply> PutAsync(HttpContext context)
    {
        if (RequestBody.CheckType(context.Request, RequestBody.MasterFile) is { } badType)
            return new Reply.Refused(badType);
        if (RequestQuery.TryReadFlag(context.Request, "dryRun", out var isDryRun) is { } badFlag)
            return new Reply.Refused(badFlag);
        if (NameForm.TryParseParameter("apex", RequestPath.Segment(context, 2), out var apex) is { } badName)
            return new Reply.Refused(badName);
        if (TryReadPrecondition(context, apex, out var precondition) is { } failed)
            return new Reply.Refused(failed);

        var file = await ReceivedFile.ReceiveAsync(context.Request.Body, folder, context.RequestAborted);
        var reports = new ImportReports();
        if (!context.Request.Headers.Accept.ToString().Contains(ProgressMediaType, StringComparison.OrdinalIgnoreCase))
        {
            await using (file)
                return Answer(await ImportAsync(context, file, apex, precondition, isDryRun, reports));
        }

        return new Reply.Streamed(ProgressMediaType, (stream, cancellation) => TellAsync(context, file, apex, precondition, isDryRun, reports, stream, cancellation));
    }

    private Problem? TryReadPrecondition(HttpContext context, DomainName apex, out Precondition precondition)
    {
        using var session = submitter.Registry.Read();
        return EntityTags.TryRead(context.Request, session.FindZone(apex)?.Version, out precondition);
    }

    private async Task TellAsync(
        HttpContext context, FileStream file, DomainName apex, Precondition precondition, bool isDryRun, ImportReports reports, Stream stream, CancellationToken cancellation)
    {
        await using (file)
        {
            var import = ImportAsync(context, file, apex, precondition, isDryRun, reports);
            try
            {
                await foreach (var report in reports.ReadAllAsync(cancellation))
                    await WriteLineAsync(stream, new ImportReportBody { Progress = ImportReports.Show(report) }, cancellation);
            }
            finally
            {
                // Nobody may be listening any more; the file is needed until the end all the same.
                await Task.WhenAny(import);
            }

            var (result, problem) = await EndAsync(import);
            await WriteLineAsync(stream, new ImportReportBody { Result = result, Problem = problem is null ? null : ProblemBody.Of(problem) }, cancellation);
        }
    }

    // The status is sent, so whatever fails now is told in the last line.
    private static async Task<(ImportResultBody? Result, Problem? Problem)> EndAsync(Task<(ImportResultBody? Result, Problem? Problem)> import)
    {
        try
        {
            return await import;
        }
        catch (StoreException exception)
        {
            return (null, ChangeSubmitter.OfStore(exception.Fault, exception.Message));
        }
    }

    private async Task<(ImportResultBody? Result, Problem? Problem)> ImportAsync(
        HttpContext context, FileStream file, DomainName apex, Precondition precondition, bool isDryRun, ImportReports reports)
    {
        try
        {
            return await _turn.TakeAsync(
                () => ReadAndSubmitAsync(context, file, apex, precondition, isDryRun, reports), context.RequestAborted);
        }
        finally
        {
            reports.End();
        }
    }

    private async Task<(ImportResultBody? Result, Problem? Problem)> ReadAndSubmitAsync(
        HttpContext context, FileStream file, DomainName apex, Precondition precondition, bool isDryRun, ImportReports reports)
    {
        // A file's zone, its objects and what it takes to read them need less than the file.
        using var rest = WithoutCollections.Begin(file.Length);
        var read = await LowPriority.RunAsync("import", () => Read(file, apex, reports));
        if (read.Import is not { } import)
            return (null, Reject(read.Findings));

        reports.Objects = import.Counts.Objects;
        var served = submitter.Registry.Directory.Find(apex.Wire) is { } zone && zone.Apex == apex ? zone : null;
        var operation = new ImportZone(apex) { Value = import.Zone, Snapshot = import.Snapshot, Objects = import.OtherObjects, PlainNumbers = import.PlainNumbers, Progress = reports, Precondition = precondition };
        var outcome = await submitter.SubmitAsync(context, [operation], isDryRun);
        return ChangeSubmitter.ProblemOf(outcome, (_, field) => field) is { } problem
            ? (null, problem)
            : (Show(import, read.Findings, served, outcome, isDryRun), null);
    }

    private ZoneImportResult Read(FileStream file, DomainName apex, ImportReports reports)
    {
        using var session = submitter.Registry.Read();
        return ZoneImport.Read(new ZoneImportSource(NameForm.Show(apex), file, apex) { Length = file.Length }, session, reports);
    }

    private ImportResultBody Show(ZoneImport import, IReadOnlyList<Finding> findings, ZoneSnapshot? served, ChangeOutcome outcome, bool isDryRun)
    {
        var committed = outcome as ChangeOutcome.Committed;
        var apex = import.Zone.Apex;
        var serial = committed?.Serials.Where(moved => moved.Zone == apex).Select(moved => (uint?)moved.Serial).FirstOrDefault() ?? submitter.SerialOf(apex);
        var changes = served is null || committed is null ? null : ZoneDiff.Compare(served, import.Snapshot, MostDifferences);
        return new ImportResultBody
        {
            Apex = NameForm.Show(apex),
            DryRun = isDryRun,
            Created = committed?.Created[0] is true,
            Version = isDryRun ? null : committed?.Version,
            Serial = serial,
            Numbers = import.Counts.Numbers,
            Holes = import.Counts.Holes,
            Blocks = import.Counts.Blocks,
            Fills = import.Counts.Fills,
            Delegations = import.Counts.Delegations,
            Records = import.Counts.Records,
            Difference = committed is null ? DifferenceBody.Of(NameForm.Show(apex), serial, serial, []) : changes is null ? null : DifferenceBody.Of(NameForm.Show(apex), served?.Serial, serial, changes),
            Warnings = [.. Show(findings, Severity.Warning), .. ChangeSubmitter.Show(committed?.Findings ?? [], Severity.Warning, (_, field) => field)],
        };
    }

    private static Problem Reject(IReadOnlyList<Finding> findings)
    {
        var errors = Show(findings, Severity.Error);
        return new Problem(ProblemKinds.Rejected, errors.Count > 0 ? Problem.Summary(errors) : "the file gives no zone")
        {
            Errors = errors,
            Warnings = Show(findings, Severity.Warning),
        };
    }

    private static IReadOnlyList<FieldError> Show(IEnumerable<Finding> findings, Severity severity) =>
        [.. findings.Where(finding => finding.Severity == severity)
            .Select(finding => new FieldError(string.Create(CultureInfo.InvariantCulture, $"{finding.Line}:{finding.Column}"), ContractRules.MasterFile, finding.Message))];

    private static Reply Answer((ImportResultBody? Result, Problem? Problem) end) => end.Problem is { } problem
        ? new Reply.Refused(problem)
        : new Reply.Json(end.Result!.Created && !end.Result.DryRun ? StatusCodes.Status201Created : StatusCodes.Status200OK, end.Result);

    private static async Task WriteLineAsync(Stream stream, ImportReportBody report, CancellationToken cancellation)
    {
        await stream.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(report, ApiJson.Options), (byte)'\n'], cancellation);
        await stream.FlushAsync(cancellation);
    }
}

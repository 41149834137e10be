using EnumAdmin.Problems;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Endpoints;

/// <summary>Takes changes to the registry, counts and logs them, and words what did not work.</summary>
internal sealed class ChangeSubmitter(NumberRegistry registry, AdminCounters counters, TimeProvider time, ILogger logger)
{
    /// <summary>The registry.</summary>
    public NumberRegistry Registry => registry;

    /// <summary>Makes a change in the name of whoever sent the request.</summary>
    public async Task<ChangeOutcome> SubmitAsync(HttpContext context, IReadOnlyList<Operation> operations, bool isDryRun = false)
    {
        var caller = Caller.Of(context);
        isDryRun |= caller.IsRehearsal;
        var start = time.GetTimestamp();
        var outcome = await registry.ChangeAsync(new Change(caller.Name, caller.Address, operations) { IsDryRun = isDryRun }, context.RequestAborted);
        if (isDryRun)
            return outcome;

        counters.CountChange(NameOf(outcome));
        if (outcome is ChangeOutcome.Committed committed)
        {
            counters.Commits.Add(time.GetElapsedTime(start));
            logger.Changed(committed.Version, caller.Name, caller.Address, operations.Count);
        }
        else if (outcome is ChangeOutcome.Failed failed)
        {
            logger.StoreFailed(context.Request.Method, context.Request.Path, failed.Fault.ToString(), failed.Message);
        }

        return outcome;
    }

    /// <summary>The serial at which a zone is served now; 0 where there is none.</summary>
    public uint SerialOf(DomainName apex) => registry.Directory.Find(apex.Wire) is { } zone && zone.Apex == apex ? zone.Serial : 0;

    /// <summary>Why a change was not made; null where it was, or where all is as asked already.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="fieldOf">Gives the field of a finding in the request: position of the operation, and the field in its object.</param>
    public static Problem? ProblemOf(ChangeOutcome outcome, Func<int, string, string> fieldOf) => outcome switch
    {
        ChangeOutcome.Rejected rejected => Reject(rejected, fieldOf),
        ChangeOutcome.Conflict { Kind: ConflictKind.Precondition } conflict =>
            new Problem(ProblemKinds.PreconditionFailed, conflict.Message) { Version = conflict.Version },
        ChangeOutcome.Conflict conflict => new Problem(ProblemKinds.Conflict, conflict.Message)
        {
            Version = conflict.Version,
            Errors = [new FieldError(fieldOf(conflict.Operation, ""), conflict.Kind is ConflictKind.NotEmpty ? "not-empty" : "in-the-way", conflict.Message)],
        },
        ChangeOutcome.NotFound missing => Problem.NotFound(missing.Message),
        ChangeOutcome.Failed failed => OfStore(failed.Fault, failed.Message),
        _ => null,
    };

    /// <summary>The problem of a store that fails.</summary>
    public static Problem OfStore(StoreFault fault, string message) =>
        new(fault is StoreFault.Full ? ProblemKinds.StorageFull : ProblemKinds.Unavailable, message);

    /// <summary>Findings of one severity as the API shows them.</summary>
    public static IReadOnlyList<FieldError> Show(IEnumerable<OperationFinding> findings, Severity severity, Func<int, string, string> fieldOf) =>
        [.. findings.Where(finding => finding.Finding.Severity == severity)
            .Select(finding => new FieldError(fieldOf(finding.Operation, finding.Finding.Field), finding.Finding.Rule, finding.Finding.Message))];

    private static Problem Reject(ChangeOutcome.Rejected rejected, Func<int, string, string> fieldOf)
    {
        var errors = Show(rejected.Findings, Severity.Error, fieldOf);
        return new Problem(ProblemKinds.Rejected, errors.Count > 0 ? Problem.Summary(errors) : "the change is rejected")
        {
            Errors = errors,
            Warnings = Show(rejected.Findings, Severity.Warning, fieldOf),
        };
    }

    // Names of counters: append-only.
    private static string NameOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Committed => "committed",
        ChangeOutcome.Unchanged => "unchanged",
        ChangeOutcome.Rejected => "rejected",
        ChangeOutcome.Conflict => "conflict",
        ChangeOutcome.NotFound => "not_found",
        _ => "failed",
    };
}

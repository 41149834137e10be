using System.Text.Json;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Makes changes of several objects that happen together or not at all.</summary>
/// <param name="submitter">The way to the registry.</param>
/// <param name="readers">One for each kind of object.</param>
internal sealed class ChangeEndpoints(ChangeSubmitter submitter, IReadOnlyList<IOperationReader> readers)
{
    private const int MaxOperations = 10_000;

    /// <summary>POST /v1/changes: makes a change, or says what it would do.</summary>
    public async Task<Reply> PostAsync(HttpContext context)
    {
        if (RequestQuery.TryReadFlag(context.Request, "dryRun", out var isDryRun) is { } badFlag)
            return new Reply.Refused(badFlag);
        var (json, problem) = await RequestBody.ReadJsonAsync(context, RequestBody.Json);
        if (problem is not null)
            return new Reply.Refused(problem);
        var errors = new List<FieldError>();
        var operations = Read(json, errors);
        if (Problem.TryReject(errors, out var rejection))
            return new Reply.Refused(rejection);

        var outcome = await submitter.SubmitAsync(context, [.. operations.Select(read => read.Operation)], isDryRun);
        return ChangeSubmitter.ProblemOf(outcome, FieldOf(operations)) is { } refused
            ? new Reply.Refused(refused)
            : new Reply.Json(StatusCodes.Status200OK, Show(outcome, operations, isDryRun));
    }

    private List<ReadOperation> Read(JsonElement json, List<FieldError> errors)
    {
        var operations = new List<ReadOperation>();
        var body = new JsonMembers(json, "", errors);
        using var session = submitter.Registry.Read();
        var zones = ZoneList.Of(session);
        body.Require("operations", "at least one step");
        foreach (var step in body.Objects("operations", MaxOperations))
        {
            if (ReadStep(step, zones, errors) is { } operation)
                operations.Add(operation);
        }

        body.Finish();
        if (errors.Count == 0 && operations.Count == 0)
            body.Add("operations", ContractRules.JsonLength, "the list is empty; give at least one step");
        return operations;
    }

    private ReadOperation? ReadStep(JsonMembers step, ZoneList zones, List<FieldError> errors)
    {
        var op = step.RequiredText("op");
        var kind = step.RequiredText("kind");
        if (op is not ("" or "put" or "delete"))
            step.Add("op", ContractRules.Choice, $"'{op}' is neither put nor delete");
        var reader = readers.FirstOrDefault(reader => reader.Kind == kind);
        if (reader is null && kind.Length > 0)
            step.Add("kind", ContractRules.Choice, $"'{kind}' is no kind of object; there are {string.Join(", ", readers.Select(known => known.Kind))}");
        return reader is null || op is not ("put" or "delete") ? null : reader.Read(step, zones, errors);
    }

    private static Func<int, string, string> FieldOf(IReadOnlyList<ReadOperation> operations) => (operation, field) =>
    {
        var path = $"operations[{operation}]";
        return operation >= operations.Count || !operations[operation].IsPut ? path : field.Length == 0 ? $"{path}.value" : $"{path}.value.{field}";
    };

    private static ChangeResultBody Show(ChangeOutcome outcome, IReadOnlyList<ReadOperation> operations, bool isDryRun)
    {
        var committed = outcome as ChangeOutcome.Committed;
        var unchanged = outcome as ChangeOutcome.Unchanged;
        var version = isDryRun ? null : committed?.Version;
        return new ChangeResultBody
        {
            DryRun = isDryRun,
            Version = version,
            Operations = [.. operations.Select((read, index) => new OperationResultBody
            {
                Kind = read.Kind,
                Path = read.Path,
                Zone = NameForm.Show(read.Operation.Zone),
                Created = committed?.Created[index] is true,
                Version = unchanged is not null ? unchanged.Versions[index] : read.IsPut ? version : null,
            })],
            Serials = [.. (committed?.Serials ?? []).Select(serial => new ZoneSerialBody { Zone = NameForm.Show(serial.Zone), Serial = serial.Serial })],
            Differences = committed is { Differences: null } ? null
                : [.. (committed?.Differences ?? []).Select(entry => DifferenceBody.Of(NameForm.Show(entry.Zone), entry.From, entry.To, entry.Changes ?? []))],
            Warnings = ChangeSubmitter.Show(committed?.Findings ?? unchanged?.Findings ?? [], Severity.Warning, FieldOf(operations)),
        };
    }
}

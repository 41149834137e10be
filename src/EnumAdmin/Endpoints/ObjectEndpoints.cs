using System.Text.Json;
using System.Text.Json.Nodes;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Gets, puts, changes and deletes objects of one kind. Their path is /v1, the kind, and one or two parts that name the object.</summary>
/// <param name="source">The kind.</param>
/// <param name="submitter">The way to the registry.</param>
/// <param name="parts">How many segments of the path name an object.</param>
internal sealed class ObjectEndpoints<TKey, TValue>(ObjectSource<TKey, TValue> source, ChangeSubmitter submitter, int parts)
    where TKey : struct
    where TValue : class
{
    // How often a partial change starts anew when others change the object meanwhile.
    private const int MaxAttempts = 10;
    private const int FirstPart = 2;

    /// <summary>GET: the object.</summary>
    public Task<Reply> GetAsync(HttpContext context)
    {
        using var session = submitter.Registry.Read();
        if (source.TryLocate(ZoneList.Of(session), AddressOf(context, null), out var place) is { } problem)
            return Task.FromResult<Reply>(new Reply.Refused(problem.Kind == ProblemKinds.Rejected ? problem with { Kind = ProblemKinds.NotFound } : problem));
        if (source.Find(session, place) is not { } stored)
            return Task.FromResult<Reply>(new Reply.Refused(Missing(place)));

        // Lines show the zone's TTL: where the zone changed after the object, the client may not have them as they are now. A
        // zone's own representation shows its serial, which moves without a new version.
        var isSettled = stored.Value is not StoredZone && session.FindZone(place.Zone!.Apex) is { } zone && zone.Version <= stored.Version;
        return Task.FromResult<Reply>(isSettled && EntityTags.IsKnown(context.Request, stored.Version)
            ? new Reply.NotModified(stored.Version)
            : new Reply.Json(StatusCodes.Status200OK, source.Show(place.Zone, stored, null)) { Version = stored.Version });
    }

    /// <summary>PUT: the object as the body says.</summary>
    public async Task<Reply> PutAsync(HttpContext context)
    {
        var (json, problem) = await RequestBody.ReadJsonAsync(context, RequestBody.Json);
        if (problem is not null)
            return new Reply.Refused(problem);
        if (TryLocate(context, json, out var place, out var precondition) is { } misplaced)
            return new Reply.Refused(misplaced);
        if (TryReadValue(json, place, out var value) is { } wrong)
            return new Reply.Refused(wrong);
        var outcome = await submitter.SubmitAsync(context, [source.Put(place, value) with { Precondition = precondition }]);
        return Answer(outcome, place, value);
    }

    /// <summary>PATCH: the object with the changes that the body says.</summary>
    public async Task<Reply> PatchAsync(HttpContext context)
    {
        var (patch, problem) = await RequestBody.ReadJsonAsync(context, RequestBody.MergePatch);
        if (problem is not null)
            return new Reply.Refused(problem);
        if (CheckPatch(patch) is { } malformed)
            return new Reply.Refused(malformed);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (TryMerge(context, patch, out var place, out var version, out var merged) is { } impossible)
                return new Reply.Refused(impossible);
            if (TryReadValue(merged, place, out var value) is { } wrong)
                return new Reply.Refused(wrong);
            var outcome = await submitter.SubmitAsync(context, [source.Put(place, value) with { Precondition = new Precondition(version) }]);
            if (outcome is not ChangeOutcome.Conflict { Kind: ConflictKind.Precondition })
                return Answer(outcome, place, value);
        }

        return new Reply.Refused(new Problem(ProblemKinds.Conflict, $"the {source.Kind} was changed by others again and again meanwhile; try once more"));
    }

    /// <summary>DELETE: the object.</summary>
    public async Task<Reply> DeleteAsync(HttpContext context)
    {
        var objects = RequestQuery.Text(context.Request, "objects");
        if (objects is not (null or "delete"))
            return new Reply.Refused(Problem.BadParameter("objects", ContractRules.Choice, $"'{objects}' means nothing; delete what is in the zone with objects=delete"));
        if (TryLocate(context, null, out var place, out var precondition) is { } problem)
            return new Reply.Refused(problem.Kind == ProblemKinds.Rejected ? problem with { Kind = ProblemKinds.NotFound } : problem);
        var outcome = await submitter.SubmitAsync(context, [source.Delete(place, objects is not null) with { Precondition = precondition }]);
        if (ChangeSubmitter.ProblemOf(outcome, (_, field) => field) is { } refused)
            return new Reply.Refused(refused);
        var committed = outcome as ChangeOutcome.Committed;
        return new Reply.Json(StatusCodes.Status200OK, new DeletedBody
        {
            Version = committed?.Version,
            Serial = typeof(TValue) == typeof(StoredZone) ? null : SerialAfter(committed, place),
            Warnings = ChangeSubmitter.Show(committed?.Findings ?? [], Severity.Warning, (_, field) => field),
        });
    }

    private Problem? TryLocate(HttpContext context, JsonElement? json, out ObjectPlace<TKey> place, out Precondition precondition)
    {
        precondition = default;
        using var session = submitter.Registry.Read();
        if (source.TryLocate(ZoneList.Of(session), AddressOf(context, json), out place) is { } problem)
            return problem;
        return HasConditions(context.Request) ? EntityTags.TryRead(context.Request, source.Find(session, place)?.Version, out precondition) : null;
    }

    private Problem? TryReadValue(JsonElement json, ObjectPlace<TKey> place, out TValue value)
    {
        var errors = new List<FieldError>();
        var members = new JsonMembers(json, "", errors);
        value = errors.Count == 0 ? ObjectReading.Read(source, members, place) : null!;
        return Problem.TryReject(errors, out var problem) ? problem : null;
    }

    private Problem? TryMerge(HttpContext context, JsonElement patch, out ObjectPlace<TKey> place, out long version, out JsonElement merged)
    {
        (version, merged) = (0, default);
        using var session = submitter.Registry.Read();
        if (source.TryLocate(ZoneList.Of(session), AddressOf(context, null), out place) is { } misplaced)
            return misplaced;
        if (source.Find(session, place) is not { } stored)
            return Missing(place);
        version = stored.Version;
        if (EntityTags.TryRead(context.Request, version, out _) is { } failed)
            return failed;
        var present = JsonSerializer.SerializeToNode(source.Show(place.Zone, stored, null), ApiJson.Options);
        merged = JsonSerializer.SerializeToElement(MergePatch.Apply(present, JsonObject.Create(patch)), ApiJson.Options);
        return null;
    }

    // A patch goes through a form that knows no member twice; so that is checked before.
    private static Problem? CheckPatch(JsonElement patch)
    {
        var errors = new List<FieldError>();
        JsonPatchCheck.Check(patch, "", errors);
        return Problem.TryReject(errors, out var problem) ? problem : null;
    }

    private Reply Answer(ChangeOutcome outcome, ObjectPlace<TKey> place, TValue value)
    {
        if (ChangeSubmitter.ProblemOf(outcome, (_, field) => field) is { } problem)
            return new Reply.Refused(problem);
        var committed = outcome as ChangeOutcome.Committed;
        var unchanged = outcome as ChangeOutcome.Unchanged;
        var version = committed?.Version ?? unchanged?.Versions[0] ?? 0;
        var isNew = committed?.Created[0] is true;
        var notes = new WriteNotes(SerialAfter(committed, place), ChangeSubmitter.Show(committed?.Findings ?? unchanged?.Findings ?? [], Severity.Warning, (_, field) => field));
        return new Reply.Json(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, source.Show(place.Zone, new Stored<TValue>(value, version), notes))
        {
            Version = version,
            Location = isNew ? source.PathOf(place) : null,
        };
    }

    private uint SerialAfter(ChangeOutcome.Committed? committed, ObjectPlace<TKey> place)
    {
        var apex = place.Zone?.Apex ?? (place.Key is EnumDns.Protocol.Names.DomainName key ? key : default);
        return committed?.Serials.Where(serial => serial.Zone == apex).Select(serial => (uint?)serial.Serial).FirstOrDefault() ?? submitter.SerialOf(apex);
    }

    private ObjectAddress AddressOf(HttpContext context, JsonElement? json)
    {
        var zone = RequestQuery.Text(context.Request, "zone");
        var fromBody = zone is null && json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("zone", out var member) && member.ValueKind is JsonValueKind.String;
        return new ObjectAddress(
            [.. Enumerable.Range(FirstPart, parts).Select(index => RequestPath.Segment(context, index))],
            fromBody ? ObjectReading.TextOf(json!.Value.GetProperty("zone")) : zone,
            source.Kind,
            "zone");
    }

    private Problem Missing(ObjectPlace<TKey> place) => Problem.NotFound($"there is no {source.Kind} {Uri.UnescapeDataString(source.PathOf(place).Split('/', 4)[3])}");

    private static bool HasConditions(HttpRequest request) => request.Headers.IfMatch.Count > 0 || request.Headers.IfNoneMatch.Count > 0;
}

using System.Text.Json;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Ddds;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Tests.Server;

/// <summary>
/// What clients decide on is append-only: a row below is never changed or removed, and a new value brings its row.
/// </summary>
public sealed class ApiValueTests
{
    private const string Problems = """
        malformed-json 400, bad-request 400, unauthenticated 401, read-only-token 403, not-found 404, method-not-allowed 405, request-timeout 408, conflict 409,
        precondition-failed 412, too-large 413, unsupported-media-type 415, misdirected 421, rejected 422, too-many-requests 429, headers-too-large 431,
        internal-error 500, unavailable 503, storage-full 507
        """;

    private const string Rules = """
        json-syntax, json-type, json-unknown-member, json-duplicate-member, json-required, json-length, choice, number-syntax, name-syntax, address-syntax, type-syntax,
        rdata-syntax, master-file, time-syntax, token-name, path-mismatch, hole-members, parameter, cursor, entity-tag, zone-needed, outside-zone
        """;

    private const string Words = """
        zone, number, block, delegation, record,
        created, updated, deleted, imported,
        counter, date,
        found, nothingUsable, noData, nameError, referral, refused, failure,
        answer, noData, nameError, referral, aliasElsewhere, refused, failure,
        chosen, fallback, leadsOn, unknownFlags, otherApplication, badServices, obsoleteServices, bothRewrites, missingRewrite, badRegexp, noMatch, notUri, schemeMismatch, loop, tooDeep
        """;

    [Fact]
    public void Kinds_of_problems_keep_their_ids_and_statuses() => AssertEqual(Problems, ProblemKinds.All.Select(kind => $"{kind.Id} {kind.Status}"));

    [Fact]
    public void Rules_keep_their_ids() => AssertEqual(Rules, typeof(ContractRules).GetFields().Select(field => (string)field.GetRawConstantValue()!));

    [Fact]
    public void Enumerations_keep_their_words() => AssertEqual(
        Words,
        [.. WordsOf<ObjectKind>(), .. WordsOf<ChangeAction>(), .. WordsOf<SerialScheme>(), .. WordsOf<DialOutcome>(), .. WordsOf<NaptrResponseKind>(), .. WordsOf<RuleVerdict>()]);

    private static IEnumerable<string> WordsOf<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(value => JsonSerializer.Serialize(value, ApiJson.Options).Trim('"'));

    private static void AssertEqual(string table, IEnumerable<string> actual) =>
        Assert.Equal(table.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
}

using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>Reads the steps of changes that are about objects of one kind.</summary>
/// <param name="source">The kind.</param>
internal sealed class OperationReader<TKey, TValue>(ObjectSource<TKey, TValue> source) : IOperationReader
    where TKey : struct
    where TValue : class
{
    /// <inheritdoc/>
    public string Kind => source.Kind;

    /// <inheritdoc/>
    public ReadOperation? Read(JsonMembers json, ZoneList zones, List<FieldError> errors)
    {
        var errorsBefore = errors.Count;
        json.Ignore("op", "kind");
        var isPut = json.Text("op") is "put";
        var value = json.Object("value");
        if (isPut)
            json.Require("value", "the object");
        else if (value is not null)
            json.Add("value", ContractRules.JsonUnknownMember, "nothing is put here; leave the value out");
        var address = ReadAddress(json, value);
        var precondition = ReadPrecondition(json);
        var withObjects = json.Flag("withObjects") is true;
        json.Finish();
        if (errors.Count > errorsBefore)
            return null;

        if (source.TryLocate(zones, address, out var place) is { } problem)
        {
            errors.AddRange(problem.Errors.Count > 0 ? problem.Errors : [new FieldError(address.PartField, ContractRules.OutsideZone, problem.Detail)]);
            return null;
        }

        var read = isPut ? ObjectReading.Read(source, value!, place) : null;
        if (errors.Count > errorsBefore)
            return null;
        var operation = read is null ? source.Delete(place, withObjects) : source.Put(place, read);
        source.Foresee(zones, place, read);
        return new ReadOperation(operation with { Precondition = precondition }, Kind, source.PathOf(place), isPut);
    }

    private ObjectAddress ReadAddress(JsonMembers json, JsonMembers? value)
    {
        var zone = json.Text("zone") ?? value?.Text("zone");
        if (json.Text("key") is { } key)
        {
            // An owner may hold blanks; a type does not.
            var blank = source.KeyMembers.Count == 2 ? key.LastIndexOf(' ') : -1;
            if (source.KeyMembers.Count == 2 && blank < 0)
                json.Add("key", ContractRules.TypeSyntax, $"'{key}' names no type; write owner and type with a blank between: ns1.example.net A");
            IReadOnlyList<string> parts = blank < 0 ? [key] : [key[..blank], key[(blank + 1)..]];
            return new ObjectAddress(parts, zone, $"{json.Path}.key", $"{json.Path}.zone");
        }

        if (value is null)
            json.Require("key", $"what names the {Kind}");
        List<string> named = [];
        foreach (var member in source.KeyMembers)
        {
            value?.Require(member, "what names the object, or say it in key");
            named.Add(value?.Text(member) ?? "");
        }

        return new ObjectAddress(named, zone, $"{json.Path}.value.{source.KeyMembers[0]}", $"{json.Path}.zone");
    }

    private static Precondition ReadPrecondition(JsonMembers json) => json.Whole("ifVersion", 0, uint.MaxValue) switch
    {
        null => default,
        0 => new Precondition(MustBeNew: true),
        { } version => new Precondition(Version: version),
    };
}

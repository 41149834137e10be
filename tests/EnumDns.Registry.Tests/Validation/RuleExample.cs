using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>An object that breaks a rule and one like it that does not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Field">The field that the finding names.</param>
/// <param name="Broken">What breaks it.</param>
/// <param name="Kept">What does not.</param>
internal sealed record RuleExample(ObjectRule Rule, string Field, object Broken, object Kept)
{
    /// <summary>Checks an object against the zone of +33; a pair brings its own zone.</summary>
    public static IReadOnlyList<ObjectFinding> Check(object subject) => subject switch
    {
        Zone zone => ObjectValidator.Check(zone),
        (Zone zone, Number number) => ObjectValidator.Check(zone, number),
        (Zone zone, Block block) => ObjectValidator.Check(zone, block),
        (Zone zone, RecordSet records) => ObjectValidator.Check(zone, records),
        Number number => ObjectValidator.Check(Sample.France, number),
        Block block => ObjectValidator.Check(Sample.France, block),
        Delegation delegation => ObjectValidator.Check(Sample.France, delegation),
        RecordSet records => ObjectValidator.Check(Sample.France, records),
        _ => throw new ArgumentException("no such object", nameof(subject)),
    };
}

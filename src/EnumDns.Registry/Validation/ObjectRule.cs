using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Registry.Validation;

/// <summary>One rule that objects keep. All of them stand in <see cref="ObjectRules"/>.</summary>
/// <param name="Id">What people and programs see, lower case with hyphens; append-only.</param>
/// <param name="Severity">Whether breaking it rejects the change.</param>
/// <param name="Reason">What the rule asks for and why, one line.</param>
public sealed record ObjectRule(string Id, Severity Severity, string Reason)
{
    /// <summary>A finding: the rule is broken.</summary>
    /// <param name="field">The field at fault, as in the API; empty for the object as a whole.</param>
    /// <param name="message">What is wrong and what to do, one line.</param>
    public ObjectFinding At(string field, string message) => new(Id, Severity, field, message);
}

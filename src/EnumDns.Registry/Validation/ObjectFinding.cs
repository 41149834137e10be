using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Registry.Validation;

/// <summary>Something wrong with an object.</summary>
/// <param name="Rule">The rule that it breaks: the id that people and programs see, lower case with hyphens; append-only.</param>
/// <param name="Severity">Errors reject the change; warnings come back with it.</param>
/// <param name="Field">The field at fault, as in the API: <c>endpoints[1].uri</c>; empty for the object as a whole.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record ObjectFinding(string Rule, Severity Severity, string Field, string Message);

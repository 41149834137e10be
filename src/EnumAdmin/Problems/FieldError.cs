namespace EnumAdmin.Problems;

/// <summary>One thing that is wrong with a request, or worth a look.</summary>
/// <param name="Field">The field at fault as a path into the body, <c>endpoints[1].uri</c>, or a parameter's name; empty for the whole.</param>
/// <param name="Rule">The rule that it breaks: lower case with hyphens; append-only.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record FieldError(string Field, string Rule, string Message);

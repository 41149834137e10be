namespace EnumDns.Client;

/// <summary>One thing that the server finds wrong.</summary>
/// <param name="Field">The field at fault: <c>endpoints[1].uri</c>; empty for the whole.</param>
/// <param name="Rule">The rule that it breaks; empty for none.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record FieldProblem(string Field, string Rule, string Message)
{
    /// <summary><c>field: message (rule)</c>.</summary>
    public override string ToString() => (Field.Length > 0 ? $"{Field}: " : "") + Message + (Rule.Length > 0 ? $" ({Rule})" : "");
}

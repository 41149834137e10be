namespace EnumDns.Display;

/// <summary>Writes one object: a line for each field, the values below each other.</summary>
internal static class FieldWriter
{
    private const int Indent = 2;
    private const int Gap = 2;

    /// <summary>Writes the fields that have a value; further values of a field stand below its first.</summary>
    public static void Write(TextWriter output, string title, IReadOnlyList<(string Name, IReadOnlyList<string> Values)> fields)
    {
        output.WriteLine(VisibleText.Of(title));
        var shown = fields.Where(field => field.Values.Any(value => value.Length > 0)).ToList();
        var width = shown.Select(field => field.Name.Length).DefaultIfEmpty().Max() + Gap;
        foreach (var (name, values) in shown)
        {
            var label = name;
            foreach (var value in values.Where(value => value.Length > 0))
            {
                output.WriteLine($"{new string(' ', Indent)}{label.PadRight(width)}{VisibleText.Of(value)}");
                label = "";
            }
        }
    }
}

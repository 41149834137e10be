using System.Globalization;

namespace EnumDns.Fixtures;

/// <summary>How Linux gives a process or a thread its turn, from its <c>stat</c> file below <c>/proc</c> (proc_pid_stat(5)).</summary>
/// <param name="Nice">The nice value, field 19.</param>
/// <param name="Policy">The scheduler's class, field 41.</param>
public readonly record struct ThreadStat(int Nice, int Policy)
{
    // The name stands in parentheses and may hold anything; behind it the first field is the third.
    private const int FirstField = 3;

    /// <summary>Reads a file.</summary>
    public static ThreadStat Read(string file)
    {
        var text = File.ReadAllText(file);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return new ThreadStat(Field(19), Field(41));

        int Field(int number) => int.Parse(fields[number - FirstField], CultureInfo.InvariantCulture);
    }
}

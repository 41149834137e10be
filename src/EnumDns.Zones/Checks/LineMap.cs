namespace EnumDns.Zones.Checks;

/// <summary>
/// Numbers the lines of a zone's files in the order in which their records are read, so that one ascending 32-bit number
/// names file and line. Costs memory per change of file, not per record.
/// </summary>
internal sealed class LineMap
{
    private readonly List<Run> _runs = [];
    private int _last;

    /// <summary>The number of the line that is read now.</summary>
    public int Add(string file, int line)
    {
        if (_runs.Count == 0 || !ReferenceEquals(_runs[^1].File, file) || line - _runs[^1].Line < _last - _runs[^1].First)
            _runs.Add(new Run(_last + 1, file, line));
        var run = _runs[^1];
        return _last = run.First + (line - run.Line);
    }

    /// <summary>The file and line behind a number; line 0 of the first file for a number never given.</summary>
    public (string File, int Line) Find(int number)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].First <= number)
                low = middle;
            else
                high = middle - 1;
        }

        if (_runs.Count == 0)
            return ("", 0);
        var run = _runs[low];
        return number < run.First ? (run.File, 0) : (run.File, run.Line + (number - run.First));
    }

    /// <summary>Lines of one file without another's between them.</summary>
    private readonly record struct Run(int First, string File, int Line);
}

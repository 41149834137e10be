namespace EnumDns.Zones.Checks;

/// <summary>
/// Numbers the places of a zone's records, over all its files, in the order in which they are read: one ascending number
/// names file, line and column. Costs memory per change of file, not per record.
/// </summary>
internal sealed class PlaceMap
{
    // What stands further right is reported at the last column that there is.
    private const int ColumnBits = 16;
    private const long LastColumn = (1 << ColumnBits) - 1;

    private readonly List<Run> _runs = [];
    private int _last;

    /// <summary>The number of the place that is read now.</summary>
    public long Add(string file, int line, int column)
    {
        if (_runs.Count == 0 || !ReferenceEquals(_runs[^1].File, file) || line - _runs[^1].Line < _last - _runs[^1].First)
            _runs.Add(new Run(_last + 1, file, line));
        var run = _runs[^1];
        _last = run.First + (line - run.Line);
        return ((long)_last << ColumnBits) | Math.Min(column, LastColumn);
    }

    /// <summary>The place behind a number; line and column 0 of the first file for a number never given.</summary>
    public (string File, int Line, int Column) Find(long place)
    {
        var number = (int)(place >> ColumnBits);
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
            return ("", 0, 0);
        var run = _runs[low];
        return number < run.First ? (run.File, 0, 0) : (run.File, run.Line + (number - run.First), (int)(place & LastColumn));
    }

    /// <summary>Lines of one file without another's between them.</summary>
    private readonly record struct Run(int First, string File, int Line);
}

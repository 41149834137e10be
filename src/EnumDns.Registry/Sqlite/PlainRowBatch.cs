using EnumDns.Registry.Background;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>The text of some rows of plain numbers, end to end in one buffer that is used again for the next ones.</summary>
internal sealed class PlainRowBatch
{
    private const int MaxRows = 1024;
    private const int RowsPerTurn = 16;
    private readonly Place[] _rows = new Place[MaxRows];
    private byte[] _text = new byte[128 * MaxRows];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes as many numbers as there is room for, in place of what was there.</summary>
    /// <returns>Whether there were any.</returns>
    public bool TryFill(IEnumerator<PlainNumber> numbers)
    {
        var used = 0;
        for (Count = 0; Count < MaxRows && numbers.MoveNext(); Count++)
        {
            if (Count % RowsPerTurn == 0)
                LowPriority.GiveWay();
            var number = numbers.Current;
            if (_text.Length < used + DigitText.MaxLength)
                Array.Resize(ref _text, 2 * _text.Length);
            var digits = DigitText.Write(number.Digits, _text.AsSpan(used));
            var end = PlainEndpointLines.Write(number, ref _text, used + digits);
            _rows[Count] = new Place(used, digits, end, number.Ttl);
            used = end;
        }

        return Count > 0;
    }

    /// <summary>Sets three parameters: digits, TTL, endpoints.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="parameter">The first parameter.</param>
    public void Bind(int row, SqliteStatement statement, int parameter)
    {
        ref readonly var place = ref _rows[row];
        statement.BindText(parameter, _text.AsSpan(place.Start, place.Digits));
        statement.Bind(parameter + 1, place.Ttl);
        statement.BindText(parameter + 2, _text.AsSpan(place.Start + place.Digits, place.End - place.Start - place.Digits));
    }

    private readonly record struct Place(int Start, int Digits, int End, uint? Ttl);
}

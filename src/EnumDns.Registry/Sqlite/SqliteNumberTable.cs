using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>One table of objects that a number or prefix names, as a session sees it.</summary>
/// <param name="session">The session.</param>
/// <param name="queries">The table's statements.</param>
/// <param name="read">Reads a row.</param>
internal sealed class SqliteNumberTable<T>(SqliteSession session, NumberQueries queries, Func<SqliteStatement, Stored<T>> read) : INumberTable<T>
    where T : class
{
    /// <inheritdoc/>
    public Stored<T>? Find(DomainName zone, E164Number number)
    {
        if (session.FindZoneId(zone) is not { } id)
            return null;
        using var statement = session.Rent(queries.Find);
        statement.Bind(1, id);
        BindNumber(statement, 2, number);
        return statement.Step() ? read(statement) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Stored<T>> Below(DomainName zone, E164Number prefix, E164Number? after = null)
    {
        if (session.FindZoneId(zone) is not { } id)
            yield break;
        using var statement = session.Rent(queries.Range);
        BindRange(statement, id, prefix, after);
        while (statement.Step())
            yield return read(statement);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Stored<T>> Above(DomainName zone, E164Number number)
    {
        if (session.FindZoneId(zone) is not { } id)
            return [];

        // What is stored at or closest before the number shows how far down an object above it can be: everything between
        // such an object and the number begins with the object's digits. So each step goes up past all that is not there.
        var found = new List<Stored<T>>();
        var bound = number;
        while (true)
        {
            using var statement = session.Rent(queries.AtOrBefore);
            statement.Bind(1, id);
            BindNumber(statement, 2, bound);
            if (!statement.Step())
                break;
            var key = NumberRow.Key(statement);
            var shared = SharedDigits(key, number);
            if (shared == key.Length)
                found.Add(read(statement));
            else
                shared++;
            if (shared == 0)
                break;
            bound = number.Prefix(shared - 1);
        }

        found.Reverse();
        return found;
    }

    /// <inheritdoc/>
    public bool Any(DomainName zone, E164Number prefix)
    {
        if (session.FindZoneId(zone) is not { } id)
            return false;
        using var statement = session.Rent(queries.Any);
        BindRange(statement, id, prefix, null);
        return statement.Step();
    }

    /// <inheritdoc/>
    public long Count(DomainName zone)
    {
        if (session.FindZoneId(zone) is not { } id)
            return 0;
        using var statement = session.Rent(queries.Count);
        statement.Bind(1, id);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Sets a parameter to a number.</summary>
    public static void BindNumber(SqliteStatement statement, int parameter, E164Number number)
    {
        Span<byte> text = stackalloc byte[DigitText.MaxLength];
        statement.BindText(parameter, text[..DigitText.Write(number, text)]);
    }

    /// <summary>Sets the first three parameters of a range.</summary>
    public static void BindRange(SqliteStatement statement, long zone, E164Number prefix, E164Number? after)
    {
        Span<byte> text = stackalloc byte[DigitText.MaxLength];
        statement.Bind(1, zone);
        var length = after is { } last && last >= prefix ? DigitText.WriteJustAfter(last, text) : DigitText.Write(prefix, text);
        statement.BindText(2, text[..length]);
        statement.BindText(3, text[..DigitText.WriteEnd(prefix, text)]);
    }

    private static int SharedDigits(E164Number left, E164Number right)
    {
        var length = Math.Min(left.Length, right.Length);
        var shared = 0;
        while (shared < length && left[shared] == right[shared])
            shared++;
        return shared;
    }
}

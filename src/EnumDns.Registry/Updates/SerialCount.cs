using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Updates;

/// <summary>How a zone's serial moves. It never goes back: a secondary that has a later one would never come again.</summary>
internal static class SerialCount
{
    /// <summary>
    /// The first serial of a zone. A counter starts at the seconds since 1970: a zone that is removed and made again some time later
    /// then goes on above what secondaries may still have.
    /// </summary>
    public static SerialNumber First(SerialScheme scheme, DateTimeOffset now) =>
        scheme is SerialScheme.Date ? OfDay(now) : new SerialNumber((uint)now.ToUnixTimeSeconds());

    /// <summary>The first serial of a zone that is made again, after the last one that it had.</summary>
    public static SerialNumber Again(SerialScheme scheme, SerialNumber last, DateTimeOffset now) =>
        First(scheme, now) is var first && first.IsAfter(last) ? first : last.Next;

    /// <summary>The serial after another.</summary>
    public static SerialNumber Next(SerialScheme scheme, SerialNumber current, DateTimeOffset now) =>
        scheme is SerialScheme.Date && OfDay(now) is var today && today.IsAfter(current) ? today : current.Next;

    /// <summary>The serial of a zone that is replaced by a file: the file's, where that is later.</summary>
    public static SerialNumber Replace(SerialScheme scheme, SerialNumber current, SerialNumber file, DateTimeOffset now) =>
        file.IsAfter(current) ? file : Next(scheme, current, now);

    // RFC 1912 section 2.2: YYYYMMDDnn, here with nn from 00.
    private static SerialNumber OfDay(DateTimeOffset now)
    {
        var day = now.UtcDateTime;
        return new SerialNumber((uint)((day.Year * 10_000 + day.Month * 100 + day.Day) * 100L));
    }
}

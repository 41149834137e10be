namespace EnumAdmin.Contracts;

/// <summary>Points in time in the API: UTC to the second when written, as in <c>2027-06-30T00:00:00Z</c>.</summary>
internal static class TimeForm
{
    /// <summary>Shows a time; what is below a second is left out.</summary>
    public static DateTime Show(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}

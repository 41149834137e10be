namespace EnumDns.Hosting;

/// <summary>How a run of the server ended.</summary>
internal sealed class ServeOutcome
{
    /// <summary>Whether it ended because it could not do what it was asked to; false after a stop that was asked for.</summary>
    public bool IsFailure { get; set; }
}

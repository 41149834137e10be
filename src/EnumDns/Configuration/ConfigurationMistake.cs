namespace EnumDns.Configuration;

/// <summary>Something wrong with the configuration.</summary>
/// <param name="Place">Where: <c>enumdns.yaml:3:9</c> or the name of an environment variable.</param>
/// <param name="Message">What is wrong and what is allowed, one line.</param>
internal sealed record ConfigurationMistake(string Place, string Message)
{
    /// <summary><c>place: error: message</c>, as compilers write it.</summary>
    public override string ToString() => $"{Place}: error: {Message}";
}

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>What became of a file that an <c>$INCLUDE</c> names: its text, or why there is none.</summary>
public sealed class IncludedFile
{
    private IncludedFile(string name, Stream? text, string refusal)
    {
        Name = name;
        Text = text;
        Refusal = refusal;
    }

    /// <summary>The file's name, for findings.</summary>
    public string Name { get; }

    /// <summary>Its octets, or null where it is not included.</summary>
    public Stream? Text { get; }

    /// <summary>Why it is not included, as the end of a sentence; empty where it is.</summary>
    public string Refusal { get; }

    /// <summary>An open file; the reader disposes the stream.</summary>
    public static IncludedFile Opened(string name, Stream text) => new(name, text, "");

    /// <summary>A file that is missing or not allowed.</summary>
    /// <param name="reason">Why, as the end of a sentence.</param>
    public static IncludedFile Refused(string reason) => new("", null, reason);
}

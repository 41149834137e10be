namespace EnumDns.Protocol.ZoneFiles;

/// <summary>What reading a master file may cost at most, whatever the file says.</summary>
public sealed record ZoneFileLimits
{
    /// <summary>The limits that apply where none are given.</summary>
    public static ZoneFileLimits Default { get; } = new();

    /// <summary>The longest entry in octets, comments between its parentheses included; a longer one is an error.</summary>
    public int EntryOctets { get; init; } = 1 << 20;

    /// <summary>How deep <c>$INCLUDE</c> may nest; 1 allows an include in the file itself only.</summary>
    public int IncludeDepth { get; init; } = 10;

    /// <summary>The most files that all <c>$INCLUDE</c> entries together may open.</summary>
    public int IncludedFiles { get; init; } = 10_000;

    /// <summary>The most records that all <c>$GENERATE</c> entries together may make.</summary>
    public int GeneratedRecords { get; init; } = 1 << 24;
}

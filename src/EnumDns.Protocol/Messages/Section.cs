namespace EnumDns.Protocol.Messages;

/// <summary>The sections of a message that hold records (RFC 1035 section 4.1).</summary>
public enum Section
{
    /// <summary>Answer section.</summary>
    Answer = 0,

    /// <summary>Authority section.</summary>
    Authority = 1,

    /// <summary>Additional section.</summary>
    Additional = 2,
}

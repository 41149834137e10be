namespace EnumDns.Protocol.ZoneFiles;

/// <summary>What is known of the owner that an entry starting with a blank takes over.</summary>
internal enum OwnerState
{
    /// <summary>No entry has stated one yet.</summary>
    Missing,

    /// <summary>The last one stated is a name.</summary>
    Stated,

    /// <summary>The last one stated is not a name, which has been reported.</summary>
    Faulty,
}

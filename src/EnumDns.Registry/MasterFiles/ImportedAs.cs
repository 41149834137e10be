namespace EnumDns.Registry.MasterFiles;

/// <summary>What an import makes of an RRset of the file.</summary>
public enum ImportedAs
{
    /// <summary>Part of the zone itself: the SOA and the NS RRset of the apex.</summary>
    Zone,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A hole.</summary>
    Hole,

    /// <summary>A block.</summary>
    Block,

    /// <summary>Nothing of its own: a block publishes it at this name.</summary>
    Fill,

    /// <summary>A delegation: NS and DS RRset, and the addresses of its servers.</summary>
    Delegation,

    /// <summary>Nothing of its own: the delegation of another zone of the registry, or its glue.</summary>
    OtherZone,

    /// <summary>An RRset that is kept as it is.</summary>
    Record,
}

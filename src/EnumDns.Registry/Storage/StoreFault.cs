namespace EnumDns.Registry.Storage;

/// <summary>Why a store cannot do what it was asked.</summary>
public enum StoreFault
{
    /// <summary>An error of the disk or the file system.</summary>
    Unreadable,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>No permission to write.</summary>
    ReadOnly,

    /// <summary>Another process has the data directory.</summary>
    InUse,

    /// <summary>The file is damaged.</summary>
    Corrupt,

    /// <summary>The file is something else than a registry.</summary>
    Foreign,

    /// <summary>A newer version of the program made the file.</summary>
    Newer,

    /// <summary>A registry stands where another was to be put.</summary>
    Occupied,
}

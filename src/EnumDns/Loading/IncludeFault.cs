namespace EnumDns.Loading;

/// <summary>Why the file of an <c>$INCLUDE</c> was not opened.</summary>
internal enum IncludeFault
{
    /// <summary>It was opened.</summary>
    None,

    /// <summary>It leads out of the folder, by an absolute path, <c>..</c> or a symbolic link.</summary>
    Outside,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is a folder, a pipe or a device.</summary>
    NotRegular,

    /// <summary>The system refuses to open it.</summary>
    Unreadable,
}

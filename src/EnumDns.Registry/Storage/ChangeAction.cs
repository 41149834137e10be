namespace EnumDns.Registry.Storage;

/// <summary>What can be done to an object. Stored by name.</summary>
public enum ChangeAction
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It took another form.</summary>
    Updated,

    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>A zone and everything in it was replaced by the contents of a master file.</summary>
    Imported,
}

namespace EnumDns.Registry.MasterFiles;

/// <summary>What an owner name can stand for.</summary>
internal enum OwnerKind
{
    /// <summary>The apex.</summary>
    Apex,

    /// <summary>A number, or a prefix of numbers.</summary>
    Digits,

    /// <summary>The wildcard directly below the apex or below digits.</summary>
    Wildcard,

    /// <summary>Anything else.</summary>
    Other,
}

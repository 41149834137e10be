namespace EnumDns.Registry.Compilation;

/// <summary>What a name is in relation to the digits that it ends in.</summary>
internal enum DigitPlaceKind
{
    /// <summary>The name of the number or prefix.</summary>
    Number,

    /// <summary>The wildcard directly below it.</summary>
    Wildcard,

    /// <summary>Any other name below it.</summary>
    Other,
}

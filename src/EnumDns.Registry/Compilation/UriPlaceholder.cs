namespace EnumDns.Registry.Compilation;

/// <summary>What a part of a <see cref="UriTemplate"/> stands for.</summary>
public enum UriPlaceholder
{
    /// <summary>Itself: the part is text.</summary>
    None,

    /// <summary><c>{number}</c>: all digits of the number.</summary>
    Number,

    /// <summary><c>{+number}</c>: a plus and all digits.</summary>
    PlusNumber,

    /// <summary><c>{suffix}</c>: the digits behind a block's prefix.</summary>
    Suffix,
}

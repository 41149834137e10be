namespace EnumDns.Fuzz;

/// <summary>Something that takes untrusted octets, and the rules that it keeps whatever they are.</summary>
internal interface IFuzzTarget
{
    /// <summary>The target's name on the driver's command line.</summary>
    string Name { get; }

    /// <summary>The most octets of a case.</summary>
    int Capacity { get; }

    /// <summary>Makes a case.</summary>
    void Make(Dice dice, OctetBuffer destination);

    /// <summary>Tries a case and tells the first rule that is broken, or null. An exception breaks a rule as well.</summary>
    string? FindBroken(ReadOnlySpan<byte> octets);
}

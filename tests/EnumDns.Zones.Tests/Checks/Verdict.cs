namespace EnumDns.Zones.Tests.Checks;

/// <summary>What a server makes of a zone that is not right.</summary>
internal enum Verdict
{
    /// <summary>Serves it without a word.</summary>
    Loads,

    /// <summary>Serves it and says something.</summary>
    Warns,

    /// <summary>Does not serve it.</summary>
    Refuses,
}

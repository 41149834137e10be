namespace EnumDns.Peers.Load;

/// <summary>Which zone is served, and which part of it is asked.</summary>
public enum LoadZone
{
    /// <summary>Random numbers, all of them asked.</summary>
    Numbers,

    /// <summary>Numbers in runs of 100 that follow each other, all of them asked.</summary>
    Blocks,

    /// <summary>The zone of <see cref="Numbers"/>, of which a thousand names are asked.</summary>
    Hot,
}

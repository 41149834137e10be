namespace EnumDns.Protocol.E164;

/// <summary>One node of a parsed POSIX extended regular expression.</summary>
internal sealed class EreNode
{
    /// <summary>The upper bound of a repetition without one.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>What the node is.</summary>
    public required EreKind Kind { get; init; }

    /// <summary>Number of the node in its expression, from 0 without gaps.</summary>
    public required int Id { get; init; }

    /// <summary>Where it starts in the field, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Members of a set: bit n stands for ASCII character n.</summary>
    public UInt128 Characters { get; init; }

    /// <summary>Nodes below this one.</summary>
    public IReadOnlyList<EreNode> Children { get; init; } = [];

    /// <summary>Fewest repetitions.</summary>
    public int Minimum { get; init; }

    /// <summary>Most repetitions, or <see cref="Unbounded"/>.</summary>
    public int Maximum { get; init; }

    /// <summary>Number of a group, from 1 in the order of the opening parentheses.</summary>
    public int Group { get; init; }
}

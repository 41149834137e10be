using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Compilation;

/// <summary>What an endpoint's NAPTR record is made for: a number, all numbers of a loose block, or one number of a block of fixed length.</summary>
public readonly record struct EndpointScope
{
    /// <summary>The number; null where one record serves them all.</summary>
    public E164Number? Number { get; private init; }

    /// <summary>The prefix of the block; null where the endpoint is a number's own.</summary>
    public E164Number? BlockPrefix { get; private init; }

    /// <summary>An endpoint of a number object.</summary>
    public static EndpointScope OfNumber(E164Number number) => new() { Number = number };

    /// <summary>An endpoint of a loose block: the client puts in what was dialled.</summary>
    public static EndpointScope OfLooseBlock(E164Number prefix) => new() { BlockPrefix = prefix };

    /// <summary>An endpoint of a block of fixed length, at one of its numbers.</summary>
    public static EndpointScope OfFixedBlock(E164Number prefix, E164Number number) => new() { BlockPrefix = prefix, Number = number };

    /// <summary>An endpoint of a block, as it is published for a number that the block admits.</summary>
    public static EndpointScope Of(Block block, E164Number number) =>
        block.Length is null ? OfLooseBlock(block.Prefix) : OfFixedBlock(block.Prefix, number);
}

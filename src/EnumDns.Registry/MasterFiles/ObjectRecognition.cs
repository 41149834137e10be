using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Finds the number, hole or block that an RRset is published for.</summary>
/// <param name="zone">The zone that is to keep the objects.</param>
internal sealed class ObjectRecognition(Zone zone)
{
    private readonly AcceptedShapes _acceptedOfNumbers = new();
    private readonly AcceptedShapes _acceptedOfBlocks = new();

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The TTL of an object: null where it is the zone's default.</summary>
    public uint? TtlOf(uint ttl) => ttl == zone.DefaultTtl ? null : ttl;

    /// <summary>Whether a name has nothing but the TXT record of a hole, apart from types that do not matter to numbers.</summary>
    /// <param name="node">The name's records.</param>
    /// <param name="number">The name as a packed number, or 0.</param>
    public static bool IsHole(NodeView node, ulong number)
    {
        if (RrsetReading.HasOwn(node) || !node.TryFind(RecordType.TXT, out var text, out _) || text.Count != 1)
            return false;
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var rdata in text.Rdata(number, scratch))
        {
            // One character-string (RFC 1035 section 3.3.14) that is text.
            if (rdata.Length < 2 || rdata[0] != rdata.Length - 1 || TextOf(rdata[1..]) is null)
                return false;
        }

        return true;
    }

    /// <summary>The hole of a TXT RRset that <see cref="IsHole"/> holds for.</summary>
    public Number ReadHole(E164Number digits, RrsetData text) =>
        new() { Digits = digits, HoleText = TextOf(text.Rdata[0].AsSpan(1)), Ttl = TtlOf(text.Ttl) };

    /// <summary>Reads a number, without looking for what is wrong with it.</summary>
    /// <param name="digits">The number.</param>
    /// <param name="naptr">Its NAPTR RRset.</param>
    /// <param name="packed">The owner as a packed number, or 0.</param>
    /// <param name="number">The number.</param>
    /// <param name="reason">Why there is none, as the end of a sentence.</param>
    public bool TryReadNumber(E164Number digits, RrsetView naptr, ulong packed, [NotNullWhen(true)] out Number? number, out string reason)
    {
        number = null;
        if (!TryReadEndpoints(naptr, packed, EndpointScope.OfNumber(digits), out var endpoints, out reason))
            return false;
        number = new Number { Digits = digits, Endpoints = endpoints, Ttl = TtlOf(naptr.Ttl) };
        return true;
    }

    /// <summary>Reads a number whose endpoints all have URIs as they stand, and are of kinds that nothing speaks against.</summary>
    /// <param name="digits">The number.</param>
    /// <param name="naptr">Its NAPTR RRset.</param>
    /// <param name="packed">The owner as a packed number, or 0.</param>
    /// <param name="number">Filled with the number.</param>
    /// <returns>False for any other number, and for the first of each kind: <see cref="TryReadNumber"/> and <see cref="ErrorOf(Number)"/> look at those.</returns>
    public bool TryReadPlain(E164Number digits, RrsetView naptr, ulong packed, PlainNumber number)
    {
        if (naptr.Count > PlainNumber.MaxEndpoints)
            return false;
        number.Begin(digits, TtlOf(naptr.Ttl));
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var rdata in naptr.Rdata(packed, scratch))
        {
            if (!PlainNaptr.TryRead(rdata, out var endpoint) || !number.TryAdd(endpoint))
                return false;
        }

        return _acceptedOfNumbers.AreKnown(number);
    }

    /// <summary>What is wrong with a number, or null: the first error of those that would reject it in a change.</summary>
    public ObjectFinding? ErrorOf(Number number) => _acceptedOfNumbers.FindError(number.Digits, number.Endpoints, () => ObjectValidator.Check(zone, number));

    /// <summary>What is wrong with a block, or null.</summary>
    public ObjectFinding? ErrorOf(Block block) => block.Prefix.Length < E164Number.MaxDigits
        ? _acceptedOfBlocks.FindError(block.Prefix, block.Endpoints, () => ObjectValidator.Check(zone, block))
        : ObjectValidator.Check(zone, block)[0];

    /// <summary>Reads a loose block, without looking for what is wrong with it.</summary>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="naptr">The NAPTR RRset of the prefix's wildcard.</param>
    /// <param name="packed">The wildcard as a packed number, or 0.</param>
    /// <param name="block">The block.</param>
    /// <param name="reason">Why there is none, as the end of a sentence.</param>
    public bool TryReadBlock(E164Number prefix, RrsetView naptr, ulong packed, [NotNullWhen(true)] out Block? block, out string reason)
    {
        block = null;
        if (!TryReadEndpoints(naptr, packed, EndpointScope.OfLooseBlock(prefix), out var endpoints, out reason))
            return false;
        block = new Block { Prefix = prefix, Endpoints = endpoints, Ttl = TtlOf(naptr.Ttl) };
        return true;
    }

    private static bool TryReadEndpoints(RrsetView naptr, ulong packed, EndpointScope scope, out Endpoint[] endpoints, out string reason)
    {
        endpoints = new Endpoint[naptr.Count];
        reason = "";
        var position = 0;
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var rdata in naptr.Rdata(packed, scratch))
        {
            if (!EndpointRecognition.TryRead(rdata, scope, out var endpoint, out reason))
                return false;
            endpoints[position++] = endpoint;
        }

        return true;
    }

    private static string? TextOf(ReadOnlySpan<byte> octets)
    {
        var text = Utf8.GetString(octets);
        return !text.Any(char.IsControl) && Utf8.GetBytes(text).AsSpan().SequenceEqual(octets) ? text : null;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Finds the number, hole or block that an RRset is published for.</summary>
/// <param name="zone">The zone that is to keep the objects.</param>
internal sealed class ObjectRecognition(Zone zone)
{
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

    /// <summary>Reads a number that has been accepted before, without looking for what is wrong with it.</summary>
    public bool TryReadNumber(E164Number digits, RrsetData naptr, [NotNullWhen(true)] out Number? number, out string reason)
    {
        number = null;
        if (!TryReadEndpoints(naptr, EndpointScope.OfNumber(digits), out var endpoints, out reason))
            return false;
        number = new Number { Digits = digits, Endpoints = endpoints, Ttl = TtlOf(naptr.Ttl) };
        return true;
    }

    /// <summary>What is wrong with a number, or null: the first error of those that would reject it in a change.</summary>
    public ObjectFinding? ErrorOf(Number number) => FirstError(ObjectValidator.Check(zone, number));

    /// <summary>Reads a loose block.</summary>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="naptr">The NAPTR RRset of the prefix's wildcard.</param>
    /// <param name="block">The block.</param>
    /// <param name="reason">Why there is none, as the end of a sentence.</param>
    public bool TryReadBlock(E164Number prefix, RrsetData naptr, [NotNullWhen(true)] out Block? block, out string reason)
    {
        block = null;
        reason = "no digits precede the wildcard";
        if (prefix.IsEmpty || !TryReadEndpoints(naptr, EndpointScope.OfLooseBlock(prefix), out var endpoints, out reason))
            return false;
        var candidate = new Block { Prefix = prefix, Endpoints = endpoints, Ttl = TtlOf(naptr.Ttl) };
        if (FirstError(ObjectValidator.Check(zone, candidate)) is { } error)
        {
            reason = error.Message;
            return false;
        }

        block = candidate;
        return true;
    }

    private static bool TryReadEndpoints(RrsetData naptr, EndpointScope scope, out Endpoint[] endpoints, out string reason)
    {
        endpoints = new Endpoint[naptr.Rdata.Count];
        reason = "";
        for (var i = 0; i < endpoints.Length; i++)
        {
            if (!EndpointRecognition.TryRead(naptr.Rdata[i], scope, out var endpoint, out reason))
                return false;
            endpoints[i] = endpoint;
        }

        return true;
    }

    private static ObjectFinding? FirstError(IReadOnlyList<ObjectFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity is Severity.Error)
                return finding;
        }

        return null;
    }

    private static string? TextOf(ReadOnlySpan<byte> octets)
    {
        var text = Utf8.GetString(octets);
        return !text.Any(char.IsControl) && Utf8.GetBytes(text).AsSpan().SequenceEqual(octets) ? text : null;
    }
}

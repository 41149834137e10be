using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Signing;

/// <summary>The hash of owner names (RFC 5155 section 5): SHA-1 with a salt, repeated.</summary>
[SuppressMessage("Security", "CA5350", Justification = "RFC 5155 section 11 knows no other hash.")]
internal sealed class Nsec3Hash
{
    /// <summary>Octets of a hash.</summary>
    public const int Length = 20;

    /// <summary>Characters of a hash in base32hex (RFC 4648 section 7).</summary>
    public const int TextLength = 32;

    private const int Sha1 = 1;
    private readonly byte[] _salt;

    private Nsec3Hash(int iterations, byte[] salt)
    {
        Iterations = iterations;
        _salt = salt;
    }

    /// <summary>Additional iterations, 0 to 65,535.</summary>
    public int Iterations { get; }

    /// <summary>The salt, 0 to 255 octets.</summary>
    public ReadOnlySpan<byte> Salt => _salt;

    /// <summary>Takes the parameters of a complete chain from RDATA of NSEC3PARAM (RFC 5155 section 4.1.2); null for unknown algorithms.</summary>
    public static Nsec3Hash? TryRead(ReadOnlySpan<byte> rdata)
    {
        var parameters = new Nsec3ParamData(rdata);
        return parameters is { HashAlgorithm: Sha1, Flags: 0 } ? new Nsec3Hash(parameters.Iterations, parameters.Salt.ToArray()) : null;
    }

    /// <summary>Whether an NSEC3 record was made with these parameters.</summary>
    /// <param name="rdata">RDATA of NSEC3.</param>
    public bool Matches(ReadOnlySpan<byte> rdata)
    {
        var record = new Nsec3Data(rdata);
        return record.HashAlgorithm == Sha1 && record.Iterations == Iterations && record.Salt.SequenceEqual(_salt);
    }

    /// <summary>Hashes a name.</summary>
    /// <param name="name">Wire form, any case.</param>
    /// <param name="hash">Receives <see cref="Length"/> octets.</param>
    public void Compute(ReadOnlySpan<byte> name, Span<byte> hash)
    {
        Span<byte> input = stackalloc byte[WireName.MaxLength + 255];
        WireName.CopyLower(name, input);
        _salt.CopyTo(input[name.Length..]);
        SHA1.HashData(input[..(name.Length + _salt.Length)], hash);
        for (var i = 0; i < Iterations; i++)
        {
            hash.CopyTo(input);
            _salt.CopyTo(input[Length..]);
            SHA1.HashData(input[..(Length + _salt.Length)], hash);
        }
    }

    /// <summary>Reads a hash from the first label of an NSEC3 owner name (RFC 5155 section 3).</summary>
    /// <param name="name">The name in wire form.</param>
    /// <param name="hash">Receives <see cref="Length"/> octets.</param>
    public static bool TryReadLabel(ReadOnlySpan<byte> name, Span<byte> hash)
    {
        Span<byte> octets = stackalloc byte[Base32Hex.MaxOctets];
        if (name[0] != TextLength || !Base32Hex.TryDecode(name.Slice(1, TextLength), octets, out var length) || length != Length)
            return false;
        octets[..Length].CopyTo(hash);
        return true;
    }
}

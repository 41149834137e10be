using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using EnumDns.Protocol.Names;

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

    /// <summary>Reads the parameters from RDATA of NSEC3PARAM or NSEC3, which begin alike (RFC 5155 sections 3.2 and 4.2); null for unknown algorithms.</summary>
    public static Nsec3Hash? TryRead(ReadOnlySpan<byte> rdata)
    {
        if (rdata.Length < 5 || rdata[0] != Sha1 || rdata.Length < 5 + rdata[4])
            return null;
        return new Nsec3Hash(BinaryPrimitives.ReadUInt16BigEndian(rdata[2..]), rdata.Slice(5, rdata[4]).ToArray());
    }

    /// <summary>Whether RDATA of NSEC3 was made with these parameters.</summary>
    public bool Matches(ReadOnlySpan<byte> rdata) =>
        rdata.Length > 5 && rdata[0] == Sha1 && BinaryPrimitives.ReadUInt16BigEndian(rdata[2..]) == Iterations
        && rdata[4] == _salt.Length && rdata.Slice(5, rdata[4]).SequenceEqual(_salt);

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

    /// <summary>Writes a hash in base32hex, in lower case.</summary>
    public static void WriteText(ReadOnlySpan<byte> hash, Span<byte> destination)
    {
        for (var i = 0; i < TextLength; i++)
        {
            var bit = 5 * i;
            var pair = (hash[bit / 8] << 8) | (bit / 8 + 1 < Length ? hash[bit / 8 + 1] : 0);
            destination[i] = "0123456789abcdefghijklmnopqrstuv"u8[(pair >> (11 - bit % 8)) & 0x1F];
        }
    }

    /// <summary>Reads a hash from the first label of a name.</summary>
    public static bool TryReadLabel(ReadOnlySpan<byte> name, Span<byte> hash)
    {
        if (name[0] != TextLength)
            return false;
        hash[..Length].Clear();
        for (var i = 0; i < TextLength; i++)
        {
            var value = "0123456789abcdefghijklmnopqrstuv"u8.IndexOf(WireName.ToLower(name[1 + i]));
            if (value < 0)
                return false;
            var bit = 5 * i;
            var shifted = value << (11 - bit % 8);
            hash[bit / 8] |= (byte)(shifted >> 8);
            if (bit / 8 + 1 < Length)
                hash[bit / 8 + 1] |= (byte)shifted;
        }

        return true;
    }
}

using System.Collections.Frozen;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Mnemonics of DNSSEC algorithms (IANA "DNS Security Algorithm Numbers"; RFC 4034 section 2.2 lets text use them).</summary>
internal static class DnssecAlgorithms
{
    /// <summary>Numbers by packed mnemonic.</summary>
    public static IReadOnlyDictionary<UInt128, uint> Mnemonics { get; } = new Dictionary<string, uint>
    {
        ["RSAMD5"] = 1,
        ["DH"] = 2,
        ["DSA"] = 3,
        ["RSASHA1"] = 5,
        ["DSA-NSEC3-SHA1"] = 6,
        ["NSEC3DSA"] = 6,
        ["NSEC3RSASHA1"] = 7,
        ["RSASHA256"] = 8,
        ["RSASHA512"] = 10,
        ["ECC-GOST"] = 12,
        ["ECCGOST"] = 12,
        ["ECDSAP256SHA256"] = 13,
        ["ECDSAP384SHA384"] = 14,
        ["ED25519"] = 15,
        ["ED448"] = 16,
        ["INDIRECT"] = 252,
        ["PRIVATEDNS"] = 253,
        ["PRIVATEOID"] = 254,
    }.ToFrozenDictionary(pair => Mnemonic.Pack(pair.Key), pair => pair.Value);
}

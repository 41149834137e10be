using System.Buffers.Binary;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Tests.Serving;

/// <summary>Lays out messages octet by octet, wrong ones too.</summary>
internal static class Packet
{
    /// <summary>The ID of every message.</summary>
    public const ushort Id = 0x1234;

    /// <summary>A header and what follows it.</summary>
    public static byte[] Message(int flags, int questions, int answers, int authorities, int additionals, params byte[][] parts) =>
        [.. Numbers(Id, flags, questions, answers, authorities, additionals), .. parts.SelectMany(part => part)];

    /// <summary>A query with one question.</summary>
    public static byte[] Query(string name, RecordType type, RecordClass recordClass = RecordClass.IN, int flags = 0) =>
        Message(flags, 1, 0, 0, 0, Question(name, type, recordClass));

    /// <summary>A query with one question and OPT.</summary>
    public static byte[] EdnsQuery(string name, RecordType type, RecordClass recordClass = RecordClass.IN, int flags = 0, byte[]? opt = null) =>
        Message(flags, 1, 0, 0, 1, Question(name, type, recordClass), opt ?? Opt());

    /// <summary>A question.</summary>
    public static byte[] Question(string name, RecordType type, RecordClass recordClass = RecordClass.IN) =>
        [.. Name(name), .. Numbers((int)type, (int)recordClass)];

    /// <summary>A name, uncompressed.</summary>
    public static byte[] Name(string name) =>
        [.. name.Split('.', StringSplitOptions.RemoveEmptyEntries).SelectMany(label => Encoding.Latin1.GetBytes(label).Prepend((byte)label.Length)), 0];

    /// <summary>A record.</summary>
    public static byte[] Record(byte[] owner, RecordType type, RecordClass recordClass, uint ttl, byte[] rdata) =>
        [.. owner, .. Numbers((int)type, (int)recordClass, (int)(ttl >> 16), (int)(ttl & 0xFFFF), rdata.Length), .. rdata];

    /// <summary>An A record.</summary>
    public static byte[] Address(string owner = "www.example") => Record(Name(owner), RecordType.A, RecordClass.IN, 60, [192, 0, 2, 1]);

    /// <summary>An OPT record.</summary>
    public static byte[] Opt(int size = 1232, int version = 0, int flags = 0, int extendedRcode = 0, byte[]? owner = null, params byte[][] options) =>
        Record(owner ?? [0], RecordType.OPT, (RecordClass)size, (uint)(extendedRcode << 24 | version << 16 | flags), [.. options.SelectMany(option => option)]);

    /// <summary>An EDNS option.</summary>
    public static byte[] Option(int code, params byte[] data) => [.. Numbers(code, data.Length), .. data];

    /// <summary>A TSIG record.</summary>
    public static byte[] Tsig(byte[]? owner = null, RecordClass recordClass = RecordClass.ANY, byte[]? rdata = null) =>
        Record(owner ?? Name("Key"), RecordType.TSIG, recordClass, 0, rdata ?? TsigRdata());

    /// <summary>RDATA of a TSIG record.</summary>
    public static byte[] TsigRdata(byte[]? algorithm = null, int macLength = 32, int otherLength = 0) =>
        [.. algorithm ?? Name("hmac-sha256"), 0, 0, 0x69, 0, 0, 1, 1, 0x2C, .. Numbers(macLength), .. new byte[macLength], .. Numbers(0x4321, 0, otherLength), .. new byte[otherLength]];

    /// <summary>A packet of this many octets from the start of another.</summary>
    public static byte[] Cut(byte[] packet, int fromEnd) => packet[..^fromEnd];

    private static byte[] Numbers(params int[] numbers)
    {
        var octets = new byte[2 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(2 * i), (ushort)numbers[i]);
        return octets;
    }
}

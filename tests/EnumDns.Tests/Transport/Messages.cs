using System.Buffers.Binary;

namespace EnumDns.Tests.Transport;

/// <summary>The octets of queries that any responder without zones answers, and what to know of the responses.</summary>
internal static class Messages
{
    public const string Version = "a server under test";

    /// <summary>A query for version.bind CH TXT.</summary>
    public static byte[] Query(int id) =>
        [(byte)(id >> 8), (byte)id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. "\u0007version\u0004bind\0"u8, 0, 16, 0, 3];

    /// <summary>The same with OPT and an empty edns-tcp-keepalive option (RFC 7828).</summary>
    public static byte[] KeepaliveQuery(int id)
    {
        byte[] query = [.. Query(id), 0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 4, 0, 11, 0, 0];
        query[11] = 1;
        return query;
    }

    /// <summary>A response, which nobody answers.</summary>
    public static byte[] Response(int id)
    {
        var message = Query(id);
        message[2] |= 0x80;
        return message;
    }

    /// <summary>A message behind its length (RFC 1035 section 4.2.2).</summary>
    public static byte[] Frame(byte[] message) => [(byte)(message.Length >> 8), (byte)message.Length, .. message];

    /// <summary>Framed queries with these identifiers, one after the other.</summary>
    public static byte[] Frames(IEnumerable<int> ids) => [.. ids.SelectMany(id => Frame(Query(id)))];

    public static int Id(byte[] message) => BinaryPrimitives.ReadUInt16BigEndian(message);

    public static int Rcode(byte[] message) => message[3] & 0xF;

    public static bool IsAnswer(byte[] message, int id) =>
        Id(message) == id && (message[2] & 0x80) != 0 && Rcode(message) == 0 && message.AsSpan().IndexOf("a server under test"u8) > 0;
}

using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Serving;

/// <summary>
/// Asks our own responder for NAPTR records, by a DNS message as a client sends it and in its whole answer: what a walk shows is
/// what is served. Where an alias leads to another zone that is served here, that zone is asked too, as a resolver would.
/// </summary>
internal sealed class ResponderNaptrSource(QueryResponder responder)
{
    private const int MaxAliases = 8;

    /// <summary>Octets of a header, and of type and class in a question.</summary>
    private const int HeaderLength = 12;
    private const int QuestionTail = 4;

    /// <summary>Asks for the NAPTR records of a name. The walk's <see cref="NaptrSource"/>.</summary>
    public NaptrResponse Ask(DomainName name)
    {
        var response = AskOnce(name);
        var aliases = response.Aliases;
        while (response.Kind is NaptrResponseKind.AliasElsewhere && aliases.Count < MaxAliases)
        {
            var next = AskOnce(aliases[^1]);
            if (next.Kind is NaptrResponseKind.Refused)
                break;
            aliases = [.. aliases, .. next.Aliases];
            response = next;
        }

        return response with { Aliases = aliases };
    }

    private NaptrResponse AskOnce(DomainName name)
    {
        Span<byte> query = stackalloc byte[HeaderLength + WireName.MaxLength + QuestionTail];
        query.Clear();

        // RFC 1035 section 4.1: opcode QUERY without flags, one question.
        query[5] = 1;
        name.Wire.CopyTo(query[HeaderLength..]);
        var length = HeaderLength + name.Wire.Length;
        BinaryPrimitives.WriteUInt16BigEndian(query[length..], (ushort)RecordType.NAPTR);
        BinaryPrimitives.WriteUInt16BigEndian(query[(length + 2)..], (ushort)RecordClass.IN);

        var response = ArrayPool<byte>.Shared.Rent(ushort.MaxValue);
        try
        {
            // As over TCP, so that no answer is cut.
            var client = new ClientContext(IsTcp: true, AddressFamily.InterNetwork, IsOurselves: true);
            var size = responder.Respond(query[..(length + QuestionTail)], response, client);
            return NaptrResponseReader.Read(name, response.AsSpan(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(response);
        }
    }
}

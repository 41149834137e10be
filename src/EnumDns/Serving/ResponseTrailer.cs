using System.Buffers.Binary;
using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Tsig;

namespace EnumDns.Serving;

/// <summary>What stands after a response's last record: OPT (RFC 6891) and TSIG (RFC 8945).</summary>
internal sealed class ResponseTrailer(ResponderOptions options)
{
    private const int KeepaliveLength = OptRecord.OptionHeaderLength + 2;
    private const int ExtendedErrorLength = OptRecord.OptionHeaderLength + 2;
    private const int MaxOptLength =
        OptRecord.FixedLength + OptRecord.OptionHeaderLength + ResponderOptions.MaxNsidLength + KeepaliveLength + ExtendedErrorLength;

    private readonly ushort _udpPayload = (ushort)options.MaxUdpPayload;
    private readonly byte[] _nsid = options.Nsid.ToArray();
    private readonly ushort? _keepalive = options.Keepalive is { } timeout ? (ushort)(timeout.TotalMilliseconds / 100) : null;

    /// <summary>
    /// Octets to keep free for OPT. Extended errors need none: they come with responses that hold no records.
    /// </summary>
    public int Reserve(in Query query, in ClientContext client)
    {
        if (!query.HasEdns)
            return 0;
        return OptRecord.FixedLength
            + (SendsNsid(query) ? OptRecord.OptionHeaderLength + _nsid.Length : 0)
            + (SendsKeepalive(query, client) ? KeepaliveLength : 0);
    }

    /// <summary>Adds OPT where the query had one (RFC 6891 section 7).</summary>
    public void AddOpt(in Query query, in ClientContext client, in Verdict verdict, int limit, ref ResponseWriter response)
    {
        if (!query.HasEdns)
            return;

        Span<byte> buffer = stackalloc byte[MaxOptLength];
        var room = Math.Min(limit - response.Length, MaxOptLength);
        var opt = new OptRecord(buffer[..Math.Max(room, OptRecord.FixedLength)], _udpPayload, (byte)((int)verdict.Rcode >> 4), query.DnssecOk);
        if (SendsNsid(query))
            opt.TryAdd(OptionCode.Nsid, _nsid);
        if (SendsKeepalive(query, client))
            // RFC 7828 section 3.3.2: the timeout is the one that this connection has now.
            opt.TryAddKeepalive(Math.Min(_keepalive.GetValueOrDefault(), client.IdleTimeout));
        if (verdict.Error is { } error)
            opt.TryAdd(error);
        response.AddRaw(Section.Additional, opt.Octets);
    }

    /// <summary>Adds OPT without options to a message that says all else, and counts it there.</summary>
    /// <param name="message">The message, and room behind it.</param>
    /// <param name="length">The message's octets, <see cref="OptRecord.FixedLength"/> less than it may have.</param>
    /// <param name="dnssecOk">The DO flag of the query (RFC 3225 section 3).</param>
    /// <returns>Octets of the message with OPT.</returns>
    public int AddPlainOpt(Span<byte> message, int length, bool dnssecOk)
    {
        _ = new OptRecord(message.Slice(length, OptRecord.FixedLength), _udpPayload, 0, dnssecOk);
        BinaryPrimitives.WriteUInt16BigEndian(message[10..], (ushort)(BinaryPrimitives.ReadUInt16BigEndian(message[10..]) + 1));
        return length + OptRecord.FixedLength;
    }

    /// <summary>
    /// Adds the unsigned TSIG record that says that we do not know the key (RFC 8945 section 5.2.1); over UDP, where
    /// it does not fit, TC instead.
    /// </summary>
    public static void AddTsigError(in Query query, int limit, ref ResponseWriter response)
    {
        Span<byte> buffer = stackalloc byte[TsigRecord.MaxUnsignedLength];
        var length = TsigRecord.WriteUnsigned(query.Message, query.TsigStart, TsigError.BadKey, buffer);
        if (response.Length + length > limit)
            response.Truncated = true;
        else
            response.AddRaw(Section.Additional, buffer[..length]);
    }

    private bool SendsNsid(in Query query) => query.AsksNsid && _nsid.Length > 0;

    // RFC 7828 section 3.3.1: over UDP the option is ignored.
    private bool SendsKeepalive(in Query query, in ClientContext client) => query.AsksKeepalive && client.IsTcp && _keepalive is not null;
}

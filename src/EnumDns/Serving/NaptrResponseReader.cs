using System.Buffers;
using System.Net;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Serving;

/// <summary>Makes of a DNS message what it says about the NAPTR records of a name.</summary>
internal sealed class NaptrResponseReader
{
    private readonly List<NaptrRule> _rules = [];
    private readonly List<DomainName> _aliases = [];
    private readonly List<DomainName> _hosts = [];
    private readonly List<(DomainName Host, IPAddress Address)> _addresses = [];
    private DomainName _wanted;
    private DomainName? _cut;
    private bool _hasSoa;
    private uint? _ttl;

    private NaptrResponseReader(DomainName name) => _wanted = name;

    /// <summary>Reads a response.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="message">The message; empty where there was none.</param>
    public static NaptrResponse Read(DomainName name, ReadOnlySpan<byte> message)
    {
        var found = new NaptrResponseReader(name);
        var response = new ResponseReader(message, stackalloc byte[WireName.MaxLength]);
        while (response.TryNext(out var record))
            found.Add(record, message);
        var rcode = response.IsWhole ? response.Rcode : Rcode.ServFail;
        var kind = found.KindOf(rcode);
        return new NaptrResponse
        {
            Kind = kind,
            Rules = found._rules,
            Aliases = found._aliases,
            Cut = kind is NaptrResponseKind.Referral ? found._cut : null,
            Servers = kind is NaptrResponseKind.Referral ? [.. found._hosts.Select(found.ServerAt)] : [],
            Ttl = found._ttl,
            Rcode = rcode.ToString().ToUpperInvariant(),
        };
    }

    private NaptrResponseKind KindOf(Rcode rcode) => rcode switch
    {
        Rcode.NXDomain => NaptrResponseKind.NameError,
        Rcode.Refused => NaptrResponseKind.Refused,
        not Rcode.NoError => NaptrResponseKind.Failure,
        _ when _rules.Count > 0 => NaptrResponseKind.Answer,
        _ when _cut is not null => NaptrResponseKind.Referral,
        // RFC 2308 section 2.2: the SOA says that there is nothing at the name that the aliases end at.
        _ when _hasSoa || _aliases.Count == 0 => NaptrResponseKind.NoData,
        _ => NaptrResponseKind.AliasElsewhere,
    };

    private ReferredServer ServerAt(DomainName host) => new(host, [.. _addresses.Where(pair => pair.Host == host).Select(pair => pair.Address)]);

    private void Add(in ResponseRecord record, ReadOnlySpan<byte> message)
    {
        var stored = new ArrayBufferWriter<byte>();
        if (!RdataCodec.TryRead(record.Type, message, record.RdataStart, record.RdataLength, stored))
            return;
        var rdata = stored.WrittenSpan;
        switch (record.Section, record.Type)
        {
            // A DNAME needs no look: the server puts a CNAME of what it makes of the name beside it (RFC 6672 section 3.1).
            case (Section.Answer, RecordType.CNAME) when WireName.Equals(record.Owner, _wanted.Wire):
                _wanted = DomainName.FromWire(rdata);
                _aliases.Add(_wanted);
                break;
            case (Section.Answer, RecordType.NAPTR) when WireName.Equals(record.Owner, _wanted.Wire):
                _rules.Add(NaptrRule.Read(new NaptrData(rdata)));
                _ttl = record.Ttl;
                break;
            case (Section.Authority, RecordType.SOA):
                _hasSoa = true;
                break;
            case (Section.Authority, RecordType.NS):
                AddServer(record, rdata);
                break;
            case (Section.Additional, RecordType.A or RecordType.AAAA):
                _addresses.Add((DomainName.FromWire(record.Owner), new IPAddress(rdata)));
                break;
        }
    }

    private void AddServer(in ResponseRecord record, ReadOnlySpan<byte> rdata)
    {
        _cut = DomainName.FromWire(record.Owner);
        _hosts.Add(DomainName.FromWire(rdata));
    }
}

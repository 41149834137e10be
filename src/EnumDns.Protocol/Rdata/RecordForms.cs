using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>The forms of RDATA by type, on one page.</summary>
internal static class RecordForms
{
    private static readonly RdataForm[] ByType = Arrange(new Dictionary<RecordType, RdataForm>
    {
        [RecordType.A] = ARecord.Form,
        [RecordType.NS] = HostRecord.Form,
        [RecordType.MD] = HostRecord.Form,
        [RecordType.MF] = HostRecord.Form,
        [RecordType.CNAME] = HostRecord.Form,
        [RecordType.SOA] = SoaRecord.Form,
        [RecordType.MB] = HostRecord.Form,
        [RecordType.MG] = HostRecord.Form,
        [RecordType.MR] = HostRecord.Form,
        [RecordType.PTR] = HostRecord.Form,
        [RecordType.HINFO] = HinfoRecord.Form,
        [RecordType.MINFO] = MinfoRecord.Form,
        [RecordType.MX] = MxRecord.Form,
        [RecordType.TXT] = TxtRecord.Form,
        [RecordType.RP] = RpRecord.Form,
        [RecordType.AFSDB] = AfsdbRecord.Form,
        [RecordType.RT] = AfsdbRecord.Form,
        [RecordType.PX] = PxRecord.Form,
        [RecordType.AAAA] = AaaaRecord.Form,
        [RecordType.LOC] = new LocForm(),
        [RecordType.SRV] = SrvRecord.Form,
        [RecordType.NAPTR] = NaptrRecord.Form,
        [RecordType.KX] = KxRecord.Form,
        [RecordType.DNAME] = DnameRecord.Form,
        [RecordType.OPT] = new OptForm(),
        [RecordType.DS] = DsRecord.Form,
        [RecordType.SSHFP] = SshfpRecord.Form,
        [RecordType.RRSIG] = RrsigRecord.Form,
        [RecordType.NSEC] = NsecRecord.Form,
        [RecordType.DNSKEY] = DnskeyRecord.Form,
        [RecordType.DHCID] = DhcidRecord.Form,
        [RecordType.NSEC3] = Nsec3Record.Form,
        [RecordType.NSEC3PARAM] = Nsec3ParamRecord.Form,
        [RecordType.TLSA] = TlsaRecord.Form,
        [RecordType.SMIMEA] = TlsaRecord.Form,
        [RecordType.CDS] = DsRecord.Form,
        [RecordType.CDNSKEY] = DnskeyRecord.Form,
        [RecordType.OPENPGPKEY] = OpenPgpKeyRecord.Form,
        [RecordType.CSYNC] = CsyncRecord.Form,
        [RecordType.ZONEMD] = ZonemdRecord.Form,
        [RecordType.SVCB] = SvcbRecord.Form,
        [RecordType.HTTPS] = SvcbRecord.Form,
        [RecordType.SPF] = TxtRecord.Form,
        [RecordType.EUI48] = Eui48Record.Form,
        [RecordType.EUI64] = Eui64Record.Form,
        [RecordType.URI] = UriRecord.Form,
        [RecordType.CAA] = CaaRecord.Form,
    });

    /// <summary>The form of a type; types without one of their own have the form of RFC 3597.</summary>
    public static RdataForm Find(RecordType type) => (int)type < ByType.Length ? ByType[(int)type] : UnknownForm.Instance;

    private static RdataForm[] Arrange(Dictionary<RecordType, RdataForm> forms)
    {
        var arranged = new RdataForm[1 + forms.Keys.Max(type => (int)type)];
        Array.Fill(arranged, UnknownForm.Instance);
        foreach (var (type, form) in forms)
            arranged[(int)type] = form;
        return arranged;
    }
}

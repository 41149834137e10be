namespace EnumDns.Scenarios.Client;

/// <summary>One record of a response, decompressed.</summary>
/// <param name="Owner">Owner in presentation form, case as received.</param>
/// <param name="Type">Type by mnemonic.</param>
/// <param name="Class">Class number.</param>
/// <param name="Ttl">TTL in seconds.</param>
/// <param name="Rdata">RDATA as text that two equal RDATAs share, case as received.</param>
/// <param name="CanonicalRdata">The same with the names in it in lower case.</param>
internal sealed record DnsRecord(string Owner, string Type, ushort Class, uint Ttl, string Rdata, string CanonicalRdata)
{
    /// <summary>The record as text that two equal records share (RFC 4343: names whatever their case).</summary>
    public string Canonical => $"{Owner.ToLowerInvariant()} {Ttl} {Class} {Type} {CanonicalRdata}";

    /// <summary>The record as a line of a master file, letter case kept.</summary>
    public override string ToString() => $"{Owner} {Ttl} {(Class == 1 ? "IN" : $"CLASS{Class}")} {Type} {Rdata}";
}

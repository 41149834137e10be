using System.Text;

namespace EnumDns.Scenarios.Client;

/// <summary>A decoded response.</summary>
/// <param name="Flags">Octets 2 and 3 of the header.</param>
/// <param name="Question">The echoed question as text.</param>
/// <param name="Answer">Answer section.</param>
/// <param name="Authority">Authority section.</param>
/// <param name="Additional">Additional section, OPT taken out.</param>
/// <param name="Edns">The OPT record as text, or nothing.</param>
/// <param name="Size">Octets of the message.</param>
internal sealed record DnsMessage(
    ushort Flags,
    string Question,
    IReadOnlyList<DnsRecord> Answer,
    IReadOnlyList<DnsRecord> Authority,
    IReadOnlyList<DnsRecord> Additional,
    string Edns,
    int Size)
{
    private static readonly string[] RcodeNames = ["NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED", "YXDOMAIN", "YXRRSET", "NXRRSET", "NOTAUTH", "NOTZONE"];

    /// <summary>RCODE by mnemonic, the OPT record's share not counted.</summary>
    public string Rcode => (Flags & 0xF) < RcodeNames.Length ? RcodeNames[Flags & 0xF] : $"RCODE{Flags & 0xF}";

    /// <summary>AA.</summary>
    public bool IsAuthoritative => (Flags & 0x0400) != 0;

    /// <summary>TC.</summary>
    public bool IsTruncated => (Flags & 0x0200) != 0;

    /// <summary>RA.</summary>
    public bool IsRecursive => (Flags & 0x0080) != 0;

    /// <summary>AD.</summary>
    public bool IsAuthentic => (Flags & 0x0020) != 0;

    /// <summary>Flags that are set, as text.</summary>
    public string FlagText => string.Join(' ', new[] { (0x8000, "qr"), (0x0400, "aa"), (0x0200, "tc"), (0x0100, "rd"), (0x0080, "ra"), (0x0040, "z"), (0x0020, "ad"), (0x0010, "cd") }
        .Where(flag => (Flags & flag.Item1) != 0).Select(flag => flag.Item2));

    /// <summary>The response in the manner of <c>dig</c>, for failure messages.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine($";; {Rcode}, flags: {FlagText}; {Size} octets; {(Edns.Length == 0 ? "no EDNS" : Edns)}").AppendLine($";; question: {Question}");
        foreach (var (title, records) in new[] { ("answer", Answer), ("authority", Authority), ("additional", Additional) })
        {
            if (records.Count == 0)
                continue;
            text.AppendLine($";; {title}");
            foreach (var record in records)
                text.AppendLine(record.ToString());
        }

        return text.ToString();
    }
}

using EnumDns.Protocol.Records;
using EnumDns.Serving;
using static EnumDns.Tests.Serving.Packet;

namespace EnumDns.Tests.Serving;

/// <summary>
/// Messages as clients, broken clients and attackers send them, to a server without zones whose <c>version.bind</c>
/// is <c>test</c> and whose NSID is <c>ns</c>. The good question asks for <c>version.bind</c>.
/// </summary>
internal static class QueryCases
{
    private const string Silence = "";
    private const string Good = "NOERROR 1/1/0/0";
    private const string GoodEdns = "NOERROR 1/1/0/1 OPT(1232)";
    private const string NoQuestion = "FORMERR 0/0/0/0";
    private const string Malformed = "FORMERR 1/0/0/0";
    private const string Tsig17 = " TSIG(Key. 255 0 0b686d61632d7368613235360000006900000101" + "2c0000123400110000)";
    private static readonly byte[] Version = Question("version.bind", RecordType.TXT, RecordClass.CH);

    /// <summary>The choices of the server that the table speaks of.</summary>
    public static ResponderOptions Options { get; } = new() { Version = "test", Nsid = "ns"u8.ToArray(), Keepalive = TimeSpan.FromSeconds(30) };

    public static IReadOnlyList<QueryCase> All { get; } = [.. Headers(), .. Opcodes(), .. Questions(), .. Records(), .. Edns(), .. Signed(), .. Classes()];

    private static IEnumerable<QueryCase> Headers() =>
    [
        new("plain", Message(0, 1, 0, 0, 0, Version), Good),
        new("RD", Message(0x0100, 1, 0, 0, 0, Version), "NOERROR RD 1/1/0/0"),
        new("CD is cleared", Message(0x0010, 1, 0, 0, 0, Version), Good),
        new("AD is cleared", Message(0x0020, 1, 0, 0, 0, Version), Good),
        new("Z is cleared", Message(0x0040, 1, 0, 0, 0, Version), Good),
        new("RA is cleared", Message(0x0080, 1, 0, 0, 0, Version), Good),
        new("TC is ignored", Message(0x0200, 1, 0, 0, 0, Version), Good),
        new("AA is ignored", Message(0x0400, 1, 0, 0, 0, Version), Good),
        new("RCODE is ignored", Message(0x0005, 1, 0, 0, 0, Version), Good),
        new("every flag but QR", Message(0x07F0, 1, 0, 0, 0, Version), "NOERROR RD 1/1/0/0"),
        new("QR=1", Message(0x8000, 1, 0, 0, 0, Version), Silence),
        new("QR=1, malformed", Message(0x8000, 3, 0, 0, 0, Version), Silence),
        new("no octets", [], Silence),
        new("one octet", [0x12], Silence),
        new("eleven octets", Cut(Message(0, 0, 0, 0, 0), 1), Silence),
        new("a header that counts nothing", Message(0, 0, 0, 0, 0), NoQuestion),
        new("a header that counts nothing, RD", Message(0x0100, 0, 0, 0, 0), "FORMERR RD 0/0/0/0"),
        new("a header that counts a question", Message(0, 1, 0, 0, 0), NoQuestion),
        new("no question but OPT", Message(0, 0, 0, 0, 1, Opt(flags: 0x8000)), "FORMERR 0/0/0/1 OPT(1232 DO)"),
        new("no question but OPT of version 1", Message(0, 0, 0, 0, 1, Opt(version: 1)), "BADVERS 0/0/0/1 OPT(1232)"),
        new("no question but a record", Message(0, 0, 0, 0, 1, Address()), NoQuestion),
        new("a question that is not counted", Message(0, 0, 0, 0, 0, Version), NoQuestion),
    ];

    private static IEnumerable<QueryCase> Opcodes() =>
    [
        .. from opcode in Enumerable.Range(1, 15)
           select new QueryCase($"opcode {opcode}", Message(opcode << 11 | 0x07B0, 1, 0, 0, 0, Version), "NOTIMP RD 0/0/0/0"),
        new("another opcode, EDNS", Message(2 << 11, 1, 0, 0, 1, Version, Opt()), "NOTIMP 0/0/0/1 OPT(1232 15:0015)"),
        new("another opcode, no question", Message(1 << 11, 0, 0, 0, 0), "NOTIMP 0/0/0/0"),
        new("another opcode, no question, EDNS", Message(6 << 11, 0, 0, 0, 1, Opt()), "NOTIMP 0/0/0/1 OPT(1232 15:0015)"),
        new("another opcode, EDNS version 1", Message(2 << 11, 1, 0, 0, 1, Version, Opt(version: 1)), "BADVERS 0/0/0/1 OPT(1232)"),
        new("another opcode, malformed question", Message(3 << 11, 1, 0, 0, 0, [0x40]), NoQuestion),
        new("another opcode, two questions", Message(3 << 11, 2, 0, 0, 0, Version, Version), NoQuestion),
        new("another opcode, record cut", Cut(Message(2 << 11, 1, 0, 0, 1, Version, Address()), 1), NoQuestion),
        new("another opcode, malformed option", Message(2 << 11, 1, 0, 0, 1, Version, Opt(options: [[0, 3, 0]])), NoQuestion),
        new("another opcode, TSIG", Message(2 << 11, 1, 0, 0, 1, Version, Tsig()), "NOTIMP 0/0/0/0"),
        new("an update", Message(5 << 11, 1, 0, 1, 0, Question("example", RecordType.SOA), Address()), "NOTIMP 0/0/0/0"),
        new("a notification", Message(4 << 11 | 0x0400, 1, 0, 0, 0, Question("example", RecordType.SOA)), "NOTIMP 0/0/0/0"),
    ];

    private static IEnumerable<QueryCase> Questions() =>
    [
        new("two questions", Message(0, 2, 0, 0, 0, Version, Version), NoQuestion),
        new("two questions, EDNS", Message(0, 2, 0, 0, 1, Version, Version, Opt()), NoQuestion),
        new("two questions, EDNS version 1", Message(0, 2, 0, 0, 1, Version, Version, Opt(version: 1)), NoQuestion),
        new("two questions counted, one there", Message(0, 2, 0, 0, 0, Version), NoQuestion),
        new("name cut in a label", Message(0, 1, 0, 0, 0, [3, 0x77, 0x77]), NoQuestion),
        new("name without end", Message(0, 1, 0, 0, 0, [1, 0x77]), NoQuestion),
        new("no type", Message(0, 1, 0, 0, 0, Name("www.example")), NoQuestion),
        new("no class", Cut(Message(0, 1, 0, 0, 0, Version), 2), NoQuestion),
        new("half a class", Cut(Message(0, 1, 0, 0, 0, Version), 1), NoQuestion),
        new("a pointer to itself", Message(0, 1, 0, 0, 0, [0xC0, 0x0C, 0, 1, 0, 1]), NoQuestion),
        new("a pointer into the header", Message(0, 1, 0, 0, 0, [0xC0, 0x00, 0, 1, 0, 1]), NoQuestion),
        new("a pointer forwards", Message(0, 1, 0, 0, 0, [1, 0x77, 0xC0, 0x12, 0, 1, 0, 1, 0]), NoQuestion),
        new("a label and a pointer backwards", Message(0, 1, 0, 0, 0, [1, 0x77, 0xC0, 0x0C, 0, 1, 0, 1]), NoQuestion),
        new("a label of 64 octets", Message(0, 1, 0, 0, 0, [0x40, .. new byte[64], 0, 0, 1, 0, 1]), NoQuestion),
        new("a label of type 2", Message(0, 1, 0, 0, 0, [0x81, .. new byte[129], 0, 0, 1, 0, 1]), NoQuestion),
        new("a name of 255 octets", Query(LongName(255), RecordType.A, RecordClass.CH), "REFUSED 1/0/0/0"),
        new("a name of 256 octets", Query(LongName(256), RecordType.A, RecordClass.CH), NoQuestion),
        new("127 labels", Query(string.Join('.', Enumerable.Repeat("a", 127)), RecordType.A, RecordClass.CH), "REFUSED 1/0/0/0"),
        new("the root", Query(".", RecordType.NS, RecordClass.CH), "REFUSED 1/0/0/0"),
    ];

    private static IEnumerable<QueryCase> Records() =>
    [
        new("an answer counted, none there", Message(0, 1, 1, 0, 0, Version), Malformed),
        new("an authority counted, none there", Message(0, 1, 0, 1, 0, Version), Malformed),
        new("an additional counted, none there", Message(0, 1, 0, 0, 1, Version), Malformed),
        new("65,535 of each counted, three there", Message(0, 1, 65535, 65535, 65535, Version, Address(), Address(), Address()), Malformed),
        new("a record in each section", Message(0, 1, 1, 1, 1, Version, Address(), Address(), Address()), Good),
        new("records around OPT", Message(0, 1, 1, 1, 3, Version, Address(), Address(), Address(), Opt(), Address()), GoodEdns),
        new("a record with a compressed owner", Message(0, 1, 1, 0, 0, Version, Record([0xC0, 0x0C], RecordType.A, RecordClass.IN, 0, [1, 2, 3, 4])), Good),
        new("a record whose owner points forwards", Message(0, 1, 1, 0, 0, Version, Record([0xC0, 0xFF], RecordType.A, RecordClass.IN, 0, [1, 2, 3, 4])), Malformed),
        new("a record cut in its RDATA", Cut(Message(0, 1, 0, 0, 1, Version, Address()), 2), Malformed),
        new("a record cut before its RDATA", Cut(Message(0, 1, 0, 0, 1, Version, Address()), 5), Malformed),
        new("an octet after the question", Message(0, 1, 0, 0, 0, Version, [0]), Good),
        new("octets after OPT", Message(0, 1, 0, 0, 1, Version, Opt(), [0, 1, 2]), GoodEdns),
        new("OPT that is not counted", Message(0, 1, 0, 0, 0, Version, Opt()), Good),
        new("a second OPT that is not counted", Message(0, 1, 0, 0, 1, Version, Opt(), Opt()), GoodEdns),
    ];

    private static IEnumerable<QueryCase> Edns() =>
    [
        new("OPT", Message(0, 1, 0, 0, 1, Version, Opt()), GoodEdns),
        new("DO", Message(0, 1, 0, 0, 1, Version, Opt(flags: 0x8000)), "NOERROR 1/1/0/1 OPT(1232 DO)"),
        new("unknown flags", Message(0, 1, 0, 0, 1, Version, Opt(flags: 0x7FFF)), GoodEdns),
        new("an extended RCODE", Message(0, 1, 0, 0, 1, Version, Opt(extendedRcode: 7)), GoodEdns),
        new("payload size 0", Message(0, 1, 0, 0, 1, Version, Opt(size: 0)), GoodEdns),
        new("payload size 65,535", Message(0, 1, 0, 0, 1, Version, Opt(size: 65535)), GoodEdns),
        new("two OPT", Message(0, 1, 0, 0, 2, Version, Opt(), Opt()), Malformed),
        new("OPT as answer", Message(0, 1, 1, 0, 0, Version, Opt()), Malformed),
        new("OPT as authority", Message(0, 1, 0, 1, 0, Version, Opt()), Malformed),
        new("OPT not at the root", Message(0, 1, 0, 0, 1, Version, Opt(owner: Name("x"))), Malformed),
        new("OPT at a pointer to the root", Message(0, 1, 0, 0, 1, Version, Opt(owner: [0xC0, 0x19])), GoodEdns),
        new("version 1", Message(0, 1, 0, 0, 1, Version, Opt(version: 1, flags: 0x8000)), "BADVERS 1/0/0/1 OPT(1232 DO)"),
        new("version 255, RD and CD", Message(0x0110, 1, 0, 0, 1, Version, Opt(version: 255)), "BADVERS RD 1/0/0/1 OPT(1232)"),
        new("version 1, NSID asked", Message(0, 1, 0, 0, 1, Version, Opt(version: 1, options: [Option(3)])), "BADVERS 1/0/0/1 OPT(1232)"),
        new("version 1, malformed options", Message(0, 1, 0, 0, 1, Version, Opt(version: 1, options: [[0, 3, 0]])), "BADVERS 1/0/0/1 OPT(1232)"),
        new("version 1, then a record cut", Message(0, 1, 0, 0, 2, Version, Opt(version: 1), [0, 0]), Malformed),
        new("options cut", Cut(Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(3)])), 1), Malformed),
        new("half an option header", Message(0, 1, 0, 0, 1, Version, Opt(options: [[0, 3, 0]])), Malformed),
        new("an option longer than OPT", Message(0, 1, 0, 0, 1, Version, Opt(options: [[0xFF, 3, 0, 5, 0x61]])), Malformed),
        new("an option, then an octet", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(65001, 1, 2), [0]])), Malformed),
        new("an unknown option", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(65001, 1, 2, 3)])), GoodEdns),
        new("options with data of other lengths", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(8, 1), Option(10, 2), Option(11, 3), Option(15)])), GoodEdns),
        new("padding of 4,000 octets", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(12, new byte[4000])])), GoodEdns),
        new("NSID", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(3)])), "NOERROR 1/1/0/1 OPT(1232 3:6e73)"),
        new("NSID with data", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(3, 9, 9)])), "NOERROR 1/1/0/1 OPT(1232 3:6e73)"),
        new("NSID twice", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(3), Option(3)])), "NOERROR 1/1/0/1 OPT(1232 3:6e73)"),
        new("NSID with a refusal", Message(0, 1, 0, 0, 1, Question("x", RecordType.A, RecordClass.HS), Opt(options: [Option(3)])), "REFUSED 1/0/0/1 OPT(1232 3:6e73 15:0015)"),
        new("keepalive over UDP", Message(0, 1, 0, 0, 1, Version, Opt(options: [Option(11)])), GoodEdns),
    ];

    private static IEnumerable<QueryCase> Signed() =>
    [
        new("TSIG", Message(0, 1, 0, 0, 1, Version, Tsig()), "NOTAUTH 1/0/0/1" + Tsig17),
        new("OPT, then TSIG", Message(0, 1, 0, 0, 2, Version, Opt(options: [Option(3)]), Tsig()), "NOTAUTH 1/0/0/2 OPT(1232 3:6e73)" + Tsig17),
        new("TSIG with other data", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: TsigRdata(otherLength: 6))), "NOTAUTH 1/0/0/1" + Tsig17),
        new("TSIG without MAC", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: TsigRdata(macLength: 0))), "NOTAUTH 1/0/0/1" + Tsig17),
        new("TSIG, class HS", Message(0, 1, 0, 0, 1, Question("x", RecordType.A, RecordClass.HS), Tsig()), "NOTAUTH 1/0/0/1" + Tsig17),
        new("TSIG, EDNS version 1", Message(0, 1, 0, 0, 2, Version, Opt(version: 1), Tsig()), "BADVERS 1/0/0/1 OPT(1232)"),
        new("TSIG with compressed names", Message(0, 1, 0, 0, 1, Question("key", RecordType.TXT, RecordClass.CH), Tsig([0xC0, 0x0C], rdata: TsigRdata([0xC0, 0x0C]))),
            "NOTAUTH 1/0/0/1 TSIG(key. 255 0 036b657900000069000001012" + "c" + "0000123400110000)"),
        new("octets after TSIG", Message(0, 1, 0, 0, 1, Version, Tsig(), [1, 2]), "NOTAUTH 1/0/0/1" + Tsig17),
        new("TSIG, then OPT", Message(0, 1, 0, 0, 2, Version, Tsig(), Opt()), Malformed),
        new("two TSIG", Message(0, 1, 0, 0, 2, Version, Tsig(), Tsig()), Malformed),
        new("TSIG as answer", Message(0, 1, 1, 0, 0, Version, Tsig()), Malformed),
        new("TSIG of class IN", Message(0, 1, 0, 0, 1, Version, Tsig(recordClass: RecordClass.IN)), Malformed),
        new("TSIG of three octets", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: [0, 1, 2])), Malformed),
        new("TSIG of no octets", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: [])), Malformed),
        new("TSIG, MAC longer than the record", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: TsigRdata()[..40])), Malformed),
        new("TSIG, an octet too many", Message(0, 1, 0, 0, 1, Version, Tsig(rdata: [.. TsigRdata(), 0])), Malformed),
        new("TSIG with names of 255 octets over UDP", Message(0, 1, 0, 0, 1, Version, Tsig(Name(LongName(255)), rdata: TsigRdata(Name(LongName(255))))), "NOTAUTH TC 1/0/0/0"),
        new("SIG(0)", Message(0, 1, 0, 0, 1, Version, Record([0], RecordType.SIG, RecordClass.ANY, 0, new byte[40])), Good),
    ];

    private static IEnumerable<QueryCase> Classes() =>
    [
        .. from recordClass in new[] { 0, 2, 4, 254, 65535 }
           select new QueryCase($"class {recordClass}", EdnsQuery("www.example", RecordType.A, (RecordClass)recordClass), "REFUSED 1/0/0/1 OPT(1232 15:0015)"),
        .. from name in new[] { "version.bind", "version.server", "VERSION.Bind" }
           select new QueryCase($"CH {name}", Query(name, RecordType.TXT, RecordClass.CH, 0x0100), "NOERROR RD 1/1/0/0"),
        .. from name in new[] { "id.server", "hostname.bind" }
           select new QueryCase($"CH {name}, not configured", EdnsQuery(name, RecordType.TXT, RecordClass.CH), "REFUSED 1/0/0/1 OPT(1232 15:0012)"),
        .. from name in new[] { "authors.bind", "bind", "x.version.bind", "www.example" }
           select new QueryCase($"CH {name}", EdnsQuery(name, RecordType.TXT, RecordClass.CH), "REFUSED 1/0/0/1 OPT(1232 15:0015)"),
        new("CH version.bind ANY", Query("version.bind", RecordType.ANY, RecordClass.CH), Good),
        new("CH version.bind A", EdnsQuery("version.bind", RecordType.A, RecordClass.CH), "REFUSED 1/0/0/1 OPT(1232 15:0015)"),
        new("CH AXFR", EdnsQuery("version.bind", RecordType.AXFR, RecordClass.CH), "REFUSED 1/0/0/1 OPT(1232 15:0015)"),
    ];

    /// <summary>A name of so many octets in wire form.</summary>
    private static string LongName(int octets) =>
        string.Join('.', new string('a', 63), new string('b', 63), new string('c', 63), new string('d', octets - 3 * 64 - 2));
}

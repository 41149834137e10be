using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Writes an unsigned zone as a master file: a comment that says what the zone holds, the SOA, then all records in the order of the
/// digit tree, each object behind a comment that names it. The same records give the same text, whatever they were registered as.
/// </summary>
public static class ZoneExport
{
    private const int ChunkLength = 1 << 16;

    /// <summary>Writes the whole text.</summary>
    public static void Write(ZoneSnapshot zone, TextWriter text)
    {
        foreach (var chunk in Read(zone))
            text.Write(chunk);
    }

    /// <summary>The text in pieces of some 64 KiB, made as they are asked for.</summary>
    public static IEnumerable<string> Read(ZoneSnapshot zone)
    {
        var plan = PlanOf(zone);
        using var text = new StringWriter(new StringBuilder(2 * ChunkLength)) { NewLine = "\n" };
        WriteHeader(zone, text);
        var writer = new ZoneFileWriter(text, zone.Apex, plan.DefaultTtl);
        using var lines = Recogniser.Read(zone, plan.Recognition).Select(found => found.Line).GetEnumerator();
        var walk = new ZoneWalk(zone);
        var last = default(ImportLine);
        while (walk.MoveNext())
        {
            var isApex = walk.Owner.Length == zone.Apex.Wire.Length;
            if (isApex)
                WriteRrset(walk, PositionOf(walk.Node, RecordType.SOA), writer);
            for (var i = 0; i < walk.Node.Count && lines.MoveNext(); i++)
            {
                var line = lines.Current;
                if (isApex && line.Type is RecordType.SOA)
                    continue;
                WriteComment(line, last, text);
                WriteRrset(walk, i, writer);
                last = line;
            }

            if (text.GetStringBuilder().Length < ChunkLength)
                continue;
            yield return text.ToString();
            text.GetStringBuilder().Clear();
        }

        yield return text.ToString();
    }

    private static (RecognitionPlan Recognition, uint DefaultTtl) PlanOf(ZoneSnapshot zone)
    {
        var apex = ApexReading.Read(zone, ZoneCensus.Take(zone), null);
        var objects = new ObjectRecognition(apex);
        var blocks = BlockSurvey.Find(zone, objects, new HashSet<E164Number>());
        var plan = new RecognitionPlan
        {
            Objects = objects,
            Blocks = blocks,
            ExplicitNumbers = ExplicitNumbers.Find(zone, blocks),
        };
        return (plan, apex.DefaultTtl);
    }

    private static void WriteHeader(ZoneSnapshot zone, StringWriter text)
    {
        text.WriteLine($"; {zone.Apex.ToUndottedString()}, serial {zone.Serial}, records: {zone.RecordCount}, names: {zone.NameCount}");
        text.WriteLine(";");
        text.WriteLine("; A number's name is its digits backwards. The comment above a record names the object that it is published for; \"fill\" is what");
        text.WriteLine("; a block publishes again at names inside it, because its wildcard does not reach past them (RFC 4592 section 3.3.1).");
        text.WriteLine();
    }

    private static void WriteComment(ImportLine line, ImportLine last, StringWriter text)
    {
        if ((line.As, line.Digits) == (last.As, last.Digits) || line.As is ImportedAs.Zone || (line.As, last.As) is (ImportedAs.Record, ImportedAs.Record))
            return;

        // Numbers that follow each other stay together; everything else stands apart.
        if (line.As is not ImportedAs.Number || last.As is not ImportedAs.Number)
            text.WriteLine();
        text.WriteLine(line.As switch
        {
            ImportedAs.Number => $"; {line.Digits}",
            ImportedAs.Record => "; other records",
            ImportedAs.Fill => $"; fill of block {line.Digits}",
            _ => $"; {line.As.ToString().ToLowerInvariant()} {line.Digits}",
        });
    }

    private static int PositionOf(NodeView node, RecordType type)
    {
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out _);
            if (rrset.Type == type)
                return i;
        }

        return node.Count;
    }

    private static void WriteRrset(ZoneWalk walk, int position, ZoneFileWriter writer)
    {
        walk.Node.Get(position, out var rrset, out _);
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var rdata in rrset.Rdata(walk.Number, scratch))
            writer.Write(walk.Owner, rrset.Type, rrset.Ttl, rdata);
    }
}

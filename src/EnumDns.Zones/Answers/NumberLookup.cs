using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Looks numbers up together. Each step asks for the memory that the next one reads (<see cref="MemoryHint"/>), for all
/// questions before any goes on: in a zone that is larger than the caches the waits for memory overlap.
/// </summary>
public static class NumberLookup
{
    // Two NAPTR records are hardly longer.
    private const int FetchedLength = 3 * MemoryHint.Line;

    /// <summary>
    /// Finds what answers each question, as <see cref="Snapshots.ZoneSnapshot"/> finds it for one: (1) the entry of the number,
    /// (2) where there is none that of its wildcard, (3) the node, (4) the RRset.
    /// </summary>
    public static void Find(Span<NumberQuestion> questions)
    {
        // 1
        Search(questions, NumberOutcome.SeeksNumber);

        // 2
        foreach (ref var question in questions)
        {
            if (question.Outcome == NumberOutcome.SeeksWildcard)
            {
                Search(questions, NumberOutcome.SeeksWildcard);
                break;
            }
        }

        // 3
        foreach (ref var question in questions)
        {
            if (question.Outcome == NumberOutcome.Node)
                TakeNode(ref question);
        }

        // 4
        foreach (ref var question in questions)
        {
            if (question.Outcome == NumberOutcome.Node)
                ChooseRrset(ref question);
        }
    }

    private static void Search(Span<NumberQuestion> questions, NumberOutcome state)
    {
        foreach (ref var question in questions)
        {
            if (question.Outcome == state)
                question.Zone.Numbers.ChapterAt(question.Place).Keys.Fetch();
        }

        foreach (ref var question in questions)
        {
            if (question.Outcome == state)
                FindPage(ref question);
        }

        foreach (ref var question in questions)
        {
            if (question.Outcome == state)
                question.Zone.Numbers.PageAt(question.Place).Keys.Fetch();
        }

        foreach (ref var question in questions)
        {
            if (question.Outcome == state)
                Locate(ref question);
        }
    }

    private static void FindPage(ref NumberQuestion question)
    {
        var numbers = question.Zone.Numbers;
        question.Place = numbers.FindPage(question.Sought, question.Place);
        MemoryHint.Fetch(in numbers.PageAt(question.Place));
    }

    private static void Locate(ref NumberQuestion question)
    {
        var (zone, sought) = (question.Zone, question.Sought);
        ref readonly var page = ref zone.Numbers.PageAt(question.Place);
        var entry = page.Keys.LastUpTo(sought);
        var before = page.Keys.KeyAt(entry);
        if (before == sought)
        {
            MeetNode(ref question, in page, entry);
            return;
        }

        // The closest encloser shows in the neighbours, as in ZoneSnapshot.TryFind.
        var depth = Math.Max(NumberNeighbours.CommonDepth(zone.Numbers, question.Place, entry, sought), zone.DepthAmongParents(sought));
        if (question.Outcome == NumberOutcome.SeeksWildcard)
        {
            // A wildcard without data, but with names below it, denies nothing but data.
            question.Outcome = depth == NumberKey.DepthOf(sought) ? NumberOutcome.NoData : NumberOutcome.NameError;
            return;
        }

        if (depth == question.Depth)
        {
            question.Outcome = NumberOutcome.NoData;
            return;
        }

        // RFC 4592 section 3.3.1: only the wildcard directly below the closest encloser is the source of synthesis. It comes
        // before all other names there, and is often the last before the number.
        var wildcard = NumberKey.WildcardBelow(NumberKey.Truncate(sought, depth), depth);
        if (before == wildcard)
            MeetNode(ref question, in page, entry);
        else
            question.SeekWildcard(wildcard);
    }

    private static void MeetNode(ref NumberQuestion question, in Run<NumberKeys, ulong, uint> page, int entry)
    {
        question.Outcome = NumberOutcome.Node;
        question.Place = question.Place with { Entry = entry };
        MemoryHint.Fetch(in page.Values[entry]);
    }

    private static void TakeNode(ref NumberQuestion question)
    {
        var zone = question.Zone;
        question.Address = zone.Numbers.PageAt(question.Place).Values[question.Place.Entry];
        Fetch(zone.Store.At(question.Address));
    }

    // A node is nearly always the RRset itself.
    private static void Fetch(ReadOnlySpan<byte> entry)
    {
        for (var line = 0; line < FetchedLength && line < entry.Length; line += MemoryHint.Line)
            MemoryHint.Fetch(in entry[line]);
    }

    private static void ChooseRrset(ref NumberQuestion question)
    {
        var zone = question.Zone;
        var node = new NodeView(zone.Store, question.Address);
        question.Outcome = NumberOutcome.NoData;
        for (var i = 0; i < node.Count; i++)
        {
            var item = node.ItemAt(i);
            if (item.Type == question.Query.Type && item.Rrset != 0)
            {
                question.Outcome = item.Signatures == 0 || !question.Query.DnssecOk ? NumberOutcome.Answer : NumberOutcome.General;
                question.Address = item.Rrset;
                if (item.Rrset != node.Address)
                    Fetch(zone.Store.At(item.Rrset));
                return;
            }

            // An alias is followed by the general path.
            if (item.Type == RecordType.CNAME)
                question.Outcome = NumberOutcome.General;
        }
    }
}

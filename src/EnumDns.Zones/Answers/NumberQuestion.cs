using System.Runtime.InteropServices;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>
/// A plain question about a telephone number on its way to an answer: taken up, then looked up together with others
/// (<see cref="NumberLookup"/>), then answered (<see cref="NumberAnswer"/>). Every step may find that the general path is
/// needed; the message is as it was until the last.
/// </summary>
public struct NumberQuestion
{
    /// <summary>The query.</summary>
    public PlainQuery Query { readonly get; private set; }

    /// <summary>Whether the general path has to answer.</summary>
    public readonly bool IsGeneral => Outcome == NumberOutcome.General;

    /// <summary>The zone that answers.</summary>
    internal ZoneSnapshot Zone { readonly get; private set; }

    /// <summary>The number, relative to the apex.</summary>
    internal ulong Number { readonly get; private set; }

    /// <summary>The number's labels below the apex.</summary>
    internal int Depth { readonly get; private set; }

    /// <summary>The number, or the wildcard in its place, as the index is searched for it.</summary>
    internal ulong Sought { readonly get; set; }

    /// <summary>The number's labels below the cut that it is referred to.</summary>
    internal int DepthBelowCut { readonly get; private set; }

    /// <summary>Where in the index the search is.</summary>
    internal Cursor Place { readonly get; set; }

    /// <summary>The address of the node, and then that of the RRset, or of the template, that answers.</summary>
    internal uint Address { readonly get; set; }

    /// <summary>What is known of the answer.</summary>
    internal NumberOutcome Outcome { readonly get; set; }

    /// <summary>Takes a question up where it is one that this path may answer.</summary>
    /// <param name="directory">The zones served.</param>
    /// <param name="octets">The message and room behind it (<see cref="PlainQuery.Room"/>).</param>
    /// <param name="length">Octets of the message.</param>
    public void Begin(ZoneDirectory directory, ReadOnlySpan<byte> octets, int length)
    {
        Outcome = NumberOutcome.General;
        if (!PlainQuery.TryRead(octets, length, out var query) || !IsPlain(query.Type))
            return;
        var digits = NumberKey.FromDigits(query.Digits, query.DigitCount);
        if (directory.FindByDigits(octets.Slice(query.TailStart, query.TailLength), digits, out var apexDepth) is not { } zone
            || (query.DnssecOk && zone.HasDenials))
            return;

        Query = query;
        Zone = zone;
        Depth = query.DigitCount - apexDepth;
        Number = Depth == 0 ? 0 : digits << (4 * apexDepth);
        Sought = Number;
        if (zone.Referrals.TryFind(Number, out var depth, out var template))
        {
            (DepthBelowCut, Address, Outcome) = (Depth - depth, template, NumberOutcome.Referral);
            MemoryHint.Fetch(in MemoryMarshal.GetReference(zone.Store.At(template)));
            return;
        }

        if ((zone.Cuts.Numbers.Count > zone.Referrals.Numbers.Count && zone.Cuts.TryFind(Number, out _, out _))
            || (zone.Redirections.TryFind(Number, out depth, out _) && depth < Depth)
            || !zone.Numbers.TryFindChapter(Number, out var place))
            return;
        Place = place;
        MemoryHint.Fetch(in zone.Numbers.ChapterAt(place));
        Outcome = NumberOutcome.SeeksNumber;
    }

    /// <summary>Goes on with the search for the wildcard that stands for the number, if there is one.</summary>
    internal void SeekWildcard(ulong wildcard)
    {
        Sought = wildcard;
        if (!Zone.Numbers.TryFindChapter(wildcard, out var place))
        {
            // Only a zone without records at its apex has nothing before a wildcard.
            Outcome = NumberOutcome.NameError;
            return;
        }

        Place = place;
        MemoryHint.Fetch(in Zone.Numbers.ChapterAt(place));
        Outcome = NumberOutcome.SeeksWildcard;
    }

    // Types whose RDATA holds no name that is compressed or that has addresses added, and that no rule sets apart.
    private static bool IsPlain(RecordType type) =>
        type is RecordType.NAPTR or RecordType.TXT or RecordType.A or RecordType.AAAA or RecordType.URI;
}

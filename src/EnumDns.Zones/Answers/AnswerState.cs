using System.Runtime.CompilerServices;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>What is known of an answer while its sections are written one after the other.</summary>
internal struct AnswerState
{
    private const int MaxReferrers = 8;
    private const int MaxProofs = 24;
    private Referrers _referrers;
    private Proofs _proofs;
    private int _proofCount;

    /// <summary>The zone that answers.</summary>
    public required ZoneSnapshot Zone { get; init; }

    /// <summary>QTYPE.</summary>
    public required RecordType Type { get; init; }

    /// <summary>Whether signatures and proofs are wanted (RFC 3225).</summary>
    public required bool DnssecOk { get; init; }

    /// <summary>The names that the question led through.</summary>
    public AliasChain Chain;

    /// <summary>How the search ended.</summary>
    public AnswerOutcome Outcome { get; set; }

    /// <summary>The last lookup, that of the chain's newest name.</summary>
    public ZoneLookup Lookup { get; set; }

    /// <summary>RRsets whose RDATA names hosts.</summary>
    public int ReferrerCount { get; private set; }

    /// <summary>Remembers an RRset whose RDATA names hosts, for the additional section.</summary>
    public void AddReferrer(uint node, RecordType type)
    {
        if (ReferrerCount < MaxReferrers)
            _referrers[ReferrerCount++] = (node, type);
    }

    /// <summary>An RRset whose RDATA names hosts.</summary>
    public readonly (uint Node, RecordType Type) ReferrerAt(int position) => _referrers[position];

    /// <summary>Whether a record of denial is new to the message; it is remembered.</summary>
    /// <param name="node">The node of the NSEC or NSEC3: no two are equal.</param>
    public bool IsNewProof(uint node)
    {
        for (var i = 0; i < _proofCount; i++)
        {
            if (_proofs[i] == node)
                return false;
        }

        if (_proofCount < MaxProofs)
            _proofs[_proofCount++] = node;
        return true;
    }

    [InlineArray(MaxReferrers)]
    private struct Referrers
    {
        private (uint Node, RecordType Type) _first;
    }

    [InlineArray(MaxProofs)]
    private struct Proofs
    {
        private uint _first;
    }
}

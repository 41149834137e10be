using System.Numerics;

namespace EnumDns.Protocol.E164;

/// <summary>
/// Matches one text of at most 63 characters against a parsed expression, with POSIX's own rules: the leftmost
/// match, of these the longest, and inside it each part from left to right as long as it can be.
/// </summary>
/// <remarks>
/// Nothing backtracks. For each node and start, the ends that it can reach are one 64-bit set, computed once; the groups
/// are then laid from left to right along ends that are known to lead to the match's end. The work is bounded by nodes
/// times positions squared, whatever the expression, where Perl-like engines need an expression free of nested quantifiers.
/// </remarks>
internal sealed class EreMatcher
{
    /// <summary>The longest text in characters.</summary>
    public const int MaxLength = 63;

    private readonly string _text;
    private readonly ulong[] _ends;
    private readonly bool[] _known;
    private readonly (int Start, int End)[] _groups;

    private EreMatcher(string text, int nodes, int groups)
    {
        _text = text;
        _ends = new ulong[nodes * (text.Length + 1)];
        _known = new bool[_ends.Length];
        _groups = new (int, int)[groups + 1];
    }

    /// <summary>Finds the match.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="nodes">Its number of nodes.</param>
    /// <param name="groups">Its number of groups.</param>
    /// <param name="text">At most <see cref="MaxLength"/> characters.</param>
    /// <returns>Start and end of the match and of each group, a group that took no part being empty; null where nothing matches.</returns>
    public static (int Start, int End)[]? Match(EreNode root, int nodes, int groups, string text)
    {
        var matcher = new EreMatcher(text, nodes, groups);
        for (var start = 0; start <= text.Length; start++)
        {
            var ends = matcher.Ends(root, start);
            if (ends == 0)
                continue;
            var end = BitOperations.Log2(ends);
            matcher._groups[0] = (start, end);
            matcher.Assign(root, start, end);
            return matcher._groups;
        }

        return null;
    }

    private ulong Ends(EreNode node, int start)
    {
        var slot = node.Id * (_text.Length + 1) + start;
        if (!_known[slot])
        {
            _ends[slot] = ComputeEnds(node, start);
            _known[slot] = true;
        }

        return _ends[slot];
    }

    private ulong ComputeEnds(EreNode node, int start)
    {
        switch (node.Kind)
        {
            case EreKind.Characters:
                return start < _text.Length && _text[start] < 128 && (node.Characters >> _text[start] & 1) != 0 ? 1UL << (start + 1) : 0;
            case EreKind.Start:
                return start == 0 ? 1UL : 0;
            case EreKind.End:
                return start == _text.Length ? 1UL << start : 0;
            case EreKind.Sequence:
                var reached = 1UL << start;
                foreach (var child in node.Children)
                    reached = Step(child, reached);
                return reached;
            case EreKind.Alternation:
                var any = 0UL;
                foreach (var child in node.Children)
                    any |= Ends(child, start);
                return any;
            case EreKind.Repetition:
                return RepeatedEnds(node.Children[0], start, node.Minimum, node.Maximum);
            default:
                return Ends(node.Children[0], start);
        }
    }

    /// <summary>All ends of a node over a set of starts.</summary>
    private ulong Step(EreNode node, ulong starts)
    {
        var ends = 0UL;
        for (; starts != 0; starts &= starts - 1)
            ends |= Ends(node, BitOperations.TrailingZeroCount(starts));
        return ends;
    }

    private ulong RepeatedEnds(EreNode node, int start, int minimum, int maximum)
    {
        var reached = 1UL << start;
        for (var i = 0; i < minimum && reached != 0; i++)
        {
            var next = Step(node, reached);
            if (next == reached)
                break;
            reached = next;
        }

        var all = reached;
        for (var i = minimum; i < maximum && reached != 0; i++)
        {
            reached = Step(node, reached) & ~all;
            all |= reached;
        }

        return all;
    }

    /// <summary>Lays the groups of a node that is known to match from start to end.</summary>
    private void Assign(EreNode node, int start, int end)
    {
        switch (node.Kind)
        {
            case EreKind.Sequence:
                AssignSequence(node, start, end);
                break;
            case EreKind.Alternation:
                Assign(node.Children.First(child => Reaches(Ends(child, start), end)), start, end);
                break;
            case EreKind.Repetition:
                AssignRepetition(node, start, end);
                break;
            case EreKind.Group:
                _groups[node.Group] = (start, end);
                Assign(node.Children[0], start, end);
                break;
        }
    }

    private void AssignSequence(EreNode node, int start, int end)
    {
        // viable[i]: where the i-th child may start so that it and those after it can reach the end.
        var viable = new ulong[node.Children.Count + 1];
        viable[^1] = 1UL << end;
        for (var i = node.Children.Count - 1; i >= 0; i--)
        {
            for (var position = start; position <= end; position++)
            {
                if ((Ends(node.Children[i], position) & viable[i + 1]) != 0)
                    viable[i] |= 1UL << position;
            }
        }

        for (var i = 0; i < node.Children.Count; i++)
        {
            var childEnd = BitOperations.Log2(Ends(node.Children[i], start) & viable[i + 1]);
            Assign(node.Children[i], start, childEnd);
            start = childEnd;
        }
    }

    private void AssignRepetition(EreNode node, int start, int end)
    {
        var child = node.Children[0];
        var (minimum, maximum) = (node.Minimum, node.Maximum);
        while (start < end || minimum > 0)
        {
            minimum = Math.Max(0, minimum - 1);
            if (maximum != EreNode.Unbounded)
                maximum--;
            var next = end;
            while (!Reaches(Ends(child, start), next) || !Reaches(RepeatedEnds(child, next, minimum, maximum), end))
                next--;
            ClearGroups(child);
            Assign(child, start, next);
            // An empty round means that only empty rounds are left: they lay the same groups.
            if (next == start)
                return;
            start = next;
        }
    }

    /// <summary>Forgets what the groups of an earlier round matched: a group outside the last round is unset in POSIX.</summary>
    private void ClearGroups(EreNode node)
    {
        if (node.Kind is EreKind.Group)
            _groups[node.Group] = default;
        foreach (var child in node.Children)
            ClearGroups(child);
    }

    private static bool Reaches(ulong ends, int end) => (ends >> end & 1) != 0;
}

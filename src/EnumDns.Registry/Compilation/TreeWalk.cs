using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// Goes through the digit tree below a prefix in tree order: all tables are streamed side by side, and only the path from the apex
/// to the current name is held. Each name is given out when everything that stands at it is known and before any below it.
/// </summary>
internal sealed class TreeWalk : IDisposable
{
    private readonly Zone _zone;
    private readonly E164Number _root;
    private readonly NumberCursor _numbers;
    private readonly TreeStream<Stored<Block>> _blocks;
    private readonly TreeStream<KeyValuePair<E164Number, ZoneCut>> _cuts;
    private readonly TreeStream<(DigitPlace Place, RecordSet Set)> _records;
    private readonly TreeStream<E164Number> _nestedBelow;
    private readonly TreeStream<E164Number> _candidates;
    private readonly List<TreeStream<E164Number>> _expansions = [];
    private DigitNode? _current;
    private bool _isGivenOut = true;

    /// <summary>A walk through everything at and below a prefix.</summary>
    /// <param name="session">The objects.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="nested">Cuts above other zones.</param>
    /// <param name="parent">The name above the prefix, or null where that is the zone's own.</param>
    /// <param name="root">The prefix.</param>
    /// <param name="candidates">Names that are given out whether they exist or not, where they are below the prefix; in any order.</param>
    public TreeWalk(IStoreSession session, Zone zone, NestedCuts nested, DigitNode? parent, E164Number root, IEnumerable<E164Number> candidates)
    {
        _zone = zone;
        _root = root;
        _current = parent;
        _numbers = new(session.StreamNumbers(zone.Apex, root));
        _blocks = new(session.Blocks.Below(zone.Apex, root), stored => stored.Value.Prefix);
        _cuts = new(Cuts(session, nested), cut => cut.Key);
        _records = new(Records(session), record => record.Place.Number);
        _nestedBelow = new(nested.Others.Select(other => other.Above).Where(above => above.StartsWith(root)), above => above);
        _candidates = new(candidates.Where(name => name.StartsWith(root)).Distinct().Order(), name => name);

        // Blocks above the prefix have numbers below it.
        for (var node = parent; node is not null; node = node.Parent)
            Expand(node.Block);
    }

    /// <summary>Called with each RRset whose owner is no name of the digit tree.</summary>
    public Action<RecordSet>? OnOther { get; init; }

    /// <summary>
    /// Called with each number that stands by itself: neither in a block nor at or below a cut, and without other records at its name,
    /// so that nothing around it matters to what is published there. Such numbers, and names that exist because of them, are
    /// not given out then.
    /// </summary>
    public Action<INumberStream>? OnAlone { get; init; }

    /// <summary>
    /// The prefix itself and all names below it that exist, in tree order; and some that do not, above all numbers of blocks that
    /// others have. A node may be used until the enumeration goes on.
    /// </summary>
    public IEnumerable<DigitNode> Nodes()
    {
        for (E164Number? name = _root; name is { } next; name = Earliest())
        {
            // 1. Up, until the current name is above the next one, or is it. Records that sort behind the names below lead back
            // to names on the path, which are complete already.
            while (_current is not null && !next.StartsWith(_current.Name) && !_current.Name.StartsWith(next))
            {
                if (!_isGivenOut)
                    yield return _current;
                _current = _current.Parent;
                _isGivenOut = true;
            }

            // 2. Numbers by themselves: nearly all there are in a large zone without blocks.
            if (TakeAlone())
                continue;

            // 3. Down, label by label.
            while (_current is null || _current.Name.Length < next.Length)
            {
                if (!_isGivenOut)
                    yield return _current!;
                Descend(next);
            }

            // 4. All that stands there.
            Take(next);
        }

        if (!_isGivenOut)
            yield return _current!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _numbers.Dispose();
        _blocks.Dispose();
        _cuts.Dispose();
        _records.Dispose();
        _nestedBelow.Dispose();
        _candidates.Dispose();
    }

    private void Descend(E164Number target)
    {
        var name = target.Prefix(_current is null ? _zone.Prefix.Length : _current.Name.Length + 1);
        var node = new DigitNode(name, _current);
        // What is left in the streams is all behind the names visited: if anything is left below this one, it comes next.
        node.Exists = node.Parent is null || _numbers.IsBelow(name) || _blocks.IsBelow(name) || _cuts.IsBelow(name) || _records.IsBelow(name)
            || _nestedBelow.IsBelow(name) || node.ExistsByExpansion;
        _current = node;
        _isGivenOut = false;
    }

    private bool TakeAlone()
    {
        if (OnAlone is null || _current is not { IsInBlock: false, CoveringCut: null } above)
            return false;
        var other = EarliestOther();
        var taken = false;
        while (_numbers.IsBelow(above.Name) && (other is null || _numbers.Name < other))
        {
            OnAlone(_numbers.Next);
            _numbers.MoveNext();
            taken = true;
        }

        return taken;
    }

    private E164Number? Earliest() => _numbers.Earliest(EarliestOther());

    private E164Number? EarliestOther()
    {
        var earliest = _records.Earliest(_blocks.Earliest(_cuts.Earliest(_nestedBelow.Earliest(_candidates.Earliest(null)))));
        foreach (var expansion in _expansions)
            earliest = expansion.Earliest(earliest);
        return earliest;
    }

    private void Take(E164Number name)
    {
        for (; _numbers.IsAt(name); _numbers.MoveNext())
            _current!.Number = _numbers.Next.Read().Value;
        for (; _blocks.IsAt(name); _blocks.MoveNext())
            Expand(_current!.Block = _blocks.Next.Value);
        for (; _cuts.IsAt(name); _cuts.MoveNext())
            _current!.Cut ??= _cuts.Next.Value;
        for (; _records.IsAt(name); _records.MoveNext())
            Take(_records.Next.Place.Kind, _records.Next.Set);
        Skip(_nestedBelow, name);
        Skip(_candidates, name);
        foreach (var expansion in _expansions)
            Skip(expansion, name);
        _expansions.RemoveAll(expansion => !expansion.HasNext);
    }

    private static void Skip(TreeStream<E164Number> stream, E164Number name)
    {
        while (stream.IsAt(name))
            stream.MoveNext();
    }

    private void Take(DigitPlaceKind kind, RecordSet set)
    {
        if (kind is DigitPlaceKind.Number)
            _current!.Records = [.. _current.Records, set];
        else if (kind is DigitPlaceKind.Wildcard)
            _current!.WildcardRecords = [.. _current.WildcardRecords, set];
        else
            OnOther?.Invoke(set);
    }

    private void Expand(Block? block)
    {
        if (block?.Expansion is not { } numbers)
            return;
        if (numbers.Prefix.StartsWith(_root))
            _expansions.Add(new(numbers.Numbers, number => number));
        else if (numbers.Length >= _root.Length)
            _expansions.Add(new((numbers with { Prefix = _root }).Numbers, number => number));
    }

    private IEnumerable<KeyValuePair<E164Number, ZoneCut>> Cuts(IStoreSession session, NestedCuts nested)
    {
        var others = new Queue<KeyValuePair<E164Number, ZoneCut>>(nested.AtNumbers.Where(cut => cut.Key.StartsWith(_root)));
        foreach (var delegation in session.Delegations.Below(_zone.Apex, _root).Select(stored => stored.Value))
        {
            while (others.TryPeek(out var other) && other.Key <= delegation.Prefix)
                yield return others.Dequeue();
            yield return new(delegation.Prefix, ZoneCut.Of(delegation, _zone));
        }

        foreach (var other in others)
            yield return other;
    }

    private IEnumerable<(DigitPlace Place, RecordSet Set)> Records(IStoreSession session) =>
        session.Records.Below(_zone.Apex, EnumDomain.Format(_root, _zone.Root)).Select(stored => (DigitPlace.Of(stored.Value.Owner, _zone), stored.Value));
}

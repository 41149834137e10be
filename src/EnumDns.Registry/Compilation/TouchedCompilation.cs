using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// Compiles the names that a change touches. Prefixes at and below which anything may differ are walked; for single numbers only the
/// path above them is looked up, and that only inside blocks: elsewhere nobody sees whether a name above exists.
/// </summary>
internal sealed class TouchedCompilation
{
    private readonly IStoreSession _session;
    private readonly Zone _zone;
    private readonly TouchedNames _touched;
    private readonly NestedCuts _nested;
    private readonly PathReader _path;
    private readonly NodeRules _rules;
    private readonly SortedSet<E164Number> _points = [];
    private readonly HashSet<E164Number> _roots = [];
    private readonly HashSet<DomainName> _others = [];
    private readonly HashSet<E164Number> _toldNames = [];
    private readonly HashSet<E164Number> _toldWildcards = [];

    /// <summary>Sorts what was touched into prefixes, numbers and other names.</summary>
    public TouchedCompilation(IStoreSession session, Zone zone, TouchedNames touched)
    {
        _session = session;
        _zone = zone;
        _touched = touched;
        _nested = new NestedCuts(session, zone);
        _path = new PathReader(session, zone, _nested);
        _rules = new NodeRules(zone);

        _points.UnionWith(touched.Numbers);
        foreach (var owner in touched.Owners.Where(owner => owner.IsAtOrBelow(zone.Apex)))
            AddOwner(owner);
        var trees = touched.Trees.Where(tree => tree.IsAtOrBelow(zone.Apex)).Select(tree => DigitPlace.Of(tree, zone));
        SortedSet<E164Number> prefixes = [.. touched.Subtrees, .. trees.Where(place => place.Kind is DigitPlaceKind.Number).Select(place => place.Number)];
        if (touched.IsEverything)
            prefixes.Add(zone.Prefix);
        _points.UnionWith(prefixes);

        // Cuts at other names are hidden by any cut above them.
        foreach (var (above, cut) in _nested.Others.Where(other => prefixes.Any(other.Above.StartsWith) || touched.Trees.Any(other.Cut.Owner.IsAtOrBelow)))
        {
            _points.Add(above);
            _others.UnionWith(cut.Glue.Select(host => host.Owner).Append(cut.Owner));
        }

        // In tree order a prefix comes before what is below it. What was told of below one that is walked may be gone from there.
        foreach (var prefix in prefixes.Where(prefix => !IsWalked(prefix)))
            _roots.Add(prefix);

        // Zones at other names than numbers, which no walk over digits meets.
        foreach (var (above, cut) in _nested.Others.Where(other => IsWalked(other.Above)))
        {
            AddOwner(cut.Owner);
            foreach (var host in cut.Glue)
                AddOwner(host.Owner);
        }
    }

    /// <summary>Each name once, with what stands there afterwards.</summary>
    public IEnumerable<NodeContents> Nodes() =>
        _roots.SelectMany(Below)
            .Concat(_points.Where(point => _roots.Contains(point) || !IsWalked(point)).SelectMany(Path))
            .Concat(Owners());

    // Everything at and below a prefix, and names that may have stood there.
    private IEnumerable<NodeContents> Below(E164Number root)
    {
        var parent = root == _zone.Prefix ? null : _path.Read(root.Prefix(root.Length - 1));
        // A block's numbers are only ever below the prefix that is walked because of it: each is gone through once.
        var blocks = _touched.Blocks.Where(block => block.Prefix.StartsWith(root));
        var candidates = _points.GetViewBetween(root, LastBelow(root)).Concat(blocks.SelectMany(block => block.Expansion?.Numbers ?? []));
        var glue = new HashSet<E164Number>();
        using var walk = new TreeWalk(_session, _zone, _nested, parent, root, candidates);
        foreach (var node in walk.Nodes())
        {
            // Cuts and the addresses of their servers come and go with any cut above.
            foreach (var host in node.Cut?.Glue ?? [])
            {
                if (DigitPlace.Of(host.Owner, _zone) is { Kind: not DigitPlaceKind.Other } place)
                    glue.Add(place.Number);
                else
                    _others.Add(host.Owner);
            }

            glue.Remove(node.Name);
            yield return AtName(node);
            if (_rules.HasWildcard(node))
                yield return AtWildcard(node);
        }

        foreach (var node in glue.Select(_path.Read))
        {
            yield return AtName(node);
            if (_rules.HasWildcard(node))
                yield return AtWildcard(node);
        }
    }

    // A number or prefix, and the names above it that blocks fill because they exist, or did.
    private IEnumerable<NodeContents> Path(E164Number number)
    {
        var bottom = _path.Read(number);
        var outermost = OutermostBlock(bottom);
        var exists = false;
        for (var node = bottom; node is not null && node.Name.Length >= (outermost ?? number.Length); node = node.Parent)
        {
            // Another path came by here, and told of all that is above.
            if (_toldNames.Contains(node.Name))
                break;
            if (outermost is not null)
                node.Exists = exists = exists || _path.Exists(node);
            if (IsWalked(node.Name))
                continue;
            _toldNames.Add(node.Name);
            yield return AtName(node);
            if (outermost is not null && _rules.HasWildcard(node) && _toldWildcards.Add(node.Name))
                yield return AtWildcard(node);
        }
    }

    // Names that were touched by themselves and are not told yet: other names than numbers, and wildcards outside of blocks.
    private IEnumerable<NodeContents> Owners()
    {
        foreach (var owner in _touched.Owners.Where(owner => owner.IsAtOrBelow(_zone.Apex)))
        {
            var place = DigitPlace.Of(owner, _zone);
            if (place.Kind is DigitPlaceKind.Wildcard && !IsWalked(place.Number) && _toldWildcards.Add(place.Number))
                yield return AtWildcard(_path.Read(place.Number));
        }

        foreach (var owner in _others.Concat(_touched.IsEverything ? OtherOwners().Where(owner => !_others.Contains(owner)) : []))
        {
            var above = _path.Read(DigitPlace.Of(owner, _zone).Number);
            var cut = above.CoveringCut ?? _nested.Others.Select(other => other.Cut).FirstOrDefault(other => owner.IsAtOrBelow(other.Owner));
            yield return new NodeContents(owner, _rules.AtOther(owner, cut, _path.RecordsAt(owner)));
        }
    }

    private IEnumerable<DomainName> OtherOwners()
    {
        DomainName? last = null;
        foreach (var owner in _session.Records.Below(_zone.Apex, _zone.Apex).Select(stored => stored.Value.Owner))
        {
            if (owner != last && DigitPlace.Of(owner, _zone).Kind is DigitPlaceKind.Other)
                yield return owner;
            last = owner;
        }
    }

    private void AddOwner(DomainName owner)
    {
        var place = DigitPlace.Of(owner, _zone);
        _points.Add(place.Number);
        if (place.Kind is DigitPlaceKind.Other)
            _others.Add(owner);
    }

    // The digits of the outermost block that a name is in; null outside of blocks. What a former block had is walked.
    private static int? OutermostBlock(DigitNode bottom)
    {
        int? outermost = null;
        for (var node = bottom; node is not null; node = node.Parent)
        {
            if (node.Block is not null)
                outermost = node.Name.Length;
        }

        return outermost;
    }

    private static E164Number LastBelow(E164Number prefix)
    {
        while (prefix.Length < E164Number.MaxDigits)
            prefix = prefix.Append(9);
        return prefix;
    }

    private bool IsWalked(E164Number name)
    {
        for (var length = _zone.Prefix.Length; length <= name.Length; length++)
        {
            if (_roots.Contains(name.Prefix(length)))
                return true;
        }

        return false;
    }

    private NodeContents AtName(DigitNode node) => new(_rules.NameOf(node, isWildcard: false), _rules.AtName(node));

    private NodeContents AtWildcard(DigitNode node) => new(_rules.NameOf(node, isWildcard: true), _rules.AtWildcard(node));
}

using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Makes one snapshot out of another: (1) writes the nodes that change behind those that are there, (2) the pages of the
/// indexes that lead to them, (3) what is a cut or a DNAME now, (4) the values of the zone as a whole,
/// (5) the templates of referrals. Used once.
/// </summary>
internal sealed class ZoneEdit(ZoneSnapshot basis, RrsetWriter rrsets)
{
    private readonly NodeWriter _nodes = new(rrsets);
    private readonly RecordGroup _group = new();
    private readonly List<NodeItem> _items = [];
    private DomainName _apex = basis.Apex;

    /// <summary>A snapshot with the changes made.</summary>
    public ZoneSnapshot Apply(IReadOnlyList<RrsetChange> changes)
    {
        // 1
        var edits = new List<NodeEdit>();
        foreach (var node in changes.GroupBy(change => change.Owner))
            edits.Add(WriteNode(node.Key, node));
        edits.Sort((left, right) => left.Key.AsSpan().SequenceCompareTo(right.Key));

        // 2
        var store = rrsets.Publish();
        var numbers = basis.Numbers.With(NumberKeys.RunOf(
            [.. edits.Where(edit => edit.Number is not null).Select(edit => new NumberEntry(edit.Number!.Value, edit.After, 0))]));
        var names = basis.Names.With(NameKeys.RunOf(
            [.. edits.Where(edit => edit.Number is null).Select(edit => new NameEntry(edit.Key, edit.After, 0))]));

        // 3
        var subtrees = new SubtreeEdit(numbers, names, store, _apex, basis.Cuts, basis.Redirections);
        var records = basis.RecordCount;
        foreach (var edit in edits)
        {
            var before = new NodeView(basis.Store, edit.Before);
            var after = new NodeView(store, edit.After);
            records += after.RecordCount - before.RecordCount;
            if (SubtreeCollector.IsRoot(edit.Key, before) || SubtreeCollector.IsRoot(edit.Key, after))
                subtrees.Update(edit);
        }

        // 4
        var apex = ZoneAssembly.ApexOf(numbers);
        var (serial, negativeTtl) = ZoneAssembly.ReadSoa(new NodeView(store, apex));
        var zone = new ZoneSnapshot(_apex)
        {
            Serial = serial,
            NegativeTtl = negativeTtl,
            Denial = TemplateWriter.WriteDenial(_apex, new NodeView(store, apex), negativeTtl),
            HasDenials = new NodeView(store, apex).Has(RecordType.NSEC),
            RecordCount = records,
            NameCount = numbers.Count + names.Count,
            Store = store,
            ApexAddress = apex,
            Numbers = numbers,
            Names = names,
            NameParents = NameParents.Update(basis.NameParents, names, edits.Where(edit => edit.Number is null).Select(edit => edit.Key)),
            Cuts = subtrees.Cuts,
            Redirections = subtrees.Redirections,
            Referrals = basis.Referrals,
        };

        // 5
        var touched = new TouchedCuts(basis, zone);
        edits.ForEach(touched.Visit);
        return Referrals.Renew(zone, touched.Cuts, rrsets);
    }

    private NodeEdit WriteNode(DomainName owner, IEnumerable<RrsetChange> changes)
    {
        if (!owner.IsAtOrBelow(basis.Apex))
            throw new ArgumentException($"{owner} is not at or below the apex {basis.Apex}.", nameof(changes));
        var name = new RelativeName(owner.Wire, basis.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        ulong? number = name.IsNumber ? name.Number : null;
        basis.TryFind(in name, out var before, out _);

        var node = new NodeView(basis.Store, before);
        _items.Clear();
        for (var i = 0; i < node.Count; i++)
            _items.Add(node.ItemAt(i));
        foreach (var change in changes)
        {
            if (change.Removed is { } removed)
                Set(removed.Type, 0);
            if (change.Added is { } added)
                Set(added.Type, WriteRrset(added, number ?? 0));

            // The case of the apex is the one that its SOA is written in.
            if (change.Added?.Type == RecordType.SOA && owner == _apex)
                _apex = owner;
        }

        return new NodeEdit(owner, name.Key.ToArray(), number, before, _items.Count == 0 ? 0 : rrsets.AddNode(_items));
    }

    /// <summary>Puts an RRset in the place of the one of its type, without signatures; address 0 only takes that away.</summary>
    private void Set(RecordType type, uint address)
    {
        _items.RemoveAll(item => item.Type == type);
        if (address != 0)
            _items.Insert(_items.Count(item => item.Type < type), new NodeItem(type, address, 0));
    }

    private uint WriteRrset(RrsetData rrset, ulong number)
    {
        _group.Clear();
        foreach (var rdata in rrset.Rdata)
            _group.Add(rrset.Type, rrset.Ttl, rdata);
        return _group.Count == 0 ? 0 : _nodes.WriteRrset(_group, number);
    }
}

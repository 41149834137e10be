using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// The objects of a zone. Where numbers are many, they are read out of the snapshot again each time; the others are kept.
/// </summary>
internal sealed class RecognisedObjects
{
    private const int NamesPerReport = 10_000;

    // So many numbers that are not settled are kept too: to find them again, the whole zone would have to be gone through.
    private const int MostKept = 10_000;

    private readonly ZoneSnapshot _zone;
    private readonly RecognitionPlan _plan;
    private readonly List<Block> _blocks = [];
    private readonly List<Delegation> _delegations = [];
    private readonly List<RecordSet> _records = [];
    private readonly List<ImportLine> _odd = [];
    private readonly HashSet<E164Number> _refused = [];
    private readonly SettledNames _settled = new();
    private readonly List<Number> _kept = [];
    private bool _keepsAll = true;

    private RecognisedObjects(ZoneSnapshot zone, RecognitionPlan plan) => (_zone, _plan) = (zone, plan);

    /// <summary>No objects at all.</summary>
    /// <param name="zone">The zone that has none.</param>
    public static RecognisedObjects None(Zone zone) => new(new ZoneBuilder(zone.Apex).Build(), new RecognitionPlan { Objects = new ObjectRecognition(zone) });

    /// <summary>How many there are of each kind.</summary>
    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Numbers and holes in tree order.</summary>
    public IEnumerable<Number> Numbers => NumberReader.Read(_zone, _plan, _refused, null);

    /// <summary>The names whose numbers are settled.</summary>
    public SettledNames Settled => _settled;

    /// <summary>The settled numbers in tree order: the same instance, filled anew.</summary>
    public IEnumerable<PlainNumber> SettledNumbers => SettledReader.Read(_zone, _plan, _settled);

    /// <summary>The other numbers, and holes, in tree order.</summary>
    public IEnumerable<Number> OtherNumbers => _keepsAll ? _kept : NumberReader.Read(_zone, _plan, _refused, _settled);

    /// <summary>Blocks in tree order.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Delegations in tree order.</summary>
    public IReadOnlyList<Delegation> Delegations => _delegations;

    /// <summary>What is kept as it is, in canonical order of owners, then by type.</summary>
    public IReadOnlyList<RecordSet> Records => _records;

    /// <summary>RRsets that might have been part of an object, each with the reason why they are kept as they are.</summary>
    public IReadOnlyList<ImportLine> Odd => _odd;

    /// <summary>All objects, kind by kind.</summary>
    public IEnumerable<object> All => Kept.Concat(Numbers);

    /// <summary>All objects but the settled numbers, kind by kind.</summary>
    public IEnumerable<object> Unsettled => Kept.Concat(OtherNumbers);

    private IEnumerable<object> Kept => Enumerable.Concat<object>(_blocks, _delegations).Concat(_records);

    /// <summary>Recognises them.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="plan">What is known about it.</param>
    /// <param name="progress">Told now and then how many RRsets were looked at; or null.</param>
    public static RecognisedObjects Find(ZoneSnapshot zone, RecognitionPlan plan, IProgress<long>? progress)
    {
        var objects = new RecognisedObjects(zone, plan);
        var seen = 0L;
        var counts = new long[Enum.GetValues<ImportedAs>().Length];
        foreach (var found in Recogniser.Read(zone, plan, objects._settled))
        {
            objects.Take(found);
            if (found.Value is not null || found.Line.As is ImportedAs.Fill)
                counts[(int)found.Line.As]++;
            if (++seen % NamesPerReport == 0)
                progress?.Report(seen + objects._settled.Count);
        }

        objects.Counts = new ImportCounts
        {
            Numbers = counts[(int)ImportedAs.Number] + objects._settled.Count,
            Holes = counts[(int)ImportedAs.Hole],
            Blocks = counts[(int)ImportedAs.Block],
            Fills = counts[(int)ImportedAs.Fill],
            Delegations = counts[(int)ImportedAs.Delegation],
            Records = counts[(int)ImportedAs.Record],
        };
        progress?.Report(seen + objects._settled.Count);
        return objects;
    }

    private void Take(in Recognised found)
    {
        switch (found.Value)
        {
            case Number number:
                Keep(number);
                break;
            case Block block:
                _blocks.Add(block);
                break;
            case Delegation delegation:
                _delegations.Add(delegation);
                break;
            case RecordSet records:
                _records.Add(records);
                break;
        }

        if (found.Line is not { As: ImportedAs.Record, Reason.Length: > 0 })
            return;
        _odd.Add(found.Line);
        if (!found.Line.Digits.IsEmpty && !found.Line.Owner.IsWildcard)
            _refused.Add(found.Line.Digits);
    }

    private void Keep(Number number)
    {
        _keepsAll &= _kept.Count < MostKept;
        if (_keepsAll)
            _kept.Add(number);
        else
            _kept.Clear();
    }
}

using System.Diagnostics.CodeAnalysis;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Recognises a zone's objects, compiles them and compares with the zone. They are the same by construction; where they are
/// not, the names that differ are kept as they are, in the end all of them. So a mistake in recognition costs objects, not data.
/// </summary>
/// <param name="zone">The zone object.</param>
/// <param name="snapshot">Its records.</param>
/// <param name="registry">The registry as it is, or null.</param>
/// <param name="otherZones">Apexes of other zones below this one.</param>
/// <param name="progress">Told now and then how many RRsets were looked at; or null.</param>
internal sealed class LosslessRecognition(
    Zone zone, ZoneSnapshot snapshot, IStoreSession? registry, IReadOnlyList<DomainName> otherZones, IProgress<long>? progress)
{
    private const int MaxTries = 4;
    private const int MaxDifferences = 10_000;

    private readonly ObjectRecognition _objects = new(zone);
    private readonly HashSet<DomainName> _verbatim = [];
    private readonly HashSet<E164Number> _noBlocks = [];

    /// <summary>How often the objects were recognised: once, unless something was wrong with recognition.</summary>
    public int Tries { get; private set; }

    /// <summary>Finds the objects.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="plan">What they were recognised by.</param>
    /// <returns>False where not even the records as they are give the zone.</returns>
    public bool TryFind([NotNullWhen(true)] out RecognisedObjects? objects, [NotNullWhen(true)] out RecognitionPlan? plan)
    {
        for (Tries = 1; Tries <= MaxTries; Tries++)
        {
            plan = Tries < MaxTries ? Survey() : new RecognitionPlan { Objects = _objects, OtherZones = otherZones, KeepsEverything = true };
            objects = RecognisedObjects.Find(snapshot, plan, progress);
            var differences = CompareCompiled(objects);
            if (differences is { Count: 0 })
                return true;
            if (differences is null)
                Tries = MaxTries - 1;
            else
                Avoid(differences);
        }

        (objects, plan) = (null, null);
        return false;
    }

    private RecognitionPlan Survey()
    {
        var blocks = BlockSurvey.Find(snapshot, _objects, _noBlocks);
        return new RecognitionPlan
        {
            Objects = _objects,
            Blocks = blocks,
            ExplicitNumbers = ExplicitNumbers.Find(snapshot, blocks),
            Verbatim = _verbatim,
            OtherZones = otherZones,
        };
    }

    private IReadOnlyList<RrsetChange>? CompareCompiled(RecognisedObjects objects)
    {
        var stored = new StoredZone(zone, snapshot.Serial, 0);
        using var session = new ImportedSession(stored, objects, withSettled: false, registry);
        return ZoneDiff.Compare(ZoneCompiler.Compile(session, stored), snapshot, MaxDifferences, objects.Settled.Contains);
    }

    private void Avoid(IReadOnlyList<RrsetChange> differences)
    {
        var root = zone.Root.Wire.Length;
        foreach (var difference in differences)
        {
            _verbatim.Add(difference.Owner);
            var digits = OwnerPlace.Of(difference.Owner.Wire, zone.Apex.Wire.Length, root).Digits;
            for (var length = zone.Prefix.Length; length <= digits.Length; length++)
                _noBlocks.Add(digits.Prefix(length));
        }
    }
}

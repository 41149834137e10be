using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>
/// Makes one change in an open transaction: (1) checks each object by itself, (2) does the operations one after the other,
/// (3) moves the zones that they are about to their next serials, (4) writes journal and audit. Where it ends before that, the
/// caller takes back what the transaction holds of it.
/// </summary>
internal sealed class ChangeExecution
{
    private readonly ChangeScope _scope;
    private readonly ObjectEdit?[] _edits;
    private readonly List<ZoneMove> _moves = [];

    /// <summary>A change in a group.</summary>
    public ChangeExecution(WriteGroup group, Change change)
    {
        _scope = new ChangeScope(group, change);
        _edits = [.. change.Operations.Select(ObjectEdits.Of)];
    }

    /// <summary>Makes the change.</summary>
    public ChangeOutcome Execute() => CheckObjects() ?? DoOperations() ?? MoveZones() ?? Record();

    // (1) All operations are checked before any is done, so that one answer names everything that is wrong.
    private ChangeOutcome? CheckObjects()
    {
        var made = new Dictionary<DomainName, Zone>();
        var expanded = 0L;
        for (var i = 0; i < _edits.Length; i++)
        {
            var operation = _scope.Change.Operations[i];
            switch (operation)
            {
                case PutZone put:
                    made[put.Zone] = put.Value;
                    _scope.Add(i, ObjectValidator.Check(put.Value));
                    break;
                case ImportZone import:
                    made[import.Zone] = import.Value;
                    // A file is served as it is: what is wrong with its name servers is no reason to lose its numbers.
                    _scope.Add(i, ObjectValidator.Check(import.Value).Select(finding => finding with { Severity = Severity.Warning }));
                    break;
                default:
                    if ((made.GetValueOrDefault(operation.Zone) ?? _scope.Transaction.FindZone(operation.Zone)?.Zone) is not { } zone)
                        return NoZone(i, operation);
                    _scope.Add(i, _edits[i]?.Check(zone) ?? []);
                    expanded += operation is PutBlock { Value.Expansion: { } numbers } ? numbers.Count : 0;
                    break;
            }
        }

        var most = _scope.Group.Options.LargestExpansion;
        if (expanded > most)
            _scope.Add(0, [ObjectRules.BlockSize.At("", $"the blocks of fixed length in this change have {expanded} numbers together; put at most {most} with one change")]);
        return RejectErrors();
    }

    // (2) Each operation sees what those before it did.
    private ChangeOutcome? DoOperations()
    {
        for (var i = 0; i < _edits.Length; i++)
        {
            var refusal = _scope.Change.Operations[i] switch
            {
                PutZone put => ZoneEdit.Put(_scope, i, put),
                DeleteZone delete => ZoneEdit.Delete(_scope, i, delete),
                ImportZone import => ZoneImporting.Write(_scope, i, import),
                _ => Do(i, _edits[i]!),
            };
            if (refusal is not null)
                return refusal;
        }

        return RejectErrors();
    }

    private ChangeOutcome? Do(int position, ObjectEdit edit)
    {
        if (_scope.Transaction.FindZone(edit.Operation.Zone) is not { Zone: var zone })
            return NoZone(position, edit.Operation);
        var version = edit.Find(_scope.Transaction);
        if (Preconditions.Check(position, edit.Operation, edit.Key, version) is { } conflict)
            return conflict;
        if (edit.IsDelete && version is null)
            return new ChangeOutcome.NotFound(position, $"{zone.Apex.ToUndottedString()} has no {edit.Kind.ToString().ToLowerInvariant()} {edit.Key}");
        if (!edit.IsDelete && FindObstacle(edit, zone) is { } obstacle)
            return new ChangeOutcome.Conflict(position, ConflictKind.InTheWay, version, obstacle);

        if (!edit.IsDelete)
            _scope.Add(position, edit.CheckPlace(_scope.Transaction, zone));
        if (edit.IsDone)
        {
            _scope.Add(null, version);
            return null;
        }

        edit.Write(_scope.Transaction, _scope.Version);
        var effect = _scope.EffectOn(zone.Apex);
        effect.Place(edit.NameIn(zone), position);
        edit.Touch(effect.Touched);
        edit.TouchAbove(_scope, zone);
        _scope.Add(edit.Describe(zone), edit.IsDelete ? null : _scope.Version);
        return null;
    }

    private string? FindObstacle(ObjectEdit edit, Zone zone)
    {
        // What a zone of the registry has at and below its apex belongs to it, not to the zone above.
        var name = edit.NameIn(zone);
        if (_scope.Zones.FindClosest(name) is { } closest && closest != zone.Apex)
            return $"{edit.Key} belongs to the zone {closest}; register it there";
        if (edit is DelegationEdit && _scope.Zones.FindBelow(name) is { } below)
            return $"the zone {below} lies below {edit.Key} and would be cut off";
        return edit.FindObstacle(_scope.Transaction, zone);
    }

    // (3) All operations are done: each zone is compiled once, whatever happened in it.
    private ChangeOutcome.Rejected? MoveZones()
    {
        foreach (var effect in _scope.Effects)
        {
            var move = new ZoneMove(_scope, effect);
            move.Run();
            _moves.Add(move);
        }

        return RejectErrors();
    }

    // (4)
    private ChangeOutcome Record()
    {
        if (_scope.Objects.Count == 0)
            return new ChangeOutcome.Unchanged(_scope.Versions, _scope.Findings);
        var serials = _moves.Where(move => move.Serial is not null).Select(move => new ZoneSerial(move.Apex, move.Serial!.Value.Value)).ToList();
        if (!_scope.Change.IsDryRun)
        {
            foreach (var move in _moves)
            {
                if (move is { Difference: { } difference, IsJournaled: true })
                    _scope.Group.Journal.Append(_scope.Transaction, difference);
            }

            _scope.Transaction.Append(new AuditLine(_scope.Version, _scope.Group.Time, _scope.Change.Actor, _scope.Change.Origin, _scope.Objects, serials));
            _scope.Group.Note(_scope.Version, _scope.Objects);
        }

        var differences = _moves.Select(move => move.Difference).OfType<JournalEntry>().ToList();
        return new ChangeOutcome.Committed(
            _scope.Version, _scope.Created, serials, _scope.Findings, differences.TrueForAll(difference => difference.Changes is not null) ? differences : null);
    }

    private ChangeOutcome.Rejected? RejectErrors() =>
        _scope.Findings.Exists(found => found.Finding.Severity is Severity.Error) ? new ChangeOutcome.Rejected(_scope.Findings) : null;

    private static ChangeOutcome.NotFound NoZone(int position, Operation operation) => new(position, $"there is no zone {operation.Zone.ToUndottedString()}");
}

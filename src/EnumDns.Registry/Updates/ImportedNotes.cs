using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>
/// The notes of a zone's objects, which no master file holds: an object that a file brings again keeps its note, whatever else
/// is new about it. Most objects have none, so that few are held.
/// </summary>
internal sealed class ImportedNotes
{
    private readonly Dictionary<E164Number, string> _numbers = [];
    private readonly Dictionary<E164Number, string> _blocks = [];
    private readonly Dictionary<E164Number, string> _delegations = [];
    private readonly Dictionary<RecordKey, string> _records = [];

    /// <summary>Reads the notes as they are.</summary>
    public static ImportedNotes Read(IStoreSession session, DomainName zone)
    {
        var notes = new ImportedNotes();
        using (var numbers = session.StreamNumbers(zone, default))
        {
            while (numbers.MoveNext())
            {
                if (numbers.HasNote)
                    notes._numbers[numbers.Digits] = numbers.Read().Value.Note!;
            }
        }

        Collect(notes._blocks, session.Blocks.Below(zone, default), block => block.Prefix, block => block.Note);
        Collect(notes._delegations, session.Delegations.Below(zone, default), delegation => delegation.Prefix, delegation => delegation.Note);
        Collect(notes._records, session.Records.Below(zone, zone), records => records.Key, records => records.Note);
        return notes;
    }

    /// <summary>Whether a number has a note.</summary>
    public bool HasNote(E164Number number) => _numbers.Count > 0 && _numbers.ContainsKey(number);

    /// <summary>An object with the note that it had.</summary>
    public object AddTo(object value) => value switch
    {
        Number number when _numbers.Count > 0 && _numbers.TryGetValue(number.Digits, out var note) => number with { Note = note },
        Block block when _blocks.TryGetValue(block.Prefix, out var note) => block with { Note = note },
        Delegation delegation when _delegations.TryGetValue(delegation.Prefix, out var note) => delegation with { Note = note },
        RecordSet records when _records.TryGetValue(records.Key, out var note) => records with { Note = note },
        _ => value,
    };

    private static void Collect<TKey, T>(Dictionary<TKey, string> notes, IEnumerable<Stored<T>> stored, Func<T, TKey> key, Func<T, string?> note)
        where TKey : notnull
        where T : class
    {
        foreach (var item in stored)
        {
            if (note(item.Value) is { } text)
                notes[key(item.Value)] = text;
        }
    }
}

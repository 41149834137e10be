namespace EnumDns.Registry.Validation;

/// <summary>What is found wrong with one object while it is checked.</summary>
internal sealed class ObjectFindings
{
    private const uint MaxSeconds = int.MaxValue;
    private const int MaxNote = 1000;
    private readonly List<ObjectFinding> _list = [];

    /// <summary>The findings in the order reported.</summary>
    public IReadOnlyList<ObjectFinding> List => _list;

    /// <summary>Reports a broken rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="field">The field at fault, as in the API.</param>
    /// <param name="message">What is wrong and what to do, one line.</param>
    public void Add(ObjectRule rule, string field, string message) => _list.Add(rule.At(field, message));

    /// <summary>Checks what every object has.</summary>
    public void CheckTtlAndNote(uint? ttl, string? note)
    {
        CheckTime("ttl", ttl);
        CheckNote(note);
    }

    /// <summary>Checks a time in seconds.</summary>
    public void CheckTime(string field, uint? seconds)
    {
        // RFC 2181 section 8: a TTL is an unsigned number up to 2147483647; larger ones count as zero.
        if (seconds > MaxSeconds)
            Add(ObjectRules.TimeRange, field, $"{seconds} seconds are more than {MaxSeconds}; use a shorter time");
    }

    /// <summary>Checks a note.</summary>
    public void CheckNote(string? note)
    {
        if (note is null)
            return;
        if (note.Length > MaxNote)
            Add(ObjectRules.NoteText, "note", $"the note has {note.Length} characters; shorten it to {MaxNote}");
        if (note.Any(char.IsControl))
            Add(ObjectRules.NoteText, "note", $"character {note.ToList().FindIndex(char.IsControl) + 1} is a control character; write the note in one line");
    }
}

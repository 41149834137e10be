using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>
/// Reads the members of one JSON object, strictly, and collects all that is wrong: members asked for but missing or of another
/// type, members that stand twice and, in <see cref="Finish"/>, members that nobody asked for.
/// </summary>
internal sealed class JsonMembers
{
    // A body of nothing but mistyped members needs no message for each.
    private const int MostUnknown = 100;

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<FieldError> _errors;

    /// <summary>A reader of an object.</summary>
    /// <param name="json">What should be an object.</param>
    /// <param name="path">Its path in the body; empty for the body itself.</param>
    /// <param name="errors">Where errors go.</param>
    public JsonMembers(JsonElement json, string path, List<FieldError> errors)
    {
        Path = path;
        _errors = errors;
        if (json.ValueKind is not JsonValueKind.Object)
        {
            Add("", ContractRules.JsonType, $"an object is expected, not {Describe(json)}");
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            if (!TryGetName(member, out var name))
                Add("", ContractRules.JsonSyntax, "a member's name is not Unicode text");
            else if (!_members.TryAdd(name, member.Value))
                Add(name, ContractRules.JsonDuplicateMember, "this member stands twice; remove one");
        }
    }

    /// <summary>The object's path in the body; empty for the body itself.</summary>
    public string Path { get; }

    /// <summary>Whether a member is there and not null.</summary>
    public bool Has(string name) => _members.TryGetValue(name, out var member) && member.ValueKind is not JsonValueKind.Null;

    /// <summary>Reports an error at a member.</summary>
    /// <param name="name">The member; empty for the object.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="message">What is wrong and what to do, one line.</param>
    public void Add(string name, string rule, string message) => _errors.Add(new FieldError(PathOf(name), rule, message));

    /// <summary>Accepts members that the API itself puts out, so that what was read can be sent back; their values do not matter.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _asked.Add(name);
    }

    /// <summary>A text, or null.</summary>
    public string? Text(string name)
    {
        if (!TryTake(name, JsonValueKind.String, "a text", out var member))
            return null;
        if (!TryGetText(member, out var text))
            Add(name, ContractRules.JsonSyntax, "this is not Unicode text: half of a surrogate pair is missing");
        return text;
    }

    /// <summary>A text that must be there; empty after an error.</summary>
    public string RequiredText(string name)
    {
        Require(name, "a text");
        return Text(name) ?? "";
    }

    /// <summary>A whole number in a range, or null.</summary>
    public uint? Whole(string name, uint least, uint most)
    {
        if (!TryTake(name, JsonValueKind.Number, "a number", out var member))
            return null;
        if (member.TryGetUInt32(out var value) && value >= least && value <= most)
            return value;
        Add(name, ContractRules.JsonType, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most} is expected, not {Describe(member)}"));
        return null;
    }

    /// <summary>True, false, or null.</summary>
    public bool? Flag(string name)
    {
        _asked.Add(name);
        if (!Has(name))
            return null;
        var kind = _members[name].ValueKind;
        if (kind is JsonValueKind.True or JsonValueKind.False)
            return kind is JsonValueKind.True;
        Add(name, ContractRules.JsonType, $"true or false is expected, not {Describe(_members[name])}");
        return null;
    }

    /// <summary>An object, or null.</summary>
    public JsonMembers? Object(string name) =>
        TryTake(name, JsonValueKind.Object, "an object", out var member) ? new JsonMembers(member, PathOf(name), _errors) : null;

    /// <summary>Any value as it is, or null.</summary>
    public JsonElement? Value(string name)
    {
        _asked.Add(name);
        return Has(name) ? _members[name] : null;
    }

    /// <summary>The objects of a list; none where it is missing.</summary>
    public IEnumerable<JsonMembers> Objects(string name, int most) =>
        Items(name, most).Select(item => new JsonMembers(item.Value, item.Path, _errors));

    /// <summary>The texts of a list, each with its position; none where it is missing.</summary>
    public IEnumerable<(string Text, string Name)> Texts(string name, int most)
    {
        foreach (var (value, path) in Items(name, most))
        {
            var place = Path.Length == 0 ? path : path[(Path.Length + 1)..];
            if (value.ValueKind is not JsonValueKind.String)
                Add(place, ContractRules.JsonType, $"a text is expected, not {Describe(value)}");
            else if (!TryGetText(value, out var text))
                Add(place, ContractRules.JsonSyntax, "this is not Unicode text: half of a surrogate pair is missing");
            else
                yield return (text, place);
        }
    }

    /// <summary>Reports a member that must be there and is not.</summary>
    public void Require(string name, string what)
    {
        if (!Has(name))
            Add(name, ContractRules.JsonRequired, $"this member is missing; give {what}");
    }

    /// <summary>Reports members that nobody asked for. Comes last.</summary>
    public void Finish()
    {
        foreach (var name in _members.Keys.Where(name => !_asked.Contains(name)).Take(MostUnknown))
            Add(name, ContractRules.JsonUnknownMember, $"there is no such member here; there are {string.Join(", ", _asked)}");
    }

    private IEnumerable<(JsonElement Value, string Path)> Items(string name, int most)
    {
        if (!TryTake(name, JsonValueKind.Array, "a list", out var list))
            return [];
        if (list.GetArrayLength() <= most)
            return list.EnumerateArray().Select((item, index) => (item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]")));
        Add(name, ContractRules.JsonLength, $"the list has {list.GetArrayLength()} entries; {most} are the most");
        return [];
    }

    private bool TryTake(string name, JsonValueKind kind, string what, out JsonElement member)
    {
        _asked.Add(name);
        member = default;
        if (!Has(name))
            return false;
        member = _members[name];
        if (member.ValueKind == kind)
            return true;
        Add(name, ContractRules.JsonType, $"{what} is expected, not {Describe(member)}");
        return false;
    }

    private string PathOf(string name) => Path.Length == 0 ? name : name.Length == 0 ? Path : $"{Path}.{name}";

    // Escapes may write half of a surrogate pair, which only shows when the text is taken out.
    private static bool TryGetText(JsonElement member, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = member.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static bool TryGetName(JsonProperty member, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = member.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => json.GetRawText() is { Length: <= 32 } number ? number : "such a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}

using System.CommandLine;

namespace EnumDns.Commands;

/// <summary>What a list may be narrowed by.</summary>
/// <param name="Name">Its name in the API; the option has two dashes in front.</param>
/// <param name="Unit">What stands for the value in the help.</param>
/// <param name="Description">One sentence.</param>
internal sealed record ObjectFilter(string Name, string Unit, string Description)
{
    /// <summary>Objects of one zone.</summary>
    public static ObjectFilter Zone { get; } = new("zone", "APEX", "Only objects of this zone");

    /// <summary>Numbers and prefixes that begin alike.</summary>
    public static ObjectFilter Prefix { get; } = new("prefix", "PREFIX", "Only objects whose number begins with this");

    /// <summary>A service.</summary>
    public static ObjectFilter Service { get; } = new("service", "SERVICE", "Only objects with an endpoint of this Enumservice: sip, h323");

    /// <summary>A text.</summary>
    public static ObjectFilter Text { get; } = new("text", "TEXT", "Only objects that have this in a URI, a name or the note");

    /// <summary>An owner name.</summary>
    public static ObjectFilter Owner { get; } = new("name", "NAME", "Only records at or below this name");

    /// <summary>A type.</summary>
    public static ObjectFilter Type { get; } = new("type", "TYPE", "Only records of this type");

    /// <summary>The option.</summary>
    public Option<string?> Create() => new("--" + Name) { Description = Description, HelpName = Unit };
}

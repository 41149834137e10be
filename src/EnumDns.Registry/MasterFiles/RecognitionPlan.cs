using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What is known about a zone before its RRsets are gone through.</summary>
internal sealed record RecognitionPlan
{
    /// <summary>What objects are told by.</summary>
    public required ObjectRecognition Objects { get; init; }

    /// <summary>The prefixes of its blocks.</summary>
    public IReadOnlySet<E164Number> Blocks { get; init; } = new HashSet<E164Number>();

    /// <summary>The numbers that say what their block says anyway.</summary>
    public IReadOnlySet<E164Number> ExplicitNumbers { get; init; } = new HashSet<E164Number>();

    /// <summary>The names at which everything is kept as it is.</summary>
    public IReadOnlySet<DomainName> Verbatim { get; init; } = new HashSet<DomainName>();

    /// <summary>Whether everything is kept as it is.</summary>
    public bool KeepsEverything { get; init; }

    /// <summary>The apexes of zones of the registry below this one; what is at or below them is theirs.</summary>
    public IReadOnlyList<DomainName> OtherZones { get; init; } = [];

    /// <summary>Whether nothing is kept as it is because of its name, and no name belongs to another zone.</summary>
    public bool KeepsNothing => !KeepsEverything && Verbatim.Count == 0 && OtherZones.Count == 0;

    /// <summary>Whether everything at a name is kept as it is.</summary>
    public bool IsVerbatim(DomainName name) => KeepsEverything || Verbatim.Contains(name);

    /// <summary>Whether a name is at or below the apex of another zone of the registry.</summary>
    public bool IsOfOtherZone(DomainName name)
    {
        foreach (var apex in OtherZones)
        {
            if (name.IsAtOrBelow(apex))
                return true;
        }

        return false;
    }
}

using EnumDns.Fixtures.Compilation;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.MasterFiles;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Compilation;

/// <summary>A random registry after some edits: its zone for +33 as a master file, and what its objects mean.</summary>
internal sealed class ExportedRegistry
{
    private const int MostEdits = 40;
    private const int NumberCount = 120;
    private readonly DomainName _root;

    /// <summary>Makes and compiles it.</summary>
    public ExportedRegistry(int seed)
    {
        Seed = seed;
        var root = $"tree{seed}.example";
        _root = DomainName.Parse(root);
        using var registry = new RandomRegistry(seed, root);
        for (var edits = seed % MostEdits + 3; edits > 0; edits--)
            registry.Edit(_ => null);

        using var session = registry.Read();
        var stored = session.FindZone(DomainName.Parse($"3.3.{root}"))!;
        using var text = new StringWriter();
        ZoneExport.Write(ZoneCompiler.Compile(session, stored), text);
        Text = new ZoneText(stored.Zone.Apex.ToString(), text.ToString());
        Numbers = [.. Enumerable.Range(0, NumberCount).Select(_ => registry.DialledNumber())];
        Meaning = new ReferenceMeaning(session, stored.Zone);
    }

    /// <summary>What it was made from.</summary>
    public int Seed { get; }

    /// <summary>The zone as it is exported.</summary>
    public ZoneText Text { get; }

    /// <summary>What the objects mean.</summary>
    public ReferenceMeaning Meaning { get; }

    /// <summary>Numbers that may well have to do with what is registered.</summary>
    public IReadOnlyList<E164Number> Numbers { get; }

    /// <summary>The name that a client asks for.</summary>
    public string NameOf(E164Number number) => EnumDomain.Format(number, _root).ToString();
}

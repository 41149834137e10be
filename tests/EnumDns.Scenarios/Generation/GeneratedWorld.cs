using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Generation;

/// <summary>A few zones that belong together: a parent, perhaps a hosted child, perhaps a zone beside them.</summary>
internal sealed class GeneratedWorld
{
    private static readonly SigningStyle[] Styles = Enum.GetValues<SigningStyle>();

    private GeneratedWorld(int seed, IReadOnlyList<ZoneDraft> drafts, IReadOnlyList<ZoneText> zones) => (Seed, Drafts, Zones) = (seed, drafts, zones);

    /// <summary>What makes this world again.</summary>
    public int Seed { get; }

    /// <summary>The zones' contents before signing.</summary>
    public IReadOnlyList<ZoneDraft> Drafts { get; }

    /// <summary>The zones as they are served.</summary>
    public IReadOnlyList<ZoneText> Zones { get; }

    /// <summary>Makes the world of a seed.</summary>
    public static GeneratedWorld Create(int seed)
    {
        var choice = new SeededChoice(seed);
        var style = seed % 2 == 0 ? SigningStyle.Unsigned : Styles[1 + (seed / 2 % (Styles.Length - 1))];
        var drafts = new List<ZoneDraft>();
        drafts.Add(new ZoneDraft($"w{seed}.example.", drafts));
        if (choice.Percent(40))
            drafts.Add(new ZoneDraft($"{choice.One("a", "b", "c.a", "1.2")}.{drafts[0].Apex}", drafts));
        if (drafts.Count == 2 && choice.Percent(20))
            drafts.Add(new ZoneDraft($"{choice.One("a", "b", "c.a")}.{drafts[1].Apex}", drafts));
        if (choice.Percent(40))
            drafts.Add(new ZoneDraft($"w{seed}.example.net.", drafts));
        // Children first: a DNAME at the apex of their parent would leave no room for them.
        foreach (var draft in Enumerable.Reverse(drafts))
            Start(draft, drafts, choice, style);
        foreach (var draft in drafts)
            Fill(draft, drafts, choice);
        var zones = drafts.Select(draft => ZoneSigner.Sign(new ZoneText(draft.Apex, draft.Format(choice)), draft.Signing)).ToList();
        return new GeneratedWorld(seed, drafts, zones);
    }

    private static void Start(ZoneDraft draft, List<ZoneDraft> world, SeededChoice choice, SigningStyle style)
    {
        draft.MixedCase = choice.Percent(15);
        draft.Labels = choice.Percent(40) ? LabelSet.Digits : LabelSet.Letters;
        // A signed parent of an unsigned child, and the other way round, now and then.
        draft.Signing = choice.Percent(80) ? style : SigningStyle.Unsigned;
        new ZoneFeatures(choice, draft, world).AddApex();
    }

    private static void Fill(ZoneDraft draft, List<ZoneDraft> world, SeededChoice choice)
    {
        var features = new ZoneFeatures(choice, draft, world);
        foreach (var child in world.Where(other => other != draft && ZoneDraft.IsAtOrBelow(other.Apex, draft.Apex)))
            features.AddCutAt(child.Apex);
        for (var i = choice.Between(3, 25); i > 0; i--)
            features.AddOne();
    }
}

namespace EnumDns.Fuzz.Packets;

/// <summary>Every packet of the corpus, and many made from them.</summary>
public sealed class PacketTests
{
    private static readonly PacketTarget Target = Targets.Packets();

    /// <summary>The names of the corpus.</summary>
    public static TheoryData<string> Names => [.. Targets.Corpus("Packets").Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_packet_of_the_corpus_is_harmless(string name) =>
        Assert.Null(FuzzRun.Try(Target, Targets.Corpus("Packets").Single(entry => entry.Name == name).Octets));

    [Fact]
    public void A_million_mutated_packets_are_answered_by_the_rules() => OrdinaryRun.AssertHarmless(Target, 1_000_000);
}

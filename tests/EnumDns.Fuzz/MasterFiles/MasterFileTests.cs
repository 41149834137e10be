namespace EnumDns.Fuzz.MasterFiles;

/// <summary>Every master file of the corpus, and many made from them.</summary>
public sealed class MasterFileTests
{
    private static readonly MasterFileTarget Target = Targets.MasterFiles();

    /// <summary>The names of the corpus.</summary>
    public static TheoryData<string> Names => [.. Targets.Corpus("MasterFiles").Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_master_file_of_the_corpus_is_harmless(string name) =>
        Assert.Null(FuzzRun.Try(Target, Targets.Corpus("MasterFiles").Single(entry => entry.Name == name).Octets));

    [Fact]
    public void A_hundred_thousand_mutated_master_files_are_read_by_the_rules() => OrdinaryRun.AssertHarmless(Target, 100_000);
}

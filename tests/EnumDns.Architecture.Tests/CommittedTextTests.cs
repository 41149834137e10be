using System.Text.RegularExpressions;

namespace EnumDns.Architecture.Tests;

/// <summary>What is committed works in any clone, on any machine.</summary>
public sealed class CommittedTextTests
{
    // Put together from pieces, so that this file does not offend itself.
    private static readonly string[] Machine = ["/wor" + "k/", "/roo" + "t/", "/hom" + "e/", "/User" + "s/", "/tm" + "p/", @"C:\User" + "s"];
    private static readonly string[] Registries = ["nuge" + "t.org", "npmj" + "s", "pypi" + ".org", "deb.debia" + "n.org", "prox" + "y.golang"];

    /// <summary>Files that hold hashes, where any letters may stand.</summary>
    private static readonly Regex Hashes = new(@"packages\.lock\.json$|\.bin$", RegexOptions.CultureInvariant);

    [Fact]
    public void No_file_names_a_path_of_one_machine() => AssertAbsent(Machine);

    [Fact]
    public void No_file_names_a_package_registry() => AssertAbsent(Registries);

    private static void AssertAbsent(string[] words)
    {
        var offences =
            from file in Repository.Files
            where !Hashes.IsMatch(file)
            let text = Repository.Read(file)
            from word in words
            where text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{file}: {word}";
        Offences.AssertNone(offences);
    }
}

using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnumDns.Architecture.Tests;

/// <summary>Tests read as statements about the product.</summary>
public sealed class TestNameTests
{
    private static readonly HashSet<string> TestAttributes = ["Fact", "Theory"];

    [Fact]
    public void A_test_is_named_by_a_sentence()
    {
        var offences = Tests().Where(test => test.Identifier.Text.Count(character => character == '_') < 2);
        Offences.AssertNone(offences.Select(test => $"{SourceTree.Place(test)}: {test.Identifier}"));
    }

    [Fact]
    public void No_test_is_switched_off()
    {
        var offences = Tests().SelectMany(test => test.AttributeLists).SelectMany(list => list.Attributes)
            .Where(attribute => attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Skip") is true);
        Offences.AssertNone(offences.Select(SourceTree.Place));
    }

    private static IEnumerable<MethodDeclarationSyntax> Tests() =>
        SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => TestAttributes.Contains(attribute.Name.ToString())));
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnumDns.Architecture.Tests;

/// <summary>How a file looks: one type named after it, short, whole, and summed up.</summary>
public sealed class FileTests
{
    private const int MaxLines = 300;

    // A screen.
    private const int MaxMethodLines = 60;

    /// <summary>Attributes that call a source generator, which completes a partial type.</summary>
    private static readonly HashSet<string> GeneratorAttributes = ["LoggerMessage", "GeneratedRegex", "JsonSerializable", "LibraryImport"];

    /// <summary>Words that say nothing about what a type or folder is for.</summary>
    private static readonly HashSet<string> EmptyWords = ["Common", "Core", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Misc"];

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void A_file_holds_one_type_and_is_named_after_it()
    {
        var offences =
            from tree in SourceTree.All
            let types = TopLevelTypes(tree).Select(TypeName).ToList()
            let hasStatements = tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any()
            let isAttributesOnly = types.Count == 0 && tree.GetRoot().ChildNodes().All(node => node is UsingDirectiveSyntax or AttributeListSyntax)
            where !isAttributesOnly && !(hasStatements && types.Count == 0 && tree.FilePath.EndsWith("/Program.cs", StringComparison.Ordinal))
            where types is not [var only] || only != Path.GetFileNameWithoutExtension(tree.FilePath)
            select $"{tree.FilePath}: {string.Join(", ", types)}";
        Offences.AssertNone(offences);
    }

    [Fact]
    public void A_file_is_short_or_has_a_reason()
    {
        var offences =
            from tree in SourceTree.All
            let lines = tree.GetText().Lines.Count
            where lines > MaxLines + 1 && !LongFiles.ContainsKey(tree.FilePath)
            select $"{tree.FilePath}: {lines} lines";
        Offences.AssertNone(offences);
        Assert.Empty(LongFiles.Keys.Except(Repository.Files));
    }

    [Fact]
    public void A_method_fits_on_a_screen()
    {
        var offences =
            from method in SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<BaseMethodDeclarationSyntax>()
            let lines = LastLine(method) - LastLine(method.ParameterList) + 1
            where lines > MaxMethodLines
            select $"{SourceTree.Place(method)}: {lines} lines";
        Offences.AssertNone(offences);
    }

    [Fact]
    public void Partial_types_are_completed_by_a_source_generator()
    {
        var offences =
            from type in SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<TypeDeclarationSyntax>()
            where type.Modifiers.Any(SyntaxKind.PartialKeyword)
            // Outer types of a generated one have to be partial as well.
            where !type.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => GeneratorAttributes.Contains(attribute.Name.ToString()))
            select $"{SourceTree.Place(type)}: {type.Identifier}";
        Offences.AssertNone(offences);
    }

    [Fact]
    public void Names_say_what_a_thing_is_for()
    {
        var folders = Repository.Folders.Select(folder => (Place: folder, Name: Path.GetFileName(folder)));
        var types = SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<BaseTypeDeclarationSyntax>()
            .Select(type => (Place: SourceTree.Place(type), Name: type.Identifier.Text));
        var offences = folders.Concat(types).Where(named => Regex.Split(named.Name, "(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]").Any(EmptyWords.Contains));
        Offences.AssertNone(offences.Select(named => $"{named.Place}: {named.Name}"));
    }

    [Fact]
    public void Every_type_and_every_member_that_others_see_has_a_summary()
    {
        var offences =
            from tree in SourceTree.Product
            from member in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            where member is not BaseNamespaceDeclarationSyntax and not GlobalStatementSyntax && IsSeen(member)
            where !member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            select SourceTree.Place(member);
        Offences.AssertNone(offences);
    }

    // Methods are counted from their parameters on: the cases in a test's attributes may be many.
    private static int LastLine(SyntaxNode node) => node.GetLocation().GetLineSpan().EndLinePosition.Line;

    private static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string TypeName(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax named ? named.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    /// <summary>Whether code outside the type can see the member: top-level types, and what is not private on the way to it.</summary>
    private static bool IsSeen(MemberDeclarationSyntax member) => member.Parent switch
    {
        EnumDeclarationSyntax parent => IsSeen(parent),
        // An interface's members are as visible as the interface.
        InterfaceDeclarationSyntax parent => IsSeen(parent),
        TypeDeclarationSyntax parent => IsSeen(parent) && HasAccess(member),
        _ => true,
    };

    // A log message's template says what it is for.
    private static bool HasAccess(MemberDeclarationSyntax member) =>
        !member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "LoggerMessage") &&
        member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
        && !member.Modifiers.Any(SyntaxKind.PrivateKeyword);
}

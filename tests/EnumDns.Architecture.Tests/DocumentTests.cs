using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnumDns.Architecture.Tests;

/// <summary>Documents that name code tell the truth: what stands in `backticks` exists.</summary>
public sealed class DocumentTests
{
    private static readonly Regex Fence = new("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline);
    private static readonly Regex Code = new("`([^`\n]+)`");
    private static readonly Regex Link = new(@"\]\(([^)#\s]+)(#[^)]*)?\)");
    private static readonly Regex FilePath = new(@"^[\w.*-]*[A-Za-z][\w.-]*/[\w./-]*$|^[\w-]+\.(cs|md|sh|csproj|sln|props|json|zone)$");
    private static readonly Regex Identifier = new(@"^[A-Z]\w*[a-z]\w*(\.[A-Z]\w*)*$");
    private static readonly Regex Sentence = new("^[A-Za-z0-9]+(_[A-Za-z0-9]+){2,}$");
    private static readonly Regex Citation = new("RFC ([0-9]+) sections? ");
    private static readonly Regex Option = new("^--[a-z][a-z-]*$");

    private static readonly IReadOnlyList<string> Documents =
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && file != "CHANGELOG.md")];

    private static readonly ILookup<string, string> Declarations = Declared().ToLookup(pair => pair.Name, pair => pair.Type);

    /// <summary>Every name in the code, those of the platform included.</summary>
    private static readonly HashSet<string> Names =
        [.. SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text)];

    [Fact]
    public void Paths_in_documents_exist() => AssertEach(FilePath, PathExists);

    [Fact]
    public void Types_and_members_in_documents_are_those_of_the_code() => AssertEach(Identifier, (_, name) => IsDeclared(name));

    [Fact]
    public void Test_names_in_documents_are_declared() => AssertEach(Sentence, (_, name) => Declarations.Contains(name) || OccursOutsideDocuments(name));

    [Fact]
    public void Options_in_documents_occur_in_the_code() => AssertEach(Option, (_, option) => OccursOutsideDocuments(option));

    [Fact]
    public void Links_in_documents_lead_somewhere()
    {
        var offences =
            from document in Documents
            from Match link in Link.Matches(Repository.Read(document))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !PathExists(document, target)
            select $"{document}: {target}";
        Offences.AssertNone(offences);
    }

    [Fact]
    public void The_architecture_page_describes_every_folder()
    {
        var page = Repository.Read("docs/architecture.md");
        var folders = SourceTree.Product.Select(tree => tree.FilePath.Split('/')).Where(path => path.Length > 3).Select(path => path[2]).Distinct();
        Offences.AssertNone(folders.Where(folder => !page.Contains($"| `{folder}/` |", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_of_RFCs_has_every_RFC_that_the_code_cites_by_section()
    {
        var table = Repository.Read("docs/rfcs.md");
        var cited = SourceTree.Product.SelectMany(tree => Citation.Matches(tree.ToString())).Select(match => match.Groups[1].Value).Distinct();
        Offences.AssertNone(cited.Where(rfc => !table.Contains($"| {rfc} |", StringComparison.Ordinal)).Select(rfc => $"RFC {rfc}"));
    }

    private static void AssertEach(Regex kind, Func<string, string, bool> holds)
    {
        var offences =
            from document in Documents
            from Match code in Code.Matches(Fence.Replace(Repository.Read(document), ""))
            let text = code.Groups[1].Value.Replace("()", "", StringComparison.Ordinal)
            where kind.IsMatch(text) && !holds(document, text)
            select $"{document}: {text}";
        Offences.AssertNone(offences);
    }

    /// <summary>From the root, from the document's folder, or the end of a longer path; <c>Folder/Type.Member</c> works too.</summary>
    private static bool PathExists(string document, string path)
    {
        var ends = path.TrimEnd('/');
        var beside = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, ends))).Replace('\\', '/');
        var places = Repository.Files.Concat(Repository.Folders);
        if (places.Any(place => place == ends || place == beside || place.EndsWith("/" + ends, StringComparison.Ordinal)))
            return true;

        var (folder, name) = (ends[..Math.Max(0, ends.LastIndexOf('/'))], ends[(ends.LastIndexOf('/') + 1)..]);
        return Identifier.IsMatch(name) && IsDeclared(name)
            && Repository.Files.Any(file => file.EndsWith($"{folder}/{name.Split('.')[0]}.cs", StringComparison.Ordinal));
    }

    private static bool IsDeclared(string name)
    {
        // Projects and namespaces are folders.
        if (Repository.Folders.Any(folder => folder.Split('/')[^1] == name || folder.Replace('/', '.').EndsWith("." + name, StringComparison.Ordinal)))
            return true;
        var parts = name.Split('.');
        return parts.Length == 1 ? Names.Contains(name) : Declarations[parts[^1]].Contains(parts[^2]);
    }

    private static bool OccursOutsideDocuments(string text) =>
        Repository.Files.Except(Documents).Where(file => !file.EndsWith(".bin", StringComparison.Ordinal))
            .Any(file => Repository.Read(file).Contains(text, StringComparison.Ordinal));

    /// <summary>Every type and member of the repository, with the type around it.</summary>
    private static IEnumerable<(string Name, string Type)> Declared() =>
        from member in SourceTree.All.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<MemberDeclarationSyntax>()
        from name in NamesOf(member)
        select (name, (member.Parent as BaseTypeDeclarationSyntax)?.Identifier.Text ?? "");

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        EnumMemberDeclarationSyntax value => [value.Identifier.Text],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
        _ => [],
    };
}

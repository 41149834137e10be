using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnumDns.Architecture.Tests;

/// <summary>All C# of the repository, parsed; and that of the product, bound as one compilation.</summary>
internal static class SourceTree
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> LazyProduct = new(Bind);

    /// <summary>Every C# file; a tree's path is relative to the root.</summary>
    public static IReadOnlyList<SyntaxTree> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(file => CSharpSyntaxTree.ParseText(Repository.Read(file), path: file))];

    /// <summary>The C# of the product's projects.</summary>
    public static IReadOnlyList<SyntaxTree> Product { get; } = [.. All.Where(tree => tree.FilePath.StartsWith("src/", StringComparison.Ordinal))];

    /// <summary>The product's projects bound together, without the output of source generators.</summary>
    public static CSharpCompilation Compilation => LazyProduct.Value;

    /// <summary>Every use of a name in one of the product's files, with the symbol that it stands for.</summary>
    public static IEnumerable<(SimpleNameSyntax Name, ISymbol Symbol)> Uses(SyntaxTree tree)
    {
        var model = Compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is { } symbol)
                yield return (name, symbol);
        }
    }

    /// <summary><c>file:line</c> of a node.</summary>
    public static string Place(SyntaxNode node) => $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    private static CSharpCompilation Bind()
    {
        var own = Product.Select(tree => tree.FilePath.Split('/')[1]).Append("enumdns").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !own.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("product", Product.Append(CSharpSyntaxTree.ParseText(ImplicitUsings)), references, options);
    }
}

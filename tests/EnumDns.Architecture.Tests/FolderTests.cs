using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnumDns.Architecture.Tests;

/// <summary>Inside a project, folders follow a floor table, and namespaces follow folders.</summary>
public sealed class FolderTests
{
    /// <summary>
    /// The folders of each project from the lowest up, each with the folders of the same project that it may use. A
    /// folder names only folders that stand before it, so there is no cycle. Which other projects it may use, the
    /// project references say.
    /// </summary>
    private static readonly (string Folder, string[] MayUse)[] FloorTable =
    [
        ("EnumDns.Protocol/Names", []),
        ("EnumDns.Protocol/Records", ["Names"]),
        ("EnumDns.Protocol/RdataFields", ["Names", "Records"]),
        ("EnumDns.Protocol/SvcParams", ["Records", "RdataFields"]),
        ("EnumDns.Protocol/Rdata", ["Names", "Records", "RdataFields", "SvcParams"]),
        ("EnumDns.Protocol/Edns", ["Names", "Records"]),
        ("EnumDns.Protocol/Tsig", ["Names"]),
        ("EnumDns.Protocol/Messages", ["Names", "Records", "Edns", "Tsig"]),
        ("EnumDns.Protocol/ZoneFiles", ["Names", "Records", "RdataFields", "Rdata"]),
        ("EnumDns.Protocol/E164", ["Names", "Records"]),
        ("EnumDns.Protocol/Uris", ["RdataFields", "E164"]),
        ("EnumDns.Protocol/Ddds", ["Names", "Records", "E164"]),

        ("EnumDns.Zones/Index", []),
        ("EnumDns.Zones/Rrsets", ["Index"]),
        ("EnumDns.Zones/Signing", ["Index", "Rrsets"]),
        ("EnumDns.Zones/Snapshots", ["Index", "Rrsets", "Signing"]),
        ("EnumDns.Zones/Checks", ["Index", "Rrsets", "Signing", "Snapshots"]),
        ("EnumDns.Zones/Answers", ["Index", "Rrsets", "Signing", "Snapshots"]),
        ("EnumDns.Zones/Changes", ["Index", "Rrsets", "Signing", "Snapshots"]),

        ("EnumDns.Registry/Objects", []),
        ("EnumDns.Registry/Background", []),
        ("EnumDns.Registry/Storage", ["Objects"]),
        ("EnumDns.Registry/Sqlite", ["Objects", "Background", "Storage"]),
        ("EnumDns.Registry/Compilation", ["Objects", "Storage"]),
        ("EnumDns.Registry/Validation", ["Objects", "Compilation"]),
        ("EnumDns.Registry/MasterFiles", ["Objects", "Background", "Storage", "Compilation", "Validation"]),
        ("EnumDns.Registry/Keys", ["Storage"]),
        ("EnumDns.Registry/Journal", ["Storage"]),
        ("EnumDns.Registry/Updates", ["Objects", "Background", "Storage", "Compilation", "Validation", "Journal"]),

        ("EnumAdmin/Problems", []),
        ("EnumAdmin/Contracts", ["Problems"]),
        ("EnumAdmin/Telemetry", []),
        ("EnumAdmin/Security", ["Problems", "Telemetry"]),
        ("EnumAdmin/Endpoints", ["Problems", "Contracts", "Telemetry", "Security"]),
        ("EnumAdmin/Api", ["Problems", "Contracts", "Telemetry", "Security", "Endpoints"]),

        ("EnumDns/Telemetry", []),
        ("EnumDns/Serving", ["Telemetry"]),
        ("EnumDns/Transport", ["Serving"]),
        ("EnumDns/Loading", []),
        ("EnumDns/Hosting", ["Telemetry", "Serving", "Transport", "Loading"]),
        ("EnumDns/Configuration", ["Serving", "Transport", "Hosting"]),
        ("EnumDns/Client", ["Hosting"]),
        ("EnumDns/Display", ["Client"]),
        ("EnumDns/Commands", ["Serving", "Transport", "Loading", "Hosting", "Configuration", "Client", "Display"]),
    ];

    [Fact]
    public void Every_folder_stands_in_the_floor_table()
    {
        var folders = SourceTree.Product.Where(HasTypes).Select(FolderOf).Distinct().ToList();
        var rows = FloorTable.Select(row => row.Folder).ToList();
        Offences.AssertNone(folders.Except(rows).Select(folder => $"no row for {folder}"));
        Offences.AssertNone(rows.Except(folders).Select(row => $"no folder for {row}"));
    }

    [Fact]
    public void A_folder_of_the_table_uses_only_folders_before_it()
    {
        var before = new HashSet<string>();
        foreach (var (folder, mayUse) in FloorTable)
        {
            var project = folder.Split('/')[0];
            Assert.Subset(before, mayUse.Select(used => $"{project}/{used}").ToHashSet());
            before.Add(folder);
        }
    }

    [Fact]
    public void Code_uses_only_the_folders_that_the_table_allows()
    {
        var offences = new List<string>();
        foreach (var tree in SourceTree.Product.Where(HasTypes))
        {
            var folder = FolderOf(tree);
            var project = folder.Split('/')[0];
            var allowed = FloorTable.Where(row => row.Folder == folder).SelectMany(row => row.MayUse).Select(used => $"{project}/{used}").Append(folder).ToHashSet();
            offences.AddRange(
                from use in SourceTree.Uses(tree)
                let home = Home(use.Symbol)
                where home is not null && home.Split('/')[0] == project && !allowed.Contains(home)
                select $"{SourceTree.Place(use.Name)}: {folder} uses {use.Symbol.ToDisplayString()} of {home}");
        }

        Offences.AssertNone(offences);
    }

    [Fact]
    public void Namespaces_equal_folders()
    {
        var offences =
            from tree in SourceTree.All
            from space in tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            let expected = ExpectedNamespace(Path.GetDirectoryName(tree.FilePath)!)
            where space.Name.ToString() != expected
            select $"{tree.FilePath}: {space.Name} should be {expected}";
        Offences.AssertNone(offences);
    }

    [Fact]
    public void Types_of_the_product_live_in_leaf_namespaces()
    {
        var folders = SourceTree.Product.Where(HasTypes).Select(FolderOf).Distinct().ToList();
        Assert.All(folders, folder => Assert.Contains('/', folder));
        Assert.All(folders, folder => Assert.DoesNotContain(folders, other => other.StartsWith(folder + "/", StringComparison.Ordinal)));
    }

    /// <summary>The name of the project, which need not be that of its folder, and the folders below it.</summary>
    private static string ExpectedNamespace(string folder)
    {
        var root = string.Join('/', folder.Split('/').Take(2));
        var project = Repository.Files.FirstOrDefault(file => file.EndsWith(".csproj", StringComparison.Ordinal) && Path.GetDirectoryName(file) == root);
        var below = folder[root.Length..].Replace('/', '.');
        return (project is null ? Path.GetFileName(root) : Path.GetFileNameWithoutExtension(project)) + below;
    }

    private static bool HasTypes(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Any();

    /// <summary>Project and folder, as the floor table writes them.</summary>
    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath)!.Split('/', 2)[1];

    /// <summary>The folder that declares a symbol of the product; null for all other symbols.</summary>
    private static string? Home(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return type?.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration ? FolderOf(declaration.SyntaxTree) : null;
    }
}

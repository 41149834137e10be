using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace EnumDns.Architecture.Tests;

/// <summary>Floors are projects: references go down only, and the two lowest are pure.</summary>
public sealed class ProjectTests
{
    /// <summary>The product's projects from the lowest floor up, each with the projects it may reference.</summary>
    private static readonly (string Project, string[] MayReference)[] Floors =
    [
        ("EnumDns.Protocol", []),
        ("EnumDns.Zones", ["EnumDns.Protocol"]),
        ("EnumDns.Registry", ["EnumDns.Protocol", "EnumDns.Zones"]),
        ("EnumAdmin", ["EnumDns.Protocol", "EnumDns.Zones", "EnumDns.Registry"]),
        ("EnumDns", ["EnumDns.Protocol", "EnumDns.Zones", "EnumDns.Registry", "EnumAdmin"]),
    ];

    private static readonly string[] PureProjects = ["EnumDns.Protocol", "EnumDns.Zones"];

    /// <summary>Namespaces and types that a pure floor does not touch: sockets, files, clocks, processes, logs, the environment.</summary>
    private static readonly string[] Impure =
    [
        "System.Net.Sockets", "System.Net.Http", "System.Net.NetworkInformation", "System.Net.Dns", "System.Data", "Microsoft",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Diagnostics.Trace", "System.Diagnostics.Metrics",
        "System.TimeProvider", "System.Threading.Timer", "System.Timers", "System.Console", "System.Environment", "System.Random",
    ];

    [Fact]
    public void Every_project_of_the_product_stands_on_a_floor() =>
        Assert.Equal(Floors.Select(floor => floor.Project).Order(), Projects("src/").Select(Name).Order());

    [Fact]
    public void Project_references_go_down_only()
    {
        var lower = new List<string>();
        foreach (var (project, mayReference) in Floors)
        {
            Assert.Subset(lower.ToHashSet(), mayReference.ToHashSet());
            Assert.Subset(mayReference.ToHashSet(), References($"src/{project}/{project}.csproj", "ProjectReference").Select(Name).ToHashSet());
            lower.Add(project);
        }
    }

    [Fact]
    public void Nothing_in_the_product_references_a_test() =>
        Assert.DoesNotContain(Projects("src/").SelectMany(project => References(project, "ProjectReference")), reference => reference.Contains("tests", StringComparison.Ordinal));

    [Fact]
    public void Pure_floors_reference_no_package()
    {
        foreach (var project in PureProjects)
        {
            Assert.Empty(References($"src/{project}/{project}.csproj", "PackageReference"));
            Assert.Empty(References($"src/{project}/{project}.csproj", "FrameworkReference"));
        }
    }

    [Fact]
    public void Pure_floors_touch_no_socket_file_clock_or_log()
    {
        var offences = SourceTree.Product
            .Where(tree => PureProjects.Any(project => tree.FilePath.StartsWith($"src/{project}/", StringComparison.Ordinal)))
            .SelectMany(SourceTree.Uses)
            .Where(use => use.Symbol is not INamespaceSymbol && IsImpure(use.Symbol))
            .Select(use => $"{SourceTree.Place(use.Name)}: {use.Symbol.ToDisplayString()}");
        Offences.AssertNone(offences);
    }

    [Fact]
    public void The_binder_knows_every_type_that_the_product_names()
    {
        // CS0234, CS0246: a type or namespace that cannot be found. What generators would add is missing on purpose.
        var unknown = SourceTree.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Id is "CS0234" or "CS0246");
        Offences.AssertNone(unknown.Select(diagnostic => diagnostic.ToString()));
    }

    private static bool IsImpure(ISymbol symbol)
    {
        var name = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.ToDisplayString() ?? "";
        return Impure.Any(banned => name == banned || name.StartsWith(banned + ".", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Projects(string folder) =>
        Repository.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(element => (string?)element.Attribute("Include") ?? "");
}

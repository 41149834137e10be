using System.CommandLine;
using System.Diagnostics;

namespace EnumDns.Fuzz;

/// <summary>Fuzzes one target for as long as it is told, or repeats single cases.</summary>
internal static class Driver
{
    private static readonly Option<double> Minutes = new("--minutes") { Description = "How long.", DefaultValueFactory = _ => 1 };
    private static readonly Option<long> Cases = new("--cases") { Description = "How many cases at most.", DefaultValueFactory = _ => long.MaxValue };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The seed; a new one where none is given.", DefaultValueFactory = _ => (ulong)Random.Shared.NextInt64() };
    private static readonly Option<long> From = new("--from") { Description = "The first case's number." };

    /// <summary>Runs the driver's command line: 0 where nothing was found, 1 where a case broke a rule and was kept as a file.</summary>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Fuzzes EnumDns; without a command, runs the tests.")
        {
            Command("packets", "Queries, over zones of every kind.", Targets.Packets),
            Command("master-files", "Master files: read, written, loaded.", Targets.MasterFiles),
        };
        return root.Parse(args).Invoke();
    }

    private static Command Command(string name, string description, Func<IFuzzTarget> target)
    {
        var command = new Command(name, description) { Minutes, Cases, Seed, From };
        command.SetAction(result => Fuzz(target(), result));
        return command;
    }

    private static int Fuzz(IFuzzTarget target, ParseResult options)
    {
        var (seed, from) = (options.GetValue(Seed), options.GetValue(From));
        var end = from + Math.Min(options.GetValue(Cases), long.MaxValue - from);
        var limit = TimeSpan.FromMinutes(options.GetValue(Minutes));
        Console.WriteLine($"{target.Name}: seed {seed}, for {limit}");

        var watch = Stopwatch.StartNew();
        var failure = new FuzzRun(target, seed).Try(from, i => i < end && watch.Elapsed < limit, out var tried);
        if (failure is null)
        {
            Console.WriteLine($"{tried} cases, nothing found");
            return 0;
        }

        Console.WriteLine(failure);
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine("artifacts", "fuzz")).FullName, $"{target.Name}-{seed}-{failure.Iteration}.bin");
        File.WriteAllBytes(file, failure.Octets);
        Console.WriteLine($"kept as {file}: mended, it goes into tests/EnumDns.Fuzz/Corpus under a name that says what it is");
        return 1;
    }
}

using System.Diagnostics;
using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>What all measurements share: where files lie, which processors do what, how long things take, and the figures.</summary>
/// <param name="folder">For zones, registries and the servers' files. Zones and registries are kept for the next run.</param>
/// <param name="program">Our built executable.</param>
/// <param name="isQuick">Whether everything is smaller and shorter.</param>
internal sealed class Bench(string folder, string program, bool isQuick)
{
    private const int Seed = 1;
    private const double QuietShare = 0.06;
    private static readonly TimeSpan QuietPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan QuietWindow = TimeSpan.FromMilliseconds(200);
    private int _runs;

    /// <summary>The processor that servers run on, in rows about one core.</summary>
    public const string ServerProcessor = "0";

    /// <summary>The processor of the load generator.</summary>
    public const string GeneratorProcessor = "1";

    /// <summary>All processors that the comparison uses.</summary>
    public const string BothProcessors = "0,1";

    /// <summary>Our built executable.</summary>
    public string Program => program;

    /// <summary>Whether this is a short run.</summary>
    public bool IsQuick => isQuick;

    /// <summary>The sizes of the zones.</summary>
    public ZoneSizes Sizes { get; } = isQuick ? ZoneSizes.Quick : ZoneSizes.Full;

    /// <summary>How often each server takes its turn.</summary>
    public required int Rounds { get; init; }

    /// <summary>How long one turn is, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>What was measured so far.</summary>
    public Figures Figures { get; } = new();

    /// <summary>A folder for the files of one server.</summary>
    public string NewFolder(string name) =>
        Directory.CreateDirectory(Path.Combine(folder, "run", string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{++_runs}-{name.Split(',')[0]}"))).FullName;

    /// <summary>A zone, written unless it is there from an earlier run.</summary>
    public ZoneFile Zone(int numbers, LoadZone kind = LoadZone.Numbers, NumberTargets targets = NumberTargets.Digits)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{numbers}-{targets}").ToLowerInvariant();
        var zone = new ZoneFile(Path.Combine(folder, "zones", name), kind, numbers, Seed, targets);
        if (File.Exists(zone.Path))
            return zone;
        Directory.CreateDirectory(zone.Folder);
        var unfinished = zone.Path + ".unfinished";
        using (var writer = new StreamWriter(unfinished, append: false, System.Text.Encoding.ASCII, 1 << 20))
            LoadZones.Create(kind, numbers, Seed, targets).Write(writer);
        File.Move(unfinished, zone.Path);
        return zone;
    }

    /// <summary>A data directory whose registry holds a zone, made unless it is there from an earlier run of the same program.</summary>
    public string Registry(ZoneFile zone, CancellationToken cancellation)
    {
        var registries = Directory.CreateDirectory(Path.Combine(folder, "registries"));
        var name = Path.GetFileName(zone.Folder);
        var data = Path.Combine(registries.FullName, string.Create(CultureInfo.InvariantCulture, $"{name}-{File.GetLastWriteTimeUtc(program + ".dll").Ticks:x}"));
        var finished = Path.Combine(data, "complete");
        if (File.Exists(finished))
            return data;
        foreach (var earlier in registries.GetDirectories($"{name}-*"))
            earlier.Delete(recursive: true);
        Directory.CreateDirectory(data);
        using (var server = new EnumDnsServer(program, data))
            server.Start(new ServerSetup(NewFolder("fill"), zone, BothProcessors, 2), cancellation);
        File.WriteAllText(finished, "");
        return data;
    }

    /// <summary>A copy of a data directory that may be changed.</summary>
    public string CopyOfRegistry(ZoneFile zone, CancellationToken cancellation)
    {
        var source = Registry(zone, cancellation);
        var copy = NewFolder("data");
        foreach (var file in Directory.GetFiles(source))
        {
            var (code, text) = ProgramOutput.Run("cp", "--reflink=auto", "--preserve=mode", file, copy);
            if (code != 0)
                throw new IOException(text);
        }

        return copy;
    }

    /// <summary>Waits until nothing runs but what is measured, or patience ends.</summary>
    public static void WaitForQuiet()
    {
        var waited = Stopwatch.StartNew();
        do
        {
            var before = MachineClock.BusySeconds();
            Thread.Sleep(QuietWindow);
            if ((MachineClock.BusySeconds() - before) / QuietWindow.TotalSeconds < QuietShare)
                return;
        }
        while (waited.Elapsed < QuietPatience);
    }

    /// <summary>Notes that something could not be measured, and says so.</summary>
    public void Fail(string failure)
    {
        Figures.AddFailure(failure);
        Say($"FAILED: {failure}");
    }

    /// <summary>Says what is being done, on the standard error.</summary>
    public static void Say(string text) => Console.Error.WriteLine($"  {text}");
}

namespace EnumDns.Peers.Reports;

/// <summary>Every goal of the data plane, in one table: what of the figures is held against which limit.</summary>
internal sealed class Bars
{
    private const double Megabyte = 1_000_000;
    private readonly Figures _figures;
    private readonly ZoneSizes _sizes;
    private readonly List<Bar> _all = [];

    private Bars(Figures figures, ZoneSizes sizes)
    {
        _figures = figures;
        _sizes = sizes;
    }

    /// <summary>All goals with what was reached.</summary>
    public static IReadOnlyList<Bar> Compute(Figures figures, ZoneSizes sizes)
    {
        var bars = new Bars(figures, sizes);
        bars.AddCeiling();
        bars.AddUdp();
        bars.AddTcp();
        bars.AddMemory();
        bars.AddLoading();
        bars.AddChanges();
        bars.AddCollections();
        return bars._all;
    }

    private void AddCeiling()
    {
        const string InGroups = "against an echo responder that sends answers to one client as one";
        AddRatio("UDP CPU per query at saturation, one core, against the echo responder", 1.15, isMost: true, Measure.CpuPerQuery, Workloads.Random, [ServerNames.Echo], "us");
        AddRatio("UDP queries per second at saturation, one core, against the echo responder", 0.90, isMost: false, Measure.QueriesPerSecond, Workloads.Random, [ServerNames.Echo], "/s");
        AddRatio($"UDP CPU per query at saturation, one core, {InGroups}", 1.15, isMost: true, Measure.CpuPerQuery, Workloads.Random, [ServerNames.Ceiling], "us");
        AddRatio($"UDP queries per second at saturation, one core, {InGroups}", 0.90, isMost: false, Measure.QueriesPerSecond, Workloads.Random, [ServerNames.Ceiling], "/s");
        AddRatio("UDP CPU per query, 64 clients with one query each, one core, against the echo responder", 1.15, isMost: true, Measure.CpuPerQuery, Workloads.OneByOne, [ServerNames.Echo], "us");
    }

    private void AddUdp()
    {
        const string Cpu = "UDP CPU per query against the better of NSD and Knot";
        AddRatio($"{Cpu}: {ZoneSizes.Show(_sizes.Small)} random numbers", 0.40, isMost: true, Measure.CpuPerQuery, Workloads.Random, ServerNames.Rivals, "us");
        AddRatio($"{Cpu}: {ZoneSizes.Show(_sizes.Small)} in blocks of 100", 0.50, isMost: true, Measure.CpuPerQuery, Workloads.Blocks, ServerNames.Rivals, "us");
        AddRatio($"{Cpu}: 1,000 hot names", 0.70, isMost: true, Measure.CpuPerQuery, Workloads.Hot, ServerNames.Rivals, "us");
        AddRatio($"{Cpu}: {ZoneSizes.Show(_sizes.Middle)} random numbers", 0.38, isMost: true, Measure.CpuPerQuery, Workloads.RandomMiddle, ServerNames.Rivals, "us");
        AddRatio($"{Cpu}: {ZoneSizes.Show(_sizes.Large)} random numbers", 0.25, isMost: true, Measure.CpuPerQuery, Workloads.RandomLarge, ServerNames.Rivals, "us");
        AddRatio("CPU per query at 20,000 queries a second, against the better of NSD and Knot", 0.55, isMost: true, Measure.CpuPerQuery, Workloads.LowRate, ServerNames.Rivals, "us");
        AddRatio("p99 latency at 100,000 queries a second, against the better of NSD and Knot", 1.0, isMost: true, Measure.LatencyP99, Workloads.HighRate, ServerNames.Rivals, "us");
        AddRatio("two cores, load generator included: queries per second against NSD and Knot with two workers", 2.0, isMost: false, Measure.QueriesPerSecond, Workloads.TwoCores, ServerNames.Rivals, "/s");
    }

    private void AddTcp() =>
        AddRatio("TCP queries per second, 16 outstanding, against the better of NSD and Knot", 1.3, isMost: false, Measure.QueriesPerSecond, Workloads.Tcp, ServerNames.Rivals, "/s");

    private void AddMemory()
    {
        var between = $"between {ZoneSizes.Show(_sizes.Middle)} and {ZoneSizes.Show(_sizes.Large)} numbers";
        AddGrowth($"memory per number {between}, number in the URI", 40, Workloads.Middle, Workloads.Large);
        AddGrowth($"memory per number {between}, unrelated URIs", 256, Workloads.MiddleUnrelated, Workloads.LargeUnrelated);
        AddScaled($"whole process at {ZoneSizes.Show(_sizes.Middle)} numbers, with the registry", 200, isMost: true, "MB", Measure.ResidentMemory, Workloads.Middle, ServerNames.EnumDns, 1 / Megabyte);
        AddScaled($"whole process at {ZoneSizes.Show(_sizes.Largest)} numbers", 1073.7, isMost: true, "MB", Measure.ResidentMemory, Workloads.Largest, ServerNames.ReadOnly, 1 / Megabyte);
    }

    private void AddLoading()
    {
        var ours = _figures.Median(Measure.TimeToReady, Workloads.Middle, ServerNames.ReadOnly);
        var best = _figures.Lowest(Measure.TimeToReady, Workloads.Middle, ServerNames.Rivals);
        _all.Add(new Bar(
            $"read-only start at {ZoneSizes.Show(_sizes.Middle)} numbers, how many times as fast as the better of NSD and Knot", 5, IsMost: false, "times",
            best / ours, Pair(ours, best, "s", "the better")));
        AddScaled($"import of {ZoneSizes.Show(_sizes.Middle)} numbers, durable and served", 150_000, isMost: false, "numbers/s", Measure.NumbersPerSecond, Workloads.Import, ServerNames.EnumDns, 1);
        AddScaled($"start to ready from the registry at {ZoneSizes.Show(_sizes.Middle)} numbers", 3, isMost: true, "s", Measure.TimeToReady, Workloads.RegistryStart, ServerNames.EnumDns, 1);
    }

    private void AddChanges()
    {
        AddScaled($"one change, API call to the answer on the wire, at {ZoneSizes.Show(_sizes.Middle)} numbers: median", 5, isMost: true, "ms", Measure.ChangeMedian, Workloads.OneChange, ServerNames.EnumDns, 1);
        AddScaled("the same: p99", 20, isMost: true, "ms", Measure.ChangeP99, Workloads.OneChange, ServerNames.EnumDns, 1);
        AddScaled("sustained single changes, 16 clients, each durable", 1000, isMost: false, "/s", Measure.ChangesPerSecond, Workloads.SixteenClients, ServerNames.EnumDns, 1);
        var idle = _figures.Median(Measure.LatencyP99, Workloads.Idle, ServerNames.EnumDns);
        var busy = _figures.Median(Measure.LatencyP99, Workloads.DuringImport, ServerNames.EnumDns);
        _all.Add(new Bar(
            $"query p99 during an import of {ZoneSizes.Show(_sizes.Middle)} numbers, against idle", 1.5, IsMost: true, "times", busy / idle, Pair(busy, idle, "us", "idle")));
    }

    private void AddCollections()
    {
        AddScaled("allocation per query at full rate", 0, isMost: true, "bytes", Measure.AllocatedPerQuery, Workloads.Minute, ServerNames.EnumDns, 1);
        AddScaled("garbage collections during a minute at full rate", 0, isMost: true, "collections", Measure.Collections, Workloads.Minute, ServerNames.EnumDns, 1);
    }

    /// <summary>Ours in relation to the best of others: the lowest of what is to be low, the highest of what is to be high.</summary>
    private void AddRatio(string what, double limit, bool isMost, Measure measure, string workload, IReadOnlyList<string> others, string unit)
    {
        var ours = _figures.Median(measure, workload, ServerNames.EnumDns);
        var best = isMost ? _figures.Lowest(measure, workload, others) : _figures.Highest(measure, workload, others);
        var complete = others.All(other => _figures.Median(measure, workload, other) is not null);
        _all.Add(new Bar(what, limit, isMost, "times", complete ? ours / best : null, Pair(ours, best, unit, others.Count > 1 ? "the better" : others[0])));
    }

    private void AddScaled(string what, double limit, bool isMost, string unit, Measure measure, string workload, string server, double scale) =>
        _all.Add(new Bar(what, limit, isMost, unit, _figures.Median(measure, workload, server) * scale, server));

    private void AddGrowth(string what, double limit, string small, string large)
    {
        var before = _figures.Median(Measure.ResidentMemory, small, ServerNames.ReadOnly);
        var after = _figures.Median(Measure.ResidentMemory, large, ServerNames.ReadOnly);
        var basis = before is { } from && after is { } to ? $"{Bar.Show(from / Megabyte)} MB to {Bar.Show(to / Megabyte)} MB, {ServerNames.ReadOnly}" : "";
        _all.Add(new Bar(what, limit, IsMost: true, "bytes", (after - before) / (_sizes.Large - _sizes.Middle), basis));
    }

    private static string Pair(double? ours, double? other, string unit, string otherName) =>
        ours is { } mine && other is { } theirs ? $"{Bar.Show(mine)} {unit}; {otherName}: {Bar.Show(theirs)} {unit}" : "";
}

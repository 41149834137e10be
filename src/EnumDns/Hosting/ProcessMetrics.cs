using EnumAdmin.Telemetry;

namespace EnumDns.Hosting;

/// <summary>What the process uses, as the admin API's metrics show it: names of Prometheus for processes, of OpenTelemetry for the runtime.</summary>
internal static class ProcessMetrics
{
    private const string Cpu = "process_cpu_seconds_total";
    private const string Resident = "process_resident_memory_bytes";
    private const string Start = "process_start_time_seconds";
    private const string Collections = "dotnet_gc_collections_total";
    private const string Allocated = "dotnet_gc_heap_total_allocated_bytes_total";
    private const string Heap = "dotnet_gc_last_collection_heap_size_bytes";
    private const string Pause = "dotnet_gc_pause_time_seconds_total";

    /// <summary>The metrics, each with its help and type, every line ended.</summary>
    /// <param name="started">When the process began.</param>
    public static string Format(DateTimeOffset started)
    {
        var text = new PrometheusText();
        AddOne(text, Cpu, "counter", "CPU time of the process.", Environment.CpuUsage.TotalTime.TotalSeconds);
        AddOne(text, Resident, "gauge", "Memory of the process in RAM.", Environment.WorkingSet);
        AddOne(text, Start, "gauge", "When the process started, in Unix time.", started.ToUnixTimeMilliseconds() / 1000.0);
        text.Begin(Collections, "counter", "Garbage collections by the oldest generation collected.");
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            // The runtime counts a collection of an older generation as one of each younger too.
            var older = generation < GC.MaxGeneration ? GC.CollectionCount(generation + 1) : 0;
            text.Add(Collections, GC.CollectionCount(generation) - older, ("gc_heap_generation", $"gen{generation}"));
        }

        AddOne(text, Allocated, "counter", "Memory allocated on the managed heap since the start.", GC.GetTotalAllocatedBytes());
        AddOne(text, Heap, "gauge", "Managed heap after the last collection.", GC.GetGCMemoryInfo().HeapSizeBytes);
        AddOne(text, Pause, "counter", "Time that collections have stopped the program for.", GC.GetTotalPauseDuration().TotalSeconds);
        return text.ToString();
    }

    private static void AddOne(PrometheusText text, string name, string type, string help, double value)
    {
        text.Begin(name, type, help);
        text.Add(name, value);
    }
}

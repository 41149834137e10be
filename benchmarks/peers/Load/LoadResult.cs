namespace EnumDns.Peers.Load;

/// <summary>What a run has shown.</summary>
internal sealed record LoadResult
{
    /// <summary>Queries sent while it was measured.</summary>
    public required long Sent { get; init; }

    /// <summary>Queries answered while it was measured.</summary>
    public required long Answered { get; init; }

    /// <summary>Wrong answers, before and after that time too.</summary>
    public required long Wrong { get; init; }

    /// <summary>Queries given up, those at the end too.</summary>
    public required long Lost { get; init; }

    /// <summary>How long was measured.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Answers a second.</summary>
    public required double QueriesPerSecond { get; init; }

    /// <summary>The server's CPU time; null where its process is not known.</summary>
    public required double? ServerCpuSeconds { get; init; }

    /// <summary>The server's CPU time for each answer.</summary>
    public required double? CpuMicrosecondsPerQuery { get; init; }

    /// <summary>Latencies, from when each query was meant to be sent.</summary>
    public required LatencyPercentiles LatencyMicroseconds { get; init; }

    /// <summary>The generator's own CPU time, while it only waited too.</summary>
    public required double GeneratorCpuSeconds { get; init; }

    /// <summary>The part of the time in which the generator had something to do: near 1, it may be the bottleneck.</summary>
    public required double GeneratorBusyShare { get; init; }

    /// <summary>What was wrong with the first wrong answer; null where all were right.</summary>
    public required string? FirstWrong { get; init; }
}

namespace EnumDns.Peers.Reports;

/// <summary>What is measured. The names stand in the files of results: append only.</summary>
internal enum Measure
{
    /// <summary>CPU time of the server for one answered query, in microseconds.</summary>
    CpuPerQuery,

    /// <summary>Queries answered in a second.</summary>
    QueriesPerSecond,

    /// <summary>The latency that 99% of the queries stay below, in microseconds.</summary>
    LatencyP99,

    /// <summary>The median latency, in microseconds.</summary>
    LatencyMedian,

    /// <summary>Memory in RAM while serving, in bytes.</summary>
    ResidentMemory,

    /// <summary>From the start of the process to its first right answer, in seconds.</summary>
    TimeToReady,

    /// <summary>Numbers imported in a second, durable and served.</summary>
    NumbersPerSecond,

    /// <summary>From the request to the changed answer on the wire, median, in milliseconds.</summary>
    ChangeMedian,

    /// <summary>From the request to the changed answer on the wire, 99% below, in milliseconds.</summary>
    ChangeP99,

    /// <summary>Changes a second, each durable and served when it was acknowledged.</summary>
    ChangesPerSecond,

    /// <summary>Garbage collections while the load ran.</summary>
    Collections,

    /// <summary>Bytes allocated for each query while the load ran.</summary>
    AllocatedPerQuery,

    /// <summary>Queries of those sent that nobody answered.</summary>
    LostShare,

    /// <summary>The part of the time in which the load generator had something to do: near 1 it may be the bottleneck.</summary>
    GeneratorBusy,
}

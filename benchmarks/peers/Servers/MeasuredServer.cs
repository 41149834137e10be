using System.Diagnostics;
using System.Net;
using EnumDns.Fixtures;

namespace EnumDns.Peers.Servers;

/// <summary>A name server under measurement: a child process on a loopback port, bound to processors.</summary>
internal abstract class MeasuredServer : IDisposable
{
    /// <summary>How long one question waits for its answer.</summary>
    protected const int ProbeMilliseconds = 10;
    private const int SlowestNumbersPerSecond = 20_000;
    private static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(15);
    private ChildProgram? _program;

    /// <summary>What results call it.</summary>
    public abstract string Name { get; }

    /// <summary>What of its settings matters for speed, for people.</summary>
    public abstract string SetupText { get; }

    /// <summary>Where it answers, UDP and TCP.</summary>
    public IPEndPoint Endpoint { get; } = LoopbackPort.Next();

    /// <summary>From the start of the process to the first right answer.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>Its processes as they are now.</summary>
    public ProcessTree Processes => ProcessTree.Of(Program.Id);

    /// <summary>The running program.</summary>
    protected ChildProgram Program => _program ?? throw new InvalidOperationException($"{Name} is not started");

    /// <summary>Whether it answers as it should.</summary>
    protected virtual bool IsReady(AnswerProbe probe, ServerSetup setup)
    {
        var number = setup.Zone.LastNumber;
        return probe.Ask(number, setup.Zone.Targets is NumberTargets.Digits ? number.TrimStart('+') : null, ProbeMilliseconds);
    }

    /// <summary>The program's version, for people.</summary>
    public abstract string ReadVersion();

    /// <summary>Writes what it needs into its folder.</summary>
    /// <returns>The program and its arguments.</returns>
    public abstract IReadOnlyList<string> Prepare(ServerSetup setup);

    /// <summary>Starts it and waits for the first right answer.</summary>
    public void Start(ServerSetup setup, CancellationToken cancellation)
    {
        Directory.CreateDirectory(setup.Folder);
        var command = Prepare(setup);
        var started = Stopwatch.StartNew();
        _program = new ChildProgram(setup.Processors, Path.Combine(setup.Folder, "output.log"), command);
        var limit = ReadyPatience + TimeSpan.FromSeconds((double)setup.Zone.Numbers / SlowestNumbersPerSecond);
        using var probe = new AnswerProbe(Endpoint);
        while (!IsReady(probe, setup))
        {
            if (_program.HasExited)
                throw new InvalidOperationException($"{Name} ended: {_program.Output}");
            if (started.Elapsed > limit)
                throw new InvalidOperationException($"{Name} is not ready after {limit.TotalSeconds:F0} s: {_program.Output}");
            cancellation.ThrowIfCancellationRequested();
            Thread.Sleep(1);
        }

        TimeToReady = started.Elapsed;
    }

    /// <summary>Ends it.</summary>
    public void Stop() => _program?.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _program?.Dispose();
        GC.SuppressFinalize(this);
    }
}

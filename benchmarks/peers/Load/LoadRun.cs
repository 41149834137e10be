using System.Diagnostics;
using EnumDns.Serving;

namespace EnumDns.Peers.Load;

/// <summary>
/// Asks a server for some time on one thread and verifies every answer. As much as it can take: on each socket as many
/// queries wait as may, and no more, so that nothing is lost in full buffers. At a rate: each query when it is due.
/// </summary>
internal sealed class LoadRun : IDisposable
{
    private const int BatchLength = 64;

    // To look for answers without a pause takes the sockets' locks from the server that sends them, and costs it 3%.
    private static readonly long TurnLength = Stopwatch.Frequency / 20_000;
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(10);
    private static readonly long ExpiryInterval = Stopwatch.Frequency / 50;

    private readonly LoadOptions _options;
    private readonly LoadTally _tally;
    private readonly ILoadFlow[] _flows;
    private readonly AnswerWait _wait;
    private readonly ArrivalSchedule? _schedule;
    private readonly int _train;
    private int _nextFlow;
    private long _nextExpiry;
    private long _idle;

    /// <summary>Opens the sockets.</summary>
    public LoadRun(LoadOptions options)
    {
        _options = options;
        // A responder that answers all alike is asked the same names as the others.
        var generator = options.Generator ?? LoadZones.Create(options.Zone, numbers: 187_000, options.Seed, default);
        _tally = new LoadTally(new AnswerVerifier(new ExpectedRecords(generator), hasFixedAnswer: options.Generator is null));
        var seed = new SeededSequence((ulong)options.Seed);
        var mix = new QueryMix(options.Zone, generator, seed.Next());
        var answers = new DatagramBatch(options.Tcp ? 1 : BatchLength);
        _flows = new ILoadFlow[options.Flows];
        for (var i = 0; i < _flows.Length; i++)
        {
            _flows[i] = options.Tcp
                ? new TcpFlow(options.Server, options.Outstanding, mix, _tally)
                : new UdpFlow(options.Server, options.Outstanding, mix, _tally, answers);
        }

        _wait = new AnswerWait(_flows);

        // Over TCP whoever waits for several answers delays its acknowledgement, and a server that waits for that (Nagle) stands still.
        _train = options.Tcp ? 1 : Math.Max(1, options.Outstanding / 2);
        if (options.Rate is { } rate)
            _schedule = new ArrivalSchedule(rate, seed);
    }

    /// <summary>Asks: (1) without measuring, (2) measuring, (3) until the last answers are there.</summary>
    public LoadResult Run()
    {
        var server = _options.ServerProcess is { } process ? new ProcessClock(process) : null;
        var generator = new ProcessClock(Environment.ProcessId);

        // 1. Warm up.
        Drive(_options.WarmUp, CancellationToken.None);

        // 2. Measure.
        var (sent, answered, lost) = (_tally.Sent, _tally.Answered, _tally.Lost);
        _tally.Latencies.Clear();
        _idle = 0;
        var (serverBefore, generatorBefore) = (server?.Seconds, generator.Seconds);
        _options.Begin();
        var start = Stopwatch.GetTimestamp();
        Drive(_options.Length, _options.End);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var (serverSeconds, generatorSeconds) = (server?.Seconds - serverBefore, generator.Seconds - generatorBefore);
        (sent, answered) = (_tally.Sent - sent, _tally.Answered - answered);
        var latencies = _tally.Latencies.Read();

        // 3. End.
        Drain();
        return new LoadResult
        {
            Sent = sent,
            Answered = answered,
            Wrong = _tally.Wrong,
            Lost = _tally.Lost - lost,
            ElapsedSeconds = elapsed.TotalSeconds,
            QueriesPerSecond = answered / elapsed.TotalSeconds,
            ServerCpuSeconds = serverSeconds,
            CpuMicrosecondsPerQuery = answered > 0 ? serverSeconds / answered * 1e6 : null,
            LatencyMicroseconds = latencies,
            GeneratorCpuSeconds = generatorSeconds,
            GeneratorBusyShare = 1 - (_idle / (elapsed.TotalSeconds * Stopwatch.Frequency)),
            FirstWrong = _tally.FirstWrong,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var flow in _flows)
            flow.Dispose();
    }

    private void Drive(TimeSpan length, CancellationToken ending)
    {
        var now = Stopwatch.GetTimestamp();
        var end = now + (long)(length.TotalSeconds * Stopwatch.Frequency);
        while (now < end && !ending.IsCancellationRequested)
        {
            var isBusy = _schedule is null ? SendAndReceiveAll() : SendDue(_schedule, now) | ReceiveAll();
            Expire(now);
            var before = now;
            now = Stopwatch.GetTimestamp();
            if (!isBusy && _schedule is not null && _options.Sleeps)
            {
                _wait.Until(Math.Min(_schedule.Due, end));
                now = Stopwatch.GetTimestamp();
            }

            if (!isBusy)
                _idle += now - before;
            if (_schedule is null && !_options.Sleeps)
                now = Rest(before + TurnLength, now);
        }
    }

    /// <summary>Does nothing until a time, and says when that is over.</summary>
    private long Rest(long until, long now)
    {
        var start = now;
        for (; now < until; now = Stopwatch.GetTimestamp())
            Thread.SpinWait(5);
        _idle += now - start;
        return now;
    }

    /// <summary>On each socket in turn: takes what answers are there, and sends as soon as half of its queries have theirs, over TCP as soon as one has.</summary>
    private bool SendAndReceiveAll()
    {
        var isBusy = false;
        foreach (var flow in _flows)
        {
            var received = flow.Receive();
            if (received == 0 && _options.Sleeps && flow.Queries.Count > 0)
            {
                flow.Wait(LongestSleep);
                received = flow.Receive();
            }

            isBusy |= received > 0;
            if (flow.Queries.Free < _train)
                continue;
            flow.Send(flow.Queries.Free, Stopwatch.GetTimestamp());
            isBusy = true;
        }

        return isBusy;
    }

    private bool ReceiveAll()
    {
        var received = 0;
        foreach (var flow in _flows)
            received += flow.Receive();
        return received > 0;
    }

    private bool SendDue(ArrivalSchedule schedule, long now)
    {
        var isBusy = false;
        for (; schedule.Due <= now; schedule.Advance())
        {
            // Where no socket has room, the query stays due.
            if (NextFlowWithRoom() is not { } flow)
                break;
            flow.Send(1, schedule.Due);
            isBusy = true;
        }

        return isBusy;
    }

    private ILoadFlow? NextFlowWithRoom()
    {
        for (var i = 0; i < _flows.Length; i++)
        {
            var flow = _flows[_nextFlow];
            _nextFlow = (_nextFlow + 1) % _flows.Length;
            if (flow.Queries.Free > 0)
                return flow;
        }

        return null;
    }

    private void Expire(long now)
    {
        if (now < _nextExpiry)
            return;
        _nextExpiry = now + ExpiryInterval;
        foreach (var flow in _flows)
            _tally.Lost += flow.Queries.Expire(now - (long)(_options.Timeout.TotalSeconds * Stopwatch.Frequency));
    }

    private void Drain()
    {
        while (_flows.Any(flow => flow.Queries.Count > 0))
        {
            ReceiveAll();
            Expire(Stopwatch.GetTimestamp());
        }
    }
}

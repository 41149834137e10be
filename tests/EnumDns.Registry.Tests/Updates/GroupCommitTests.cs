using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Changes that come at the same time share a commit, and nothing else.</summary>
public sealed class GroupCommitTests
{
    private const string Name = "0.0.0.0.9.9.1.3.3.nrenum.net";

    [Fact]
    public async Task What_waits_shares_one_commit_and_each_change_has_its_own_serial()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        var commits = store.Commits;
        Task<ChangeOutcome>[] changes;
        using (await store.HoldAsync())
            changes = Queue(open, 50, i => new PutNumber(France, Number($"+331990{i:D3}")));
        var outcomes = await Task.WhenAll(changes);

        Assert.Equal(Enumerable.Range(2, 50).Select(serial => (uint)serial), outcomes.Cast<ChangeOutcome.Committed>().Select(outcome => outcome.Serials.Single().Serial));

        // The writer may have taken up the first ones before the others came.
        Assert.InRange(store.Commits, commits + 1, commits + 2);
        Assert.Equal(51u, open.Serial(France));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace_among_those_that_are_done()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        Task<ChangeOutcome>[] changes;
        using (await store.HoldAsync())
            changes = Queue(open, 30, i => i % 3 == 0 ? new PutNumber(France, Number("+331990000", note: $"{i}")) : new PutNumber(France, Number($"+331990{i:D3}")) { Precondition = new Precondition(MustExist: i % 3 == 1) });
        var outcomes = await Task.WhenAll(changes);

        Assert.All(outcomes.Where((_, i) => i % 3 == 1), outcome => Assert.IsType<ChangeOutcome.Conflict>(outcome));
        Assert.All(outcomes.Where((_, i) => i % 3 != 1), outcome => Assert.IsType<ChangeOutcome.Committed>(outcome));
        open.AssertServedIsCompiled();
        using var session = open.Registry.Read();
        Assert.Equal(11, session.Numbers.Count(France));
        Assert.Equal(session.Audit().Select(line => line.Id).OrderDescending(), session.Audit().Select(line => line.Id));
        Assert.Equal(1 + 20, session.Audit().Count());
    }

    [Fact]
    public async Task A_group_that_changes_nothing_is_not_committed()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        await open.Commit(new PutNumber(France, Number("+331990000")));
        var commits = store.Commits;
        await open.Change(new PutNumber(France, Number("+331990000")));
        await open.Change(new PutNumber(France, Number("+44")));
        await open.Registry.ChangeAsync(Change(new PutNumber(France, Number("+331990001"))) with { IsDryRun = true });
        Assert.Equal(commits, store.Commits);
    }

    [Fact]
    public async Task Nobody_waits_for_what_the_store_does_behind_a_commit()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        using var answered = new ManualResetEventSlim();
        var wasAnswered = true;
        store.OnEnd = () => wasAnswered &= answered.Wait(TimeSpan.FromSeconds(20));
        await open.Commit(new PutNumber(France, Number("+331990000")));
        answered.Set();

        // The next change waits for it.
        await open.Commit(new PutNumber(France, Number("+331990001")));
        Assert.True(wasAnswered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("put")]
    [InlineData("commit")]
    public async Task The_writer_outlives_a_transaction_that_does_not_end(string failsAt)
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        store.FailsAt = step => step == failsAt;
        store.OnEnd = () =>
        {
            store.OnEnd = () => { };
            throw new InvalidOperationException("a bug");
        };
        var outcome = await open.Change(new PutNumber(France, Number("+331990000")));

        Assert.IsType(failsAt.Length == 0 ? typeof(ChangeOutcome.Committed) : typeof(ChangeOutcome.Failed), outcome);
        store.FailsAt = _ => false;
        await open.Commit(new PutNumber(France, Number("+331990001")));
        open.AssertServedIsCompiled();
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("mark")]
    [InlineData("put")]
    [InlineData("journal")]
    [InlineData("audit")]
    [InlineData("commit")]
    public async Task A_store_that_fails_fails_the_group_and_what_is_served_stays(string at)
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        await open.Commit(new PutNumber(France, Number("+331990000")));
        var (before, served) = (open.Dump(), open.Published);

        store.FailsAt = step => step == at;
        Task<ChangeOutcome>[] changes;
        using (await store.HoldAsync())
            changes = Queue(open, 5, i => new PutNumber(France, Number("+331990000", $"sip:{i}@example.net")));
        var outcomes = await Task.WhenAll(changes);

        Assert.All(outcomes, outcome => Assert.Equal(StoreFault.Full, Assert.IsType<ChangeOutcome.Failed>(outcome).Fault));
        Assert.Same(served, open.Published);
        store.FailsAt = _ => false;
        Assert.Equal(before, open.Dump());
        var after = await open.Commit(new PutNumber(France, Number("+331990000", "sip:z@example.net")));
        Assert.Equal(3u, after.Serials.Single().Serial);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_token_that_cannot_be_stored_is_an_error()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        store.FailsAt = step => step == "commit";
        await Assert.ThrowsAsync<StoreException>(() => open.Registry.PutTokenAsync(new StoredToken("alice", new byte[32], true, DateTimeOffset.UnixEpoch, null)));
        store.FailsAt = _ => false;
        using var session = open.Registry.Read();
        Assert.Empty(session.Tokens());
    }

    [Fact]
    public async Task A_change_that_is_withdrawn_while_it_waits_is_not_done()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        using var withdrawn = new CancellationTokenSource();
        Task<ChangeOutcome> held, waiting;
        using (await store.HoldAsync())
        {
            // The first is taken up and waits for the store; the second waits in the queue.
            held = open.Registry.ChangeAsync(Change(new PutNumber(France, Number("+331990000"))), withdrawn.Token);
            await store.WaitingAsync();
            waiting = open.Registry.ChangeAsync(Change(new PutNumber(France, Number("+331990001"))), withdrawn.Token);
            await withdrawn.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.IsType<ChangeOutcome.Committed>(await held);
        using var session = open.Registry.Read();
        Assert.Equal(1, session.Numbers.Count(France));
    }

    [Fact]
    public async Task Closing_finishes_what_was_accepted_and_takes_nothing_more()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        Task<ChangeOutcome>[] changes;
        Task closed;
        using (await store.HoldAsync())
        {
            changes = Queue(open, 20, i => new PutNumber(France, Number($"+331990{i:D3}")));
            closed = open.Registry.DisposeAsync().AsTask();
            Assert.False(closed.IsCompleted);
        }

        await closed;
        Assert.All(await Task.WhenAll(changes), outcome => Assert.IsType<ChangeOutcome.Committed>(outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => open.Change(new PutNumber(France, Number("+331990000"))));
    }

    [Fact]
    public async Task Who_finds_the_queue_full_waits_for_a_place()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = OpenRegistry.On(store, new RegistryOptions { QueueLength = 4, GroupSize = 2 });
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        using var withdrawn = new CancellationTokenSource();
        Task<ChangeOutcome>[] changes;
        Task<ChangeOutcome> late;
        using (await store.HoldAsync())
        {
            changes = Queue(open, 20, i => new PutNumber(France, Number($"+331990{i:D3}")));
            late = open.Registry.ChangeAsync(Change(new PutNumber(France, Number("+331991"))), withdrawn.Token);
            await withdrawn.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        }

        Assert.All(await Task.WhenAll(changes), outcome => Assert.IsType<ChangeOutcome.Committed>(outcome));
        using var session = open.Registry.Read();
        Assert.Equal(20, session.Numbers.Count(France));
    }

    [Fact]
    public async Task A_bug_in_one_change_is_its_callers_alone()
    {
        var store = new FaultyStore(new MemoryStore());
        await using var open = await OpenFrance(store);
        store.FailsAt = step => step == "delete" ? throw new InvalidOperationException("a bug") : false;
        await open.Commit(new PutNumber(France, Number("+331990000")));
        Task<ChangeOutcome>[] changes;
        using (await store.HoldAsync())
            changes = Queue(open, 3, i => i == 1 ? new DeleteNumber(France, Digits("+331990000")) : new PutNumber(France, Number($"+331991{i}")));

        Assert.IsType<ChangeOutcome.Committed>(await changes[0]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => changes[1]);
        Assert.IsType<ChangeOutcome.Committed>(await changes[2]);
        open.AssertServedIsCompiled();
        Assert.Single(open.Lines(Name));
    }

    private static async Task<OpenRegistry> OpenFrance(FaultyStore store)
    {
        var open = OpenRegistry.On(store);
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        return open;
    }

    /// <summary>Hands over changes one after the other, so that they are done in that order.</summary>
    private static Task<ChangeOutcome>[] Queue(OpenRegistry open, int count, Func<int, Operation> operation)
    {
        var changes = new Task<ChangeOutcome>[count];
        for (var i = 0; i < count; i++)
            changes[i] = open.Change(operation(i));
        return changes;
    }
}

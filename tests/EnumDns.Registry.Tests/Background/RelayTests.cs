using EnumDns.Registry.Background;

namespace EnumDns.Registry.Tests.Background;

/// <summary>Two threads share a piece of work, and end together.</summary>
public sealed class RelayTests
{
    private const int Batches = 1000;

    [Fact]
    public void Batches_come_in_the_order_in_which_they_were_filled_each_by_one_thread_at_a_time()
    {
        var (next, caller) = (0, Environment.CurrentManagedThreadId);
        var seen = new List<int>();
        Relay.Run<int[]>("test", () => new int[2], Fill, Empty);
        Assert.Equal(Enumerable.Range(1, Batches), seen);

        bool Fill(int[] batch)
        {
            Assert.NotEqual(caller, Environment.CurrentManagedThreadId);
            Assert.Equal(0, Interlocked.Exchange(ref batch[1], 1));
            batch[0] = ++next;
            Assert.Equal(1, Interlocked.Exchange(ref batch[1], 0));
            return next <= Batches;
        }

        void Empty(int[] batch)
        {
            Assert.Equal(caller, Environment.CurrentManagedThreadId);
            Assert.Equal(0, Interlocked.Exchange(ref batch[1], 1));
            seen.Add(batch[0]);
            Assert.Equal(1, Interlocked.Exchange(ref batch[1], 0));
        }
    }

    [Fact]
    public void What_filling_throws_comes_behind_the_batches_that_were_filled()
    {
        var (filled, emptied) = (0, 0);
        var error = Assert.Throws<InvalidDataException>(() => Relay.Run(
            "test", () => new object(), _ => filled++ < Batches ? true : throw new InvalidDataException("no more"), _ => emptied++));
        Assert.Equal(("no more", Batches), (error.Message, emptied));
    }

    [Fact]
    public void What_emptying_throws_comes_when_the_other_thread_has_ended()
    {
        var (isFilling, emptied) = (0, 0);
        Assert.Throws<InvalidDataException>(() => Relay.Run("test", () => new object(), Fill, _ => { if (++emptied == 3) throw new InvalidDataException(); }));
        Assert.Equal((0, 3), (Volatile.Read(ref isFilling), emptied));

        bool Fill(object batch)
        {
            Interlocked.Increment(ref isFilling);
            Thread.Yield();
            Interlocked.Decrement(ref isFilling);
            return true;
        }
    }
}

using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>How a connection ends, turn by turn.</summary>
public sealed class TcpConnectionTests
{
    [Fact]
    public async Task While_the_server_stops_a_connection_ends_after_the_turn_that_it_takes()
    {
        var table = TcpPair.Table();
        await table.DisposeAsync();
        using var pair = new TcpPair(table);
        pair.Ask(1);
        Assert.Equal(TurnEnd.Closed, pair.Connection.TakeTurn());
        pair.Connection.End();
        Assert.True(Messages.IsAnswer(pair.Client.Read()!, 1));
        Assert.True(pair.Client.EndsInOrder());
    }

    [Fact]
    public async Task While_the_server_stops_responses_under_way_are_still_sent()
    {
        var table = TcpPair.Table();
        await table.DisposeAsync();
        using var pair = new TcpPair(table);
        pair.Ask(1);
        var zeros = pair.Fill();
        Assert.Equal(TurnEnd.Blocked, pair.Connection.TakeTurn());

        pair.Client.Skip(zeros);
        TurnEnd end;
        while ((end = pair.Connection.TakeTurn()) is TurnEnd.Blocked)
            Thread.Sleep(1);
        Assert.Equal(TurnEnd.Closed, end);
        Assert.True(Messages.IsAnswer(pair.Client.Read()!, 1));
    }

    [Fact]
    public async Task A_closed_connection_ends_in_good_order_and_an_aborted_one_by_a_reset()
    {
        await using var table = TcpPair.Table();
        using var closed = new TcpPair(table);
        using var aborted = new TcpPair(table);
        closed.Fill();
        aborted.Fill();
        closed.Connection.Close();
        aborted.Connection.Abort();
        Assert.All([closed, aborted], pair => Assert.Equal(TurnEnd.Closed, pair.Connection.TakeTurn()));
        closed.Connection.End();
        aborted.Connection.End();
        Assert.True(closed.Client.EndsInOrder());
        Assert.False(aborted.Client.EndsInOrder());
        Assert.Equal(0, table.Count);
    }

    [Fact]
    public async Task What_is_asked_of_a_connection_that_has_ended_comes_to_nothing()
    {
        await using var table = TcpPair.Table();
        using var pair = new TcpPair(table);
        pair.Connection.End();
        pair.Connection.Close();
        pair.Connection.Abort();
        Assert.True(pair.Client.EndsInOrder());
    }
}

using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>What the table knows of connections that leave.</summary>
public sealed class ConnectionTableTests
{
    [Fact]
    public async Task Connections_that_made_room_count_until_they_have_given_back_their_sockets()
    {
        await using var table = TcpPair.Table(new TransportOptions { MaxTcpConnections = 1 });
        var pairs = new List<TcpPair>();
        while (!table.IsBehind)
        {
            pairs.Add(new TcpPair(table));
            Assert.InRange(pairs.Count, 1, 100);
        }

        Assert.Equal(1, table.Count);
        Assert.Equal(pairs.Count - 1, table.ShedCount);
        pairs[0].Connection.End();
        Assert.False(table.IsBehind);
        foreach (var pair in pairs)
            pair.Connection.End();
        Assert.Equal(0, table.Count);
        pairs.ForEach(pair => pair.Dispose());
    }

    [Fact]
    public async Task A_stop_closes_who_is_at_rest_in_good_order_and_aborts_who_does_not_take_its_responses()
    {
        var table = TcpPair.Table();
        using var resting = new TcpPair(table);
        using var slow = new TcpPair(table);
        slow.Ask(1);
        slow.Fill();
        Assert.Equal(TurnEnd.Blocked, slow.Connection.TakeTurn());
        await table.DisposeAsync();
        Assert.All([resting, slow], pair => Assert.Equal(TurnEnd.Closed, pair.Connection.TakeTurn()));
        resting.Connection.End();
        slow.Connection.End();
        Assert.False(slow.Client.EndsInOrder());
        Assert.Equal(0, table.Count);
    }
}

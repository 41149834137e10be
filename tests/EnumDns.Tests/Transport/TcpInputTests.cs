using System.Net;
using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Messages behind their lengths, cut anywhere: what is looked at and taken is whole, in order, and complete.</summary>
public sealed class TcpInputTests : IDisposable
{
    private readonly Socket _sender;
    private readonly Socket _receiver;
    private readonly TcpInput _input = new();

    public TcpInputTests()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        _sender = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _sender.Connect(listener.LocalEndPoint!);
        _receiver = listener.Accept();
    }

    public void Dispose()
    {
        _input.Release();
        _sender.Dispose();
        _receiver.Dispose();
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 600)]
    [InlineData(3, 9000)]
    public void Messages_cut_anywhere_come_whole(int seed, int longest)
    {
        var random = new Random(seed);
        var messages = Enumerable.Range(0, 300).Select(_ => Message(random, random.Next(longest))).ToList();
        var taken = new List<byte[]>();
        var stream = messages.SelectMany(Messages.Frame).ToArray();
        for (var sent = 0; sent < stream.Length;)
        {
            var piece = Math.Min(random.Next(1, 2 * longest), stream.Length - sent);
            _sender.Send(stream.AsSpan(sent, piece));
            sent += piece;
            Turn(random, piece, taken);
        }

        while (_input.HasWholeMessage)
            Turn(random, 0, taken);
        Assert.True(_input.IsEmpty);
        Assert.Equal(messages, taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(13)]
    public void A_message_that_is_there_in_part_is_not_looked_at(int octets)
    {
        var frame = Messages.Frame(Message(new Random(1), 12));
        _sender.Send([.. frame, .. frame.AsSpan(0, octets)]);
        Receive(frame.Length + octets);
        var offset = 0;
        Assert.True(_input.TryLook(ref offset, out _, out var length));
        Assert.Equal((frame.Length, 12), (offset, length));
        Assert.False(_input.TryLook(ref offset, out _, out length));
        Assert.Equal((frame.Length, 0), (offset, length));
        Assert.True(_input.TryTake(out _));
        Assert.False(_input.HasWholeMessage);
        Assert.False(_input.TryTake(out _));
        Assert.False(_input.IsEmpty);
    }

    // Whether the rest of a turn is taken or left over is up to its owner: both happen.
    private void Turn(Random random, int arrived, List<byte[]> taken)
    {
        Receive(arrived);
        var looked = new List<byte[]>();
        for (var offset = 0; _input.TryLook(ref offset, out var octets, out var length);)
            looked.Add(octets[..length].ToArray());
        var most = random.Next(looked.Count + 2);
        var before = taken.Count;
        while (taken.Count - before < most && _input.TryTake(out var message))
            taken.Add(message.ToArray());
        Assert.Equal(looked.Take(most), taken.Skip(before));
        Assert.Equal(looked.Count > most, _input.HasWholeMessage);
        _input.Keep();
    }

    private void Receive(int octets)
    {
        _input.Begin(TcpScratch.OfThread);
        for (var received = 0; received < octets;)
        {
            var before = _receiver.Available;
            if (before == 0)
            {
                Assert.True(_receiver.Poll(TimeSpan.FromSeconds(30), SelectMode.SelectRead));
                continue;
            }

            Assert.Equal(SocketError.Success, _input.Receive(_receiver));
            received += before - _receiver.Available;
        }
    }

    private static byte[] Message(Random random, int length)
    {
        var message = new byte[length];
        random.NextBytes(message);
        return message;
    }
}

using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EnumDns.Serving;
using static System.Runtime.InteropServices.Architecture;

namespace EnumDns.Transport;

/// <summary>
/// Receives the datagrams of a <see cref="DatagramBatch"/> in one call of the system and sends them in another (Linux's
/// recvmmsg and sendmmsg). Where a datagram came from is handed back to the system as it came, without a look at it. One
/// thread uses it, but for <see cref="Interrupt"/>. Allocates nothing after its construction.
/// </summary>
internal sealed unsafe partial class BatchSocket : IDatagramSocket
{
    // Linux's numbers (linux/socket.h, asm-generic/errno.h), the same on both processors.
    private const int DontWait = 0x40;
    private const int WaitForOne = 0x10000;
    private const int Truncated = 0x20;
    private const int ShutReceive = 0;
    private const int Udp = 17;
    private const int UdpSegment = 103;

    private readonly Socket _socket;
    private readonly DatagramBatch _batch;
    private readonly int _descriptor;
    private readonly uint _addressLength;

    // Pinned, and kept alive by these fields: the system is given their addresses.
    private readonly byte[] _addresses;
    private readonly IoVector[] _vectors;
    private readonly MessageHeader[] _incoming;
    private readonly MessageHeader[] _outgoing;
    private readonly SegmentControl[] _controls;
    private readonly DatagramGroups _groups;
    private bool _sendsGroups;
    private bool _isDisposed;

    /// <summary>Batches the datagrams of a socket, which stays the caller's and must stay in blocking mode to wait.</summary>
    /// <param name="socket">A UDP socket: bound, or connected, which has no addresses handled at all.</param>
    /// <param name="batch">What is received into and sent from; at most 1,024 slots.</param>
    /// <param name="sendsGroups">Whether equally long datagrams to one address may be sent as one.</param>
    /// <exception cref="PlatformNotSupportedException">Not <see cref="IsSupported"/>.</exception>
    public BatchSocket(Socket socket, DatagramBatch batch, bool sendsGroups = true)
    {
        if (!IsSupported)
            throw new PlatformNotSupportedException();
        _socket = socket;
        _batch = batch;
        _addressLength = socket.Connected ? 0 : socket.AddressFamily is AddressFamily.InterNetworkV6 ? 28u : 16u;
        _addresses = GC.AllocateArray<byte>(batch.Capacity * DatagramGroups.AddressLength, pinned: true);
        _vectors = GC.AllocateArray<IoVector>(2 * batch.Capacity, pinned: true);
        _incoming = GC.AllocateArray<MessageHeader>(batch.Capacity, pinned: true);
        _outgoing = GC.AllocateArray<MessageHeader>(batch.Capacity + 1, pinned: true);
        _controls = GC.AllocateArray<SegmentControl>(batch.Capacity, pinned: true);
        _groups = new DatagramGroups(batch.Capacity);
        _sendsGroups = sendsGroups && KnowsSegments(socket);
        for (var i = 0; i < batch.Capacity; i++)
        {
            _vectors[i] = new IoVector { Start = Address(batch.Slot(i)), Length = DatagramBatch.SlotLength };
            _incoming[i] = Header(Name(i), Address<IoVector>(_vectors) + i, 1);
            _controls[i] = new SegmentControl { Length = SegmentControl.Octets, Level = Udp, Type = UdpSegment };
        }

        // Until this is disposed the descriptor is neither closed nor given to another socket, whoever disposes the socket.
        var isCounted = false;
        socket.SafeHandle.DangerousAddRef(ref isCounted);
        _descriptor = (int)socket.SafeHandle.DangerousGetHandle();
    }

    /// <summary>Whether the system has these calls, in the form that is known here.</summary>
    public static bool IsSupported { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is X64 or Arm64;

    /// <inheritdoc/>
    public SocketError LastError { get; private set; }

    /// <inheritdoc/>
    public int Receive(bool wait)
    {
        LastError = SocketError.Success;
        var count = ReceiveMessages(_descriptor, Address<MessageHeader>(_incoming), (uint)_incoming.Length, wait ? WaitForOne : DontWait, null);
        if (count < 0)
        {
            var error = FromSystem(Marshal.GetLastPInvokeError());
            var isNothing = error is SocketError.Interrupted || (error is SocketError.WouldBlock && !wait);
            LastError = isNothing ? SocketError.Success : error;
            count = 0;
        }

        for (var i = 0; i < count; i++)
            _batch.Lengths[i] = Accept(ref _incoming[i], i);
        _batch.Count = count;
        return count;
    }

    /// <inheritdoc/>
    public int Send()
    {
        LastError = SocketError.Success;
        var prepared = Prepare();
        var sent = 0;
        var isSecondAttempt = false;
        for (var next = 0; next < prepared;)
        {
            var taken = SendMessages(_descriptor, Address<MessageHeader>(_outgoing) + next, (uint)(prepared - next), 0);
            if (taken > 0)
            {
                for (var end = next + taken; next < end; next++)
                    sent += _groups.Size(next);
                isSecondAttempt = false;
                continue;
            }

            // An error may be left over from a datagram before: only the second one in a row is this one's own.
            LastError = FromSystem(Marshal.GetLastPInvokeError());
            if (isSecondAttempt && LastError is not SocketError.Interrupted)
                sent += SendMembers(next++);
            isSecondAttempt = !isSecondAttempt;
        }

        return sent;
    }

    /// <inheritdoc/>
    public void Gather(TimeSpan pause)
    {
        var duration = new Duration(pause);
        _ = Sleep(&duration, null);
    }

    /// <inheritdoc/>
    // Says "not connected" of a bound socket, and wakes whoever waits all the same.
    public void Interrupt() => _ = Shutdown(_descriptor, ShutReceive);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _socket.SafeHandle.DangerousRelease();
    }

    private int Accept(ref MessageHeader header, int slot)
    {
        // The system wrote how long the address is, which is the same for all but for the nothing after an interrupt.
        header.NameLength = _addressLength;
        if ((header.Flags & Truncated) != 0)
            return 0;
        // A struct sockaddr_in6 has 28 octets, a struct sockaddr_in 16; both have the port in octets 2 and 3.
        var address = slot * DatagramGroups.AddressLength;
        return _addressLength > 0 && (_addresses[address + 2] | _addresses[address + 3]) == 0 ? 0 : (int)header.Length;
    }

    /// <summary>Makes a header for each group of datagrams.</summary>
    private int Prepare()
    {
        _groups.Form(_batch, _addresses, _sendsGroups);
        var vector = _batch.Capacity;
        for (var group = 0; group < _groups.Count; group++)
        {
            var first = _groups.First(group);
            ref var header = ref _outgoing[group];
            header = Header(_incoming[first].Name, Address<IoVector>(_vectors) + vector, _groups.Size(group));
            if (_groups.Size(group) > 1)
            {
                // The system cuts what the vectors hold into datagrams of this length.
                _controls[group].SegmentLength = (ushort)_batch.Lengths[first];
                header.Control = Address<SegmentControl>(_controls) + group;
                header.ControlLength = SegmentControl.Space;
            }

            for (var slot = first; slot >= 0; slot = _groups.Next(slot))
                _vectors[vector++] = new IoVector { Start = _vectors[slot].Start, Length = (nuint)_batch.Lengths[slot] };
        }

        return _groups.Count;
    }

    /// <summary>Sends one by one what was refused as a group; where that goes, this socket sends no more groups.</summary>
    private int SendMembers(int group)
    {
        var size = _groups.Size(group);
        if (size == 1)
            return 0;
        var sent = 0;
        for (var member = 0; member < size; member++)
        {
            _outgoing[^1] = Header(_outgoing[group].Name, _outgoing[group].Vectors + member, 1);
            sent += Math.Max(0, SendMessages(_descriptor, Address<MessageHeader>(_outgoing) + _batch.Capacity, 1, 0));
        }

        if (sent < size)
            return sent;
        // IPsec and devices that compute no checksums take no groups; a lack of memory passes.
        _sendsGroups = LastError is SocketError.NoBufferSpaceAvailable or SocketError.WouldBlock;
        LastError = SocketError.Success;

        return sent;
    }

    private static bool KnowsSegments(Socket socket)
    {
        try
        {
            // Linux before 4.18 would send a group as one large datagram.
            Span<byte> value = stackalloc byte[sizeof(int)];
            return socket.GetRawSocketOption(Udp, UdpSegment, value) == sizeof(int);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private byte* Name(int slot) => _addressLength == 0 ? null : Address<byte>(_addresses) + slot * DatagramGroups.AddressLength;

    private MessageHeader Header(byte* name, IoVector* vectors, int count) =>
        new() { Name = name, NameLength = _addressLength, Vectors = vectors, VectorCount = (nuint)count };

    private static T* Address<T>(Span<T> pinned)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(pinned));

    private static SocketError FromSystem(int number) => number switch
    {
        1 or 13 => SocketError.AccessDenied,
        4 => SocketError.Interrupted,
        11 => SocketError.WouldBlock,
        12 or 105 => SocketError.NoBufferSpaceAvailable,
        22 => SocketError.InvalidArgument,
        90 => SocketError.MessageSize,
        99 => SocketError.AddressNotAvailable,
        100 => SocketError.NetworkDown,
        101 => SocketError.NetworkUnreachable,
        111 => SocketError.ConnectionRefused,
        113 => SocketError.HostUnreachable,
        _ => SocketError.SocketError,
    };

    [LibraryImport("libc", EntryPoint = "recvmmsg", SetLastError = true)]
    private static partial int ReceiveMessages(int descriptor, MessageHeader* messages, uint count, int flags, void* timeout);

    [LibraryImport("libc", EntryPoint = "sendmmsg", SetLastError = true)]
    private static partial int SendMessages(int descriptor, MessageHeader* messages, uint count, int flags);

    [LibraryImport("libc", EntryPoint = "shutdown")]
    private static partial int Shutdown(int descriptor, int how);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int Sleep(Duration* duration, Duration* remaining);

    /// <summary>The kernel's <c>struct iovec</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct IoVector
    {
        public byte* Start;
        public nuint Length;
    }

    /// <summary>
    /// The kernel's <c>struct mmsghdr</c> on 64-bit processors. Musl has narrower counts with padding behind them, which
    /// is the same on little-endian ones.
    /// </summary>
    [StructLayout(LayoutKind.Explicit, Size = 64)]
    private struct MessageHeader
    {
        [FieldOffset(0)] public byte* Name;
        [FieldOffset(8)] public uint NameLength;
        [FieldOffset(16)] public IoVector* Vectors;
        [FieldOffset(24)] public nuint VectorCount;
        [FieldOffset(32)] public SegmentControl* Control;
        [FieldOffset(40)] public nuint ControlLength;
        [FieldOffset(48)] public uint Flags;
        [FieldOffset(56)] public uint Length;
    }

    /// <summary>The kernel's <c>struct cmsghdr</c> with the length of segments behind it.</summary>
    [StructLayout(LayoutKind.Explicit, Size = (int)Space)]
    private struct SegmentControl
    {
        public const uint Octets = 18;
        public const uint Space = 24;

        [FieldOffset(0)] public nuint Length;
        [FieldOffset(8)] public int Level;
        [FieldOffset(12)] public int Type;
        [FieldOffset(16)] public ushort SegmentLength;
    }
}

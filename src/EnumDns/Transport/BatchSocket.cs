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

    // A struct sockaddr_in6 has 28 octets, a struct sockaddr_in 16; both have the port in octets 2 and 3.
    private const int AddressStride = 32;

    private readonly Socket _socket;
    private readonly DatagramBatch _batch;
    private readonly int _descriptor;
    private readonly uint _addressLength;

    // Pinned, and kept alive by these fields: the system is given their addresses.
    private readonly byte[] _addresses;
    private readonly IoVector[] _vectors;
    private readonly MessageHeader[] _incoming;
    private readonly MessageHeader[] _outgoing;
    private bool _isDisposed;

    /// <summary>Batches the datagrams of a socket, which stays the caller's and must stay in blocking mode to wait.</summary>
    /// <param name="socket">A UDP socket: bound, or connected, which has no addresses handled at all.</param>
    /// <param name="batch">What is received into and sent from; at most 1,024 slots.</param>
    /// <exception cref="PlatformNotSupportedException">Not <see cref="IsSupported"/>.</exception>
    public BatchSocket(Socket socket, DatagramBatch batch)
    {
        if (!IsSupported)
            throw new PlatformNotSupportedException();
        _socket = socket;
        _batch = batch;
        _addressLength = socket.Connected ? 0 : socket.AddressFamily is AddressFamily.InterNetworkV6 ? 28u : 16u;
        _addresses = GC.AllocateArray<byte>(batch.Capacity * AddressStride, pinned: true);
        _vectors = GC.AllocateArray<IoVector>(2 * batch.Capacity, pinned: true);
        _incoming = GC.AllocateArray<MessageHeader>(batch.Capacity, pinned: true);
        _outgoing = GC.AllocateArray<MessageHeader>(batch.Capacity, pinned: true);
        for (var i = 0; i < batch.Capacity; i++)
        {
            Slot(i) = new IoVector { Start = Address(batch.Slot(i)), Length = DatagramBatch.SlotLength };
            _incoming[i] = Header(i, i);
            _outgoing[i] = Header(i, batch.Capacity + i);
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
                next += taken;
                sent += taken;
                isSecondAttempt = false;
                continue;
            }

            // An error may be left over from a datagram before: only the second one in a row is this one's own.
            LastError = FromSystem(Marshal.GetLastPInvokeError());
            if (isSecondAttempt && LastError is not SocketError.Interrupted)
                next++;
            isSecondAttempt = !isSecondAttempt;
        }

        return sent;
    }

    /// <inheritdoc/>
    public void Gather(TimeSpan pause)
    {
        var duration = new Duration { Seconds = pause.Seconds, Nanoseconds = (nint)(pause.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick) };
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
        var address = slot * AddressStride;
        return _addressLength > 0 && (_addresses[address + 2] | _addresses[address + 3]) == 0 ? 0 : (int)header.Length;
    }

    /// <summary>Makes a header for each slot that has a length, without gaps.</summary>
    private int Prepare()
    {
        var prepared = 0;
        for (var i = 0; i < _batch.Count; i++)
        {
            if (_batch.Lengths[i] <= 0)
                continue;
            _outgoing[prepared].Name = _incoming[i].Name;
            _vectors[_batch.Capacity + prepared] = new IoVector { Start = Slot(i).Start, Length = (nuint)_batch.Lengths[i] };
            prepared++;
        }

        return prepared;
    }

    private ref IoVector Slot(int index) => ref _vectors[index];

    private MessageHeader Header(int slot, int vector) => new()
    {
        Name = _addressLength == 0 ? null : Address<byte>(_addresses) + slot * AddressStride,
        NameLength = _addressLength,
        Vectors = Address<IoVector>(_vectors) + vector,
        VectorCount = 1,
    };

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

    /// <summary>The <c>struct timespec</c> of 64-bit processors.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Duration
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

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
        [FieldOffset(48)] public uint Flags;
        [FieldOffset(56)] public uint Length;
    }
}

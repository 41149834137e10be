using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using static System.Runtime.InteropServices.Architecture;

namespace EnumDns.Transport;

/// <summary>
/// Linux's epoll: any number of sockets, each under a key, and one thread that waits for those that are ready. A socket is
/// told again and again as long as it stays ready (level-triggered), after all others that are: nothing that has arrived is
/// forgotten, and nobody comes twice before another has come once.
/// </summary>
internal sealed partial class Epoll : IDisposable
{
    // sys/epoll.h and sys/eventfd.h.
    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Modify = 3;
    private const uint In = 1;
    private const uint Out = 4;
    private const int Forever = -1;
    private const int Interrupted = 4;

    // struct epoll_event: 32 bits of what is ready and 64 of the key, without a gap on x86-64 only.
    private static readonly int KeyOffset = RuntimeInformation.ProcessArchitecture is X64 ? 4 : 8;
    private static readonly int EventLength = KeyOffset + sizeof(long);

    private readonly SafeFileHandle _epoll;
    private readonly byte[] _events;
    private readonly long[] _keys;

    /// <summary>Watches nothing yet.</summary>
    /// <param name="most">Sockets that <see cref="Wait"/> gives at once at most.</param>
    public Epoll(int most)
    {
        _epoll = Owned(Create(CloseOnExec));
        _events = GC.AllocateArray<byte>(most * EventLength, pinned: true);
        _keys = new long[most];
    }

    /// <summary>Whether the system has these calls, in the form that is known here.</summary>
    public static bool IsSupported { get; } =
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is X64 or Arm64;

    /// <summary>Watches a socket for octets to receive, or its end, until it is closed. For any thread.</summary>
    /// <param name="descriptor">The socket.</param>
    /// <param name="key">What <see cref="Wait"/> calls it.</param>
    /// <exception cref="Win32Exception">The system has no room for it.</exception>
    public void Watch(int descriptor, long key) => Control(Add, descriptor, In, key);

    /// <summary>Watches a socket that is watched already for something else; for its end in any case.</summary>
    /// <param name="descriptor">The socket.</param>
    /// <param name="key">What <see cref="Wait"/> calls it.</param>
    /// <param name="input">Whether for octets to receive.</param>
    /// <param name="output">Whether for room to send.</param>
    /// <exception cref="Win32Exception">The system has no room for it.</exception>
    public void Change(int descriptor, long key, bool input, bool output) =>
        Control(Modify, descriptor, (input ? In : 0) | (output ? Out : 0), key);

    /// <summary>Makes a key ready, now and until the result is disposed. For any thread.</summary>
    public IDisposable Signal(long key)
    {
        var signal = Owned(CreateSignal(initial: 1, CloseOnExec));
        Watch((int)signal.DangerousGetHandle(), key);
        return signal;
    }

    /// <summary>Tells what is ready. For one thread at a time.</summary>
    /// <param name="block">Whether to wait until something is.</param>
    /// <returns>The keys, valid until the next call.</returns>
    public ReadOnlySpan<long> Wait(bool block)
    {
        int count;
        while ((count = WaitForEvents(_epoll, ref _events[0], _keys.Length, block ? Forever : 0)) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                throw new Win32Exception();
        }

        for (var i = 0; i < count; i++)
            _keys[i] = MemoryMarshal.Read<long>(_events.AsSpan(i * EventLength + KeyOffset));
        return _keys.AsSpan(0, count);
    }

    /// <summary>Gives everything back to the system, the sockets apart.</summary>
    public void Dispose() => _epoll.Dispose();

    private static SafeFileHandle Owned(int descriptor) =>
        descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw new Win32Exception();

    private void Control(int operation, int descriptor, uint interest, long key)
    {
        Span<byte> one = stackalloc byte[EventLength];
        MemoryMarshal.Write(one, interest);
        MemoryMarshal.Write(one[KeyOffset..], key);
        if (ChangeInterest(_epoll, operation, descriptor, ref MemoryMarshal.GetReference(one)) < 0)
            throw new Win32Exception();
    }

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int ChangeInterest(SafeHandle epoll, int operation, int descriptor, ref byte change);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int WaitForEvents(SafeHandle epoll, ref byte events, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int CreateSignal(uint initial, int flags);
}

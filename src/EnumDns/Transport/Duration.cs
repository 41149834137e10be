using System.Runtime.InteropServices;

namespace EnumDns.Transport;

/// <summary>The <c>struct timespec</c> of 64-bit processors, for calls of the system that end after a time.</summary>
/// <param name="length">The time, not negative.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Duration(TimeSpan length)
{
    private readonly nint _seconds = (nint)(length.Ticks / TimeSpan.TicksPerSecond);
    private readonly nint _nanoseconds = (nint)(length.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
}

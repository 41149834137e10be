using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EnumDns.Zones.Index;

/// <summary>
/// Asks the processor to fetch memory that will be read soon. Whoever looks many names up at once asks for the memory of all
/// before it reads that of the first, and waits once instead of every time. Only a hint: where a processor has none, or memory
/// is moved meanwhile, nothing but time is lost.
/// </summary>
internal static class MemoryHint
{
    /// <summary>Octets that processors fetch at a time.</summary>
    public const int Line = 64;

    /// <summary>Asks for the line that holds a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T value)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
    }
}

using System.Runtime.CompilerServices;
using EnumDns.Zones.Answers;

namespace EnumDns.Serving;

/// <summary>Questions that are looked up together: so many that the waits for their memory overlap, and so few that they stay in the processor's first cache.</summary>
[InlineArray(Size)]
internal struct NumberGroup
{
    /// <summary>Questions.</summary>
    public const int Size = 16;

    private NumberQuestion _first;
}

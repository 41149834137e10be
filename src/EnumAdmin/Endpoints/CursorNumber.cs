using System.Diagnostics.CodeAnalysis;
using EnumDns.Protocol.E164;

namespace EnumAdmin.Endpoints;

/// <summary>Numbers in cursors.</summary>
internal static class CursorNumber
{
    /// <summary>Reads a plus and digits.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out E164Number? number)
    {
        number = text.StartsWith('+') && E164Number.TryCreate(text.AsSpan(1), out var parsed) ? parsed : null;
        return number is not null;
    }
}

using System.Text;

namespace EnumDns.Configuration;

/// <summary>Any text that a character-string holds.</summary>
internal sealed class TextKind(int maxOctets) : SettingKind
{
    /// <inheritdoc/>
    public override string Unit => "TEXT";

    /// <inheritdoc/>
    public override string Allowed => $"a text of at most {maxOctets} octets";

    /// <inheritdoc/>
    public override string? Check(string text) => Encoding.UTF8.GetByteCount(text) <= maxOctets ? null : $"at most {maxOctets} octets";
}

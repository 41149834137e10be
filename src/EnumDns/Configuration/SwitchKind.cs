namespace EnumDns.Configuration;

/// <summary>Yes or no.</summary>
internal sealed class SwitchKind : SettingKind
{
    /// <summary>What stands for yes.</summary>
    public const string On = "true";

    /// <summary>What stands for no.</summary>
    public const string Off = "false";

    /// <inheritdoc/>
    public override string Unit => "true|false";

    /// <inheritdoc/>
    public override string Allowed => "true or false";

    /// <inheritdoc/>
    public override bool IsPlain => true;

    /// <inheritdoc/>
    public override string? Check(string text) => text is On or Off ? null : $"'{text}' is not {Allowed}";
}

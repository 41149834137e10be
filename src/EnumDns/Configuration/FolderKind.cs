namespace EnumDns.Configuration;

/// <summary>A folder, relative to the folder that the program is started in.</summary>
internal sealed class FolderKind : SettingKind
{
    /// <inheritdoc/>
    public override string Unit => "DIR";

    /// <inheritdoc/>
    public override string Allowed => "the name of a folder";

    /// <inheritdoc/>
    public override string? Check(string text)
    {
        if (text.Length == 0)
            return "the name of the folder is empty";
        return text.Contains('\0', StringComparison.Ordinal) ? "the name of the folder has a zero octet" : null;
    }
}

namespace EnumDns.Scenarios.Peers;

/// <summary>One zone to be served.</summary>
/// <param name="Apex">Apex, absolute, lower case.</param>
/// <param name="Text">The master file's text.</param>
internal sealed record ZoneText(string Apex, string Text)
{
    /// <summary>A file name that no two zones share.</summary>
    public string FileName => (Apex == "." ? "root" : Apex.TrimEnd('.').Replace('/', '_')) + ".zone";
}

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The zone is served; somebody should look.</summary>
    Warning,

    /// <summary>The zone is not served.</summary>
    Error,
}

namespace EnumDns.Registry.MasterFiles;

/// <summary>What an import is at.</summary>
public enum ImportPhase
{
    /// <summary>The master file is read; counted in octets.</summary>
    Reading,

    /// <summary>Objects are recognised; counted in RRsets.</summary>
    Recognising,

    /// <summary>Objects are written; counted in objects.</summary>
    Writing,
}

namespace EnumDns.Hosting;

/// <summary>Where the zones come from: a folder of master files, or the registry. It keeps the responder's zones up to date.</summary>
internal interface IZoneSource
{
    /// <summary>What the zones come from, as it stands behind "from" in the log.</summary>
    string Name { get; }

    /// <summary>Loads everything for the first time.</summary>
    /// <returns>Why it is impossible, or null.</returns>
    Task<string?> LoadAsync(CancellationToken cancellation);

    /// <summary>Does what SIGHUP asks for. Where it is impossible, everything stays as it is.</summary>
    void Reload(CancellationToken cancellation);

    /// <summary>Ends it: changes that were accepted are finished first. Nothing where it was not loaded.</summary>
    Task CloseAsync();
}

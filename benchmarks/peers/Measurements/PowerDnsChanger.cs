using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Changes PowerDNS's master file and has it read again.</summary>
internal sealed class PowerDnsChanger(ServerSetup setup) : IChanger
{
    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        FreeNumbers.AppendTo(setup.Zone.Path, number, uri);
        // It answers when the zone is read, and its control program does not wait for so long: what is served shows whether it worked.
        ProgramOutput.Run("pdns_control", $"--config-dir={setup.Folder}", $"--socket-dir={setup.Folder}", "bind-reload-now", ZoneFile.Apex);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two changes.
    }
}

using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Changes PowerDNS's master file and has it read again.</summary>
internal sealed class PowerDnsChanger(ServerSetup setup) : IChanger
{
    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        FreeNumbers.AppendTo(setup.Zone.Path, number, uri);
        Control("bind-reload-now", ZoneFile.Apex);
        // Names that were asked for before are remembered as missing.
        Control("purge");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two changes.
    }

    private void Control(params string[] command)
    {
        var (code, text) = ProgramOutput.Run("pdns_control", [$"--config-dir={setup.Folder}", $"--socket-dir={setup.Folder}", .. command]);
        if (code != 0)
            throw new InvalidOperationException($"pdns_control {string.Join(' ', command)}: {text}");
    }
}

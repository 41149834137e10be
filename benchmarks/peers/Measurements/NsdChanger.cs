using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Changes NSD's master file and has it read again: NSD has no other way but transfers.</summary>
internal sealed class NsdChanger(ServerSetup setup) : IChanger
{
    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        FreeNumbers.AppendTo(setup.Zone.Path, number, uri);
        var (code, text) = ProgramOutput.Run("nsd-control", "-c", NsdServer.ConfigurationFile(setup), "reload", ZoneFile.Apex);
        if (code != 0)
            throw new InvalidOperationException($"nsd-control: {text}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two changes.
    }
}

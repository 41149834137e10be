using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Changes Knot DNS by a transaction of its control program.</summary>
internal sealed class KnotChanger(ServerSetup setup) : IChanger
{
    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        Control("zone-begin", ZoneFile.Apex);
        foreach (var rdata in FreeNumbers.RdataOf(uri))
            Control("zone-set", ZoneFile.Apex, FreeNumbers.NameOf(number), "3600", "NAPTR", rdata);
        Control("zone-commit", ZoneFile.Apex);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two changes.
    }

    private void Control(params string[] command)
    {
        var (code, text) = ProgramOutput.Run("knotc", ["-s", KnotServer.ControlSocket(setup), "-t", "120", .. command]);
        if (code != 0)
            throw new InvalidOperationException($"knotc {string.Join(' ', command)}: {text}");
    }
}

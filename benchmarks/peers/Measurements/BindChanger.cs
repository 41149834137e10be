using System.Diagnostics;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Changes BIND by dynamic update (RFC 2136): one nsupdate that stays.</summary>
internal sealed class BindChanger : IChanger
{
    private readonly Process _program;

    /// <summary>An nsupdate for a running server.</summary>
    public BindChanger(MeasuredServer server)
    {
        _program = Process.Start(new ProcessStartInfo(ProgramOutput.Find("nsupdate")) { RedirectStandardInput = true })!;
        _program.StandardInput.WriteLine($"server {server.Endpoint.Address} {server.Endpoint.Port}");
        _program.StandardInput.WriteLine($"zone {ZoneFile.Apex}");
    }

    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        foreach (var rdata in FreeNumbers.RdataOf(uri))
            _program.StandardInput.WriteLine($"update add {FreeNumbers.NameOf(number)} 3600 NAPTR {rdata}");
        _program.StandardInput.WriteLine("send");
        _program.StandardInput.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _program.StandardInput.Close();
        if (!_program.WaitForExit(2000))
            _program.Kill();
        _program.Dispose();
    }
}

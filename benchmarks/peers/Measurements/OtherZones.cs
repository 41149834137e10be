using System.Globalization;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Zones of other country codes with the same numbers behind, one after the other into the same registry.</summary>
internal sealed class OtherZones(Bench bench, ZoneFile zone)
{
    private const int FirstCountryCode = 42;
    private int _next = FirstCountryCode;

    /// <summary>Writes the next one.</summary>
    /// <returns>Its apex and its file.</returns>
    public (string Apex, string File) Write()
    {
        var code = (_next++).ToString(CultureInfo.InvariantCulture);
        var apex = $"{code[1]}.{code[0]}.nrenum.net";
        var file = Path.Combine(bench.NewFolder("other"), "zone");
        using var reader = new StreamReader(zone.Path);
        using var writer = new StreamWriter(file, append: false, System.Text.Encoding.ASCII, 1 << 20);
        reader.ReadLine();
        writer.Write($"$ORIGIN {apex}.\n");
        var block = new char[1 << 16];
        while (reader.ReadBlock(block) is > 0 and var count)
            writer.Write(block.AsSpan(0, count));
        return (apex, file);
    }

    /// <summary>Imports one.</summary>
    /// <returns>How many seconds it took.</returns>
    public double Import(EnumDnsServer server, (string Apex, string File) other)
    {
        try
        {
            return RegistryParts.Import(bench, server, other.Apex, other.File);
        }
        finally
        {
            File.Delete(other.File);
        }
    }
}

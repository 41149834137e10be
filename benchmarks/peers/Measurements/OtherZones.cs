using System.Globalization;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Zones of other country codes with the same numbers behind, one after the other into the same registry.</summary>
internal sealed class OtherZones(Bench bench, ZoneFile zone)
{
    private const int FirstCountryCode = 42;
    private int _next = FirstCountryCode;

    /// <summary>Imports the next one.</summary>
    /// <returns>How many seconds it took.</returns>
    public double Import(EnumDnsServer server)
    {
        var code = (_next++).ToString(CultureInfo.InvariantCulture);
        var apex = $"{code[1]}.{code[0]}.nrenum.net";
        var file = Path.Combine(bench.NewFolder("other"), "zone");
        using (var reader = new StreamReader(zone.Path))
        using (var writer = new StreamWriter(file, append: false, System.Text.Encoding.ASCII, 1 << 20))
        {
            reader.ReadLine();
            writer.Write($"$ORIGIN {apex}.\n");
            var block = new char[1 << 16];
            while (reader.ReadBlock(block) is > 0 and var count)
                writer.Write(block.AsSpan(0, count));
        }

        try
        {
            return RegistryParts.Import(bench, server, apex, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

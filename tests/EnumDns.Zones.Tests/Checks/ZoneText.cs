using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Checks;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>Zones from master-file text, for tests.</summary>
internal static class ZoneText
{
    /// <summary>Loads text with the origin <c>example.</c></summary>
    public static ZoneLoadResult Load(string text) =>
        ZoneLoad.Read("db", new MemoryStream(Encoding.Latin1.GetBytes(text)), DomainName.Parse("example."), openInclude: null);
}

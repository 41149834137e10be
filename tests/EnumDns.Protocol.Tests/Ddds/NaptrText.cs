using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.Tests.Records;

namespace EnumDns.Protocol.Tests.Ddds;

/// <summary>NAPTR records as master files write them.</summary>
internal static class NaptrText
{
    /// <summary>The rules of some lines, each one record's RDATA.</summary>
    public static IEnumerable<NaptrRule> ReadAll(string lines) => lines.Split('\n').Select(line =>
    {
        var (rdata, fault, _) = RdataText.TryParse(RecordType.NAPTR, line.Trim());
        Assert.Null(fault);
        return NaptrRule.Read(new NaptrData(rdata));
    });
}

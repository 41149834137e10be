using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Makes the zone object of a zone's SOA and NS RRset.</summary>
internal static class ApexReading
{
    /// <summary>The zone object.</summary>
    /// <param name="file">The zone as the file has it, with one SOA and with name servers.</param>
    /// <param name="census">What was counted in it.</param>
    /// <param name="before">The zone as it is registered, or null. What no file says, such as the country code, stays as it is.</param>
    public static Zone Read(ZoneSnapshot file, ZoneCensus census, Zone? before)
    {
        var apex = ZoneContents.Read(file, file.Apex);
        var soa = apex.Rrsets.Single(rrset => rrset.Type == RecordType.SOA);
        var servers = apex.Rrsets.Single(rrset => rrset.Type == RecordType.NS);
        var data = new SoaData(soa.Rdata[0]);
        var zone = new Zone
        {
            Apex = file.Apex,
            PrimaryServer = DomainName.FromWire(data.PrimaryName),
            Mailbox = DomainName.FromWire(data.ResponsibleName),
            NameServers = [.. servers.Rdata.Select(rdata => DomainName.FromWire(rdata))],
            Refresh = data.Refresh,
            Retry = data.Retry,
            Expire = data.Expire,
            Minimum = data.Minimum,
            DefaultTtl = census.FrequentTtl,
            SoaTtl = soa.Ttl == census.FrequentTtl ? null : soa.Ttl,
            NameServerTtl = servers.Ttl == census.FrequentTtl ? null : servers.Ttl,
        };
        return before is null ? WithDialPlan(zone) : zone with
        {
            SerialScheme = before.SerialScheme,
            CountryCode = before.CountryCode,
            TrunkPrefix = before.TrunkPrefix,
            InternationalPrefix = before.InternationalPrefix,
            Note = before.Note,
        };
    }

    private static Zone WithDialPlan(Zone zone) => DialPlans.Find(zone.Prefix) is { } plan
        ? zone with { CountryCode = plan.CountryCode, TrunkPrefix = plan.TrunkPrefix, InternationalPrefix = plan.InternationalPrefix }
        : zone;
}

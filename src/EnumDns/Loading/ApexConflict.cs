using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Loading;

/// <summary>Two master files that hold one zone: the second is not served.</summary>
internal readonly record struct ApexConflict(string Served, string Refused, DomainName Apex)
{
    /// <summary>The conflict as a finding of the file that is not served.</summary>
    public Finding ToFinding() => new(Refused, 1, 1, Severity.Error, $"zone {Apex} is served from {Served} already; only one file can hold a zone");
}

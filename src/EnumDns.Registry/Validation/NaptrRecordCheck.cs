using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Records;

namespace EnumDns.Registry.Validation;

/// <summary>What RFC 6116 section 3.4 asks of NAPTR records that are kept as plain records. Warnings only: they are published as they are.</summary>
internal static class NaptrRecordCheck
{
    /// <summary>Checks an RRset.</summary>
    /// <param name="rdata">RDATA of NAPTR records, well formed.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(IReadOnlyList<byte[]> rdata, ObjectFindings findings)
    {
        for (var i = 0; i < rdata.Count; i++)
        {
            if (WhyUnusable(new NaptrData(rdata[i])) is { } reason)
                findings.Add(ObjectRules.RecordNaptr, $"rdata[{i}]", reason);
        }
    }

    private static string? WhyUnusable(NaptrData naptr)
    {
        var flags = Encoding.Latin1.GetString(naptr.Flags);
        var isForEnum = EnumserviceField.TryParse(naptr.Services, out var services, out var fault);
        if (!isForEnum && fault.Kind is EnumserviceFault.OtherApplication)
            return null;

        // RFC 3403 section 4.1: regexp and replacement exclude each other.
        var hasReplacement = naptr.Replacement.Length > 1;
        if (!naptr.Regexp.IsEmpty && hasReplacement)
            return "regexp and replacement exclude each other; make one of them \"\" or .";
        if (flags.Length == 0)
            return hasReplacement ? null : "a record without flags leads on to another name, but the replacement is .";

        // RFC 6116 section 3.4.2: only the flag "u" is defined.
        if (!flags.Equals("u", StringComparison.OrdinalIgnoreCase))
            return $"ENUM has the flag \"u\" only, not \"{flags}\"";
        if (!isForEnum)
            return $"services: {fault.Message}";
        if (services!.IsObsoleteForm)
            return $"services are in the order of RFC 2916, which clients of today ignore; write {services}";
        if (!NaptrRegexp.TryParse(naptr.Regexp, out var regexp, out var regexpFault))
            return $"regexp: {regexpFault.Message}";
        return services.Services.Any(service => EnumserviceRegistry.Check(service, regexp.Replacement) is UriAgreement.Disagrees)
            ? $"the scheme of {regexp.Replacement} is not one of {services}"
            : null;
    }
}

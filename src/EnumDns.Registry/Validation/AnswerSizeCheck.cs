using System.Text;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>How long the answer with all endpoints of an object is.</summary>
internal static class AnswerSizeCheck
{
    private const int SmallAnswer = 512;
    private const int LargestUdpAnswer = 1232;

    // RFC 3403 section 4.1: ORDER, PREFERENCE, "u", the length octets of SERVICES with E2U+ and of REGEXP, the root.
    private const int NaptrLength = 2 + 2 + 2 + 1 + 4 + 1 + 1;

    /// <summary>RFC 6891 section 6.1.2: an OPT record without options.</summary>
    private const int OptLength = 11;

    /// <summary>Checks the size.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="regexps">Octets of all their REGEXP fields together.</param>
    /// <param name="nameLength">Octets of the longest name asked for.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(IReadOnlyList<Endpoint> endpoints, int regexps, int nameLength, ObjectFindings findings)
    {
        var size = AnswerLength.WithoutRecords(nameLength) + regexps;
        foreach (var endpoint in endpoints)
            size += AnswerLength.Record + NaptrLength + Encoding.UTF8.GetByteCount(endpoint.Service);
        if (size + OptLength > LargestUdpAnswer)
            findings.Add(ObjectRules.AnswerTruncated, "endpoints", $"the answer has {size} octets and will be truncated over UDP; register fewer endpoints or shorter URIs");
        else if (size > SmallAnswer)
            findings.Add(ObjectRules.AnswerSize, "endpoints", $"the answer has {size} octets; some clients read {SmallAnswer}");
    }
}

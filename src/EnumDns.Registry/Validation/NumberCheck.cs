using System.Text;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of numbers and holes. A number may be the zone's own prefix: a zone may be delegated for a single number.</summary>
internal static class NumberCheck
{
    private const int MaxText = 255;

    /// <summary>Checks a number.</summary>
    public static void Check(Zone zone, Number number, ObjectFindings findings)
    {
        var isInZone = PrefixCheck.Check(zone, "number", number.Digits, findings);
        findings.CheckTtlAndNote(number.Ttl, number.Note);
        if (number.IsHole)
            CheckHole(number, findings);
        else if (number.Endpoints.Count == 0)
            findings.Add(ObjectRules.EndpointsMissing, "endpoints", "endpoints are missing; give one, or make the number a hole");
        else
            EndpointListCheck.Check(number.Endpoints, isInZone ? DialledSamples.Of(number, zone) : null, findings);
    }

    private static void CheckHole(Number number, ObjectFindings findings)
    {
        if (number.Endpoints.Count > 0)
            findings.Add(ObjectRules.HoleEndpoints, "endpoints", "a hole has no endpoints; remove them, or make it a number");
        var text = number.HoleText!;
        if (Encoding.UTF8.GetByteCount(text) > MaxText)
            findings.Add(ObjectRules.HoleText, "holeText", $"the text has {Encoding.UTF8.GetByteCount(text)} octets; shorten it to {MaxText}");
        if (text.Any(char.IsControl))
            findings.Add(ObjectRules.HoleText, "holeText", "the text holds a control character; write it in one line");
    }
}

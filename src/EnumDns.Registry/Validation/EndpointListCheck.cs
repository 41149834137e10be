using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of the endpoints of one object: each by itself, and what they are to each other.</summary>
internal static class EndpointListCheck
{
    private const int MaxEndpoints = 32;

    /// <summary>Checks endpoints.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="samples">What is dialled to reach them, or null where the object's own number or prefix is wrong.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(IReadOnlyList<Endpoint> endpoints, DialledSamples? samples, ObjectFindings findings)
    {
        if (endpoints.Count > MaxEndpoints)
        {
            findings.Add(ObjectRules.EndpointsMany, "endpoints", $"there are {endpoints.Count} endpoints; {MaxEndpoints} are allowed");
            return;
        }

        var regexps = 0;
        for (var i = 0; i < endpoints.Count; i++)
        {
            regexps += EndpointCheck.Check(endpoints[i], $"endpoints[{i}]", samples, findings);
            if (endpoints.Take(i).Contains(endpoints[i]))
                findings.Add(ObjectRules.EndpointDuplicate, $"endpoints[{i}]", "this endpoint stands above already; remove one");
        }

        CheckOrder(endpoints, findings);
        if (samples is not null)
            AnswerSizeCheck.Check(endpoints, regexps, samples.NameLength, findings);
    }

    private static void CheckOrder(IReadOnlyList<Endpoint> endpoints, ObjectFindings findings)
    {
        for (var i = 1; i < endpoints.Count; i++)
        {
            if (endpoints[i].Order != endpoints[0].Order)
            {
                findings.Add(ObjectRules.PortableOrder, $"endpoints[{i}].order", $"order {endpoints[i].Order} is not that of the first endpoint, {endpoints[0].Order}; tell endpoints apart by preference");
                break;
            }
        }

        for (var i = 1; i < endpoints.Count; i++)
        {
            if (endpoints.Take(i).Any(other => (other.Order, other.Preference) == (endpoints[i].Order, endpoints[i].Preference)))
                findings.Add(ObjectRules.PortablePreference, $"endpoints[{i}].preference", $"preference {endpoints[i].Preference} stands above already; give each endpoint its own");
        }
    }
}

using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of the endpoints of one object: each by itself, and what they are to each other.</summary>
internal static class EndpointListCheck
{
    /// <summary>Checks endpoints.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="samples">What is dialled to reach them, or null where the object's own number or prefix is wrong.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check(IReadOnlyList<Endpoint> endpoints, DialledSamples? samples, ObjectFindings findings)
    {
        if (endpoints.Count > EndpointField.MaxEndpoints)
        {
            findings.Add(ObjectRules.EndpointsMany, "endpoints", $"there are {endpoints.Count} endpoints; {EndpointField.MaxEndpoints} are allowed");
            return;
        }

        var regexps = 0;
        for (var i = 0; i < endpoints.Count; i++)
            regexps += EndpointCheck.Check(endpoints[i], EndpointField.Of(i), samples, findings);
        for (var i = 1; i < endpoints.Count; i++)
            Compare(endpoints, i, findings);
        if (samples is not null)
            AnswerSizeCheck.Check(endpoints, regexps, samples.NameLength, findings);
    }

    /// <summary>Compares an endpoint with those above it.</summary>
    private static void Compare(IReadOnlyList<Endpoint> endpoints, int index, ObjectFindings findings)
    {
        var (endpoint, field) = (endpoints[index], EndpointField.Of(index));
        if (endpoint.Order != endpoints[0].Order)
            findings.Add(ObjectRules.PortableOrder, field.Order, $"order {endpoint.Order} is not that of the first endpoint, {endpoints[0].Order}; tell endpoints apart by preference");
        for (var i = 0; i < index; i++)
        {
            if (endpoints[i].Equals(endpoint))
                findings.Add(ObjectRules.EndpointDuplicate, field.Self, "this endpoint stands above already; remove one");
            if (endpoints[i].Equals(endpoint) || (endpoints[i].Order, endpoints[i].Preference) != (endpoint.Order, endpoint.Preference))
                continue;
            findings.Add(ObjectRules.PortablePreference, field.Preference, $"preference {endpoint.Preference} stands above already; give each endpoint its own");
            return;
        }
    }
}

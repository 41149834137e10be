namespace EnumDns.Protocol.E164;

/// <summary>How national numbers are written in the countries of the first operator; others state it in their zones.</summary>
public static class DialPlans
{
    // France and the overseas departments have the trunk prefix 0; New Caledonia and French Polynesia dial the subscriber's number as it is.
    private static readonly DialPlan[] Known =
    [
        DialPlan.French(E164Number.Parse("33")),
        DialPlan.French(E164Number.Parse("262")),
        DialPlan.French(E164Number.Parse("590")),
        DialPlan.French(E164Number.Parse("594")),
        DialPlan.French(E164Number.Parse("596")),
        new(E164Number.Parse("687"), "", "00"),
        new(E164Number.Parse("689"), "", "00"),
    ];

    /// <summary>The plan of the country that a prefix belongs to, or null where none is known.</summary>
    /// <param name="prefix">A number or prefix.</param>
    public static DialPlan? Find(E164Number prefix) => Array.Find(Known, plan => prefix.StartsWith(plan.CountryCode));
}

namespace EnumDns.Registry.Validation;

/// <summary>The fields of one endpoint, as in the API. Made once: imports check millions of endpoints and name fields of few.</summary>
internal sealed class EndpointField
{
    /// <summary>The most endpoints that an object has.</summary>
    public const int MaxEndpoints = 32;

    private static readonly EndpointField[] All = [.. Enumerable.Range(0, MaxEndpoints).Select(index => new EndpointField(index))];

    private EndpointField(int index)
    {
        Self = $"endpoints[{index}]";
        Service = $"{Self}.service";
        Order = $"{Self}.order";
        Preference = $"{Self}.preference";
        Uri = $"{Self}.uri";
        Pattern = $"{Self}.pattern";
        Expression = $"{Pattern}.expression";
        Replacement = $"{Pattern}.replacement";
    }

    /// <summary>The endpoint itself.</summary>
    public string Self { get; }

    /// <summary>Its service.</summary>
    public string Service { get; }

    /// <summary>Its order.</summary>
    public string Order { get; }

    /// <summary>Its preference.</summary>
    public string Preference { get; }

    /// <summary>Its URI.</summary>
    public string Uri { get; }

    /// <summary>Its pattern.</summary>
    public string Pattern { get; }

    /// <summary>The expression of its pattern.</summary>
    public string Expression { get; }

    /// <summary>The replacement of its pattern.</summary>
    public string Replacement { get; }

    /// <summary>The fields of an endpoint.</summary>
    /// <param name="index">Its index, below <see cref="MaxEndpoints"/>.</param>
    public static EndpointField Of(int index) => All[index];
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;

namespace EnumAdmin.Endpoints;

/// <summary>Which objects a list shows: those that every filter lets through.</summary>
internal sealed record ListFilter
{
    /// <summary>Numbers and prefixes that begin so.</summary>
    public E164Number Prefix { get; init; }

    /// <summary>Owners at or below this name; null for all.</summary>
    public DomainName? Name { get; init; }

    /// <summary>RRsets of this type; null for all.</summary>
    public RecordType? Type { get; init; }

    /// <summary>Objects with an endpoint of this Enumservice or type of Enumservices; null for all.</summary>
    public string? Service { get; init; }

    /// <summary>Objects that have this text, in any case, in note, URI or other values; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Whether endpoints and other texts of an object pass.</summary>
    public bool Passes(IReadOnlyList<Endpoint> endpoints, params ReadOnlySpan<string?> texts)
    {
        if (Service is not null && !endpoints.Any(HasService))
            return false;
        return Passes(texts) || endpoints.Any(endpoint => Passes(endpoint.Uri, endpoint.Pattern?.Replacement));
    }

    /// <summary>Whether any of some texts passes.</summary>
    public bool Passes(params ReadOnlySpan<string?> texts)
    {
        if (Text is null)
            return true;
        foreach (var text in texts)
        {
            if (text?.Contains(Text, StringComparison.OrdinalIgnoreCase) is true)
                return true;
        }

        return false;
    }

    private bool HasService(Endpoint endpoint) =>
        endpoint.Service.StartsWith(Service!, StringComparison.OrdinalIgnoreCase)
        && (endpoint.Service.Length == Service!.Length || endpoint.Service[Service.Length] is ':' or '+');
}

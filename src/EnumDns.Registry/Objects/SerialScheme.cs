namespace EnumDns.Registry.Objects;

/// <summary>How a zone counts its serial numbers. Stored by name.</summary>
public enum SerialScheme
{
    /// <summary>One more with each change, from the time of the zone's creation in seconds since 1970.</summary>
    Counter,

    /// <summary>YYYYMMDDnn of the day in UTC; one more than before where that is not higher (RFC 1912 section 2.2).</summary>
    Date,
}

namespace EnumDns.Protocol.E164;

/// <summary>Whether an Enumservice and the scheme of a URI go together.</summary>
public enum UriAgreement
{
    /// <summary>The scheme is registered for the Enumservice.</summary>
    Agrees,

    /// <summary>The Enumservice is registered, but for other schemes.</summary>
    Disagrees,

    /// <summary>The Enumservice is not registered, so nothing is known.</summary>
    Unregistered,
}

namespace EnumDns.Protocol.Records;

/// <summary>A zone's serial number: 32 bits that go round, so that "later" means less than half the way ahead (RFC 1982).</summary>
/// <param name="Value">The number as the SOA holds it.</param>
public readonly record struct SerialNumber(uint Value)
{
    /// <summary>
    /// Whether this serial is later than another. Of two that are half the circle apart, neither is: RFC 1982 leaves that pair
    /// undefined.
    /// </summary>
    // RFC 1982 section 3.2: s1 > s2 where the way from s2 up to s1 is shorter than 2^31.
    public bool IsAfter(SerialNumber other) => unchecked((int)(Value - other.Value)) > 0;

    // RFC 1982 section 3.1: addition modulo 2^32. 0 is left out: some secondaries take it for "no serial yet".
    /// <summary>The serial that follows this one.</summary>
    public SerialNumber Next => new(Value == uint.MaxValue ? 1 : Value + 1);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

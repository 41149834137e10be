namespace EnumDns.Scenarios.Client;

/// <summary>One query as a test sends it.</summary>
/// <param name="Name">QNAME in presentation form, case as it goes out.</param>
/// <param name="Type">QTYPE by mnemonic.</param>
internal sealed record DnsQuestion(string Name, string Type)
{
    /// <summary>The UDP payload size of the OPT record; no OPT record where null.</summary>
    public ushort? PayloadSize { get; init; }

    /// <summary>The DO flag; needs an OPT record.</summary>
    public bool DnssecOk { get; init; }

    /// <summary>Recursion desired.</summary>
    public bool RecursionDesired { get; init; }

    /// <summary>Whether it goes over TCP.</summary>
    public bool OverTcp { get; init; }

    /// <summary>The message's octets.</summary>
    public byte[] ToWire(ushort id)
    {
        var message = new List<byte>();
        void Add(int value)
        {
            message.Add((byte)(value >> 8));
            message.Add((byte)value);
        }

        Add(id);
        Add(RecursionDesired ? 0x0100 : 0);
        Add(1);
        Add(0);
        Add(0);
        Add(PayloadSize is null ? 0 : 1);
        message.AddRange(NameText.ToWire(Name));
        Add(TypeNames.Parse(Type));
        Add(1);
        if (PayloadSize is { } size)
        {
            message.Add(0);
            Add(41);
            Add(size);
            Add(0);
            Add(DnssecOk ? 0x8000 : 0);
            Add(0);
        }

        return [.. message];
    }

    /// <summary>The query as a <c>dig</c> user would type it.</summary>
    public override string ToString() =>
        $"{Name} {Type}{(PayloadSize is { } size ? $" +bufsize={size}" : " +noedns")}{(DnssecOk ? " +dnssec" : "")}{(RecursionDesired ? "" : " +norec")}{(OverTcp ? " +tcp" : "")}";
}

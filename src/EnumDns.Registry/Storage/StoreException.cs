namespace EnumDns.Registry.Storage;

/// <summary>The store cannot do what it was asked: a full disk, a folder without write permission, a broken file.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With a fault and a message for an operator, which says what to do.</summary>
    public StoreException(StoreFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What happened; code decides on this.</summary>
    public StoreFault Fault { get; }
}

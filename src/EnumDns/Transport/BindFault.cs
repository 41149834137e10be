namespace EnumDns.Transport;

/// <summary>Why an address cannot be listened on.</summary>
internal enum BindFault
{
    /// <summary>Another socket has the address and port.</summary>
    InUse,

    /// <summary>The process may not: ports below 1024 need a privilege.</summary>
    PermissionDenied,

    /// <summary>No interface of this machine has the address.</summary>
    NoSuchAddress,

    /// <summary>The machine does not speak this IP version.</summary>
    NoSuchFamily,

    /// <summary>Any other answer of the operating system.</summary>
    Other,
}

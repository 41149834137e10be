namespace EnumAdmin.Security;

/// <summary>What a request needs to be served. Stands among the metadata of each route.</summary>
internal enum Access
{
    /// <summary>Nothing.</summary>
    Open,

    /// <summary>A token, unless it comes from this machine over loopback.</summary>
    Local,

    /// <summary>Any valid token.</summary>
    Read,

    /// <summary>A token that may write.</summary>
    Write,
}

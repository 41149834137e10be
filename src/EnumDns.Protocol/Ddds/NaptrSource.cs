using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Ddds;

/// <summary>Asks DNS for the NAPTR records of a name.</summary>
/// <param name="name">The name.</param>
/// <returns>What DNS said; failures included.</returns>
public delegate NaptrResponse NaptrSource(DomainName name);

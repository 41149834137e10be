using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Storage;

/// <summary>A zone at one serial.</summary>
/// <param name="Zone">The apex.</param>
/// <param name="Serial">The serial.</param>
public readonly record struct ZoneSerial(DomainName Zone, uint Serial);

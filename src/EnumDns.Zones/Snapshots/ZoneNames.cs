namespace EnumDns.Zones.Snapshots;

/// <summary>Names of a zone with their nodes.</summary>
/// <param name="Numbers">Those made of digits.</param>
/// <param name="Names">All others.</param>
internal sealed record ZoneNames(NumberIndex Numbers, NameIndex Names);

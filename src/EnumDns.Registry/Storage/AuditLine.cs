namespace EnumDns.Registry.Storage;

/// <summary>One change of the registry as the audit shows it.</summary>
/// <param name="Id">Number of the change, ascending; also the version of the objects that it changed.</param>
/// <param name="Time">When, in UTC.</param>
/// <param name="Actor">Who: the name of a token, or the program itself.</param>
/// <param name="Origin">From where: an address, or <c>local</c>.</param>
/// <param name="Objects">What was done; the objects that an import brings are not listed one by one.</param>
/// <param name="Serials">The zones that moved, each at the serial that the change gave it.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset Time, string Actor, string Origin, IReadOnlyList<ChangedObject> Objects, IReadOnlyList<ZoneSerial> Serials);

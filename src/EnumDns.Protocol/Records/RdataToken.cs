namespace EnumDns.Protocol.Records;

/// <summary>Where one field of a master-file entry stands in the entry's text.</summary>
/// <param name="Start">First octet of the field, inside the quotes where it is quoted.</param>
/// <param name="Length">Octets of the field, escapes still in place, quotes not counted.</param>
/// <param name="Quoted">Whether the field was written in quotes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, counted in octets.</param>
public readonly record struct RdataToken(int Start, int Length, bool Quoted, int Line, int Column);

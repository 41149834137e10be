namespace EnumDns.Protocol.ZoneFiles;

/// <summary>What is wrong with how an entry is written, before its fields are looked at.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal sealed record EntryFault(string Message, int Line, int Column);

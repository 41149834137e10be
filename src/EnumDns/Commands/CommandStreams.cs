namespace EnumDns.Commands;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">What is wrong with the command line.</param>
internal sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error);

namespace EnumDns.Registry.MasterFiles;

/// <summary>What was recognised in an RRset.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Value">The object that comes with it, or null: where there is none, or another RRset brought it.</param>
internal readonly record struct Recognised(ImportLine Line, object? Value);

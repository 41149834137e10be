namespace EnumDns.Peers.Load;

/// <summary>How a query must be answered.</summary>
/// <param name="Kind">What it meets.</param>
/// <param name="Index">Which number, block or delegation of the zone.</param>
internal readonly record struct Expectation(QueryKind Kind, int Index);

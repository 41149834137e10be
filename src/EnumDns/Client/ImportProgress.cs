namespace EnumDns.Client;

/// <summary>How far an import is.</summary>
/// <param name="Phase">What is being done: <c>reading</c>, <c>recognising</c>, <c>writing</c>.</param>
/// <param name="Done">Units done in this phase.</param>
/// <param name="Total">Units in this phase, or null where nobody knows.</param>
internal sealed record ImportProgress(string Phase, long Done, long? Total);

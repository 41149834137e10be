namespace EnumDns.Peers.Measurements;

/// <summary>A part of the comparison that can be run by itself.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="Limit">The most that it may take in a full run.</param>
/// <param name="Run">Measures.</param>
internal sealed record Part(string Name, TimeSpan Limit, Action<Bench, CancellationToken> Run);

using EnumDns.Registry.Objects;

namespace EnumAdmin.Endpoints;

/// <summary>Where an object is, or would be.</summary>
/// <param name="Zone">The zone that holds it; null for a zone that does not exist.</param>
/// <param name="Key">What names it there.</param>
internal readonly record struct ObjectPlace<TKey>(Zone? Zone, TKey Key);

namespace EnumDns.Zones.Index;

/// <summary>A place between two names of a zone in canonical order.</summary>
/// <param name="Number">The first number behind it.</param>
/// <param name="Name">The first other name behind it.</param>
internal readonly record struct NamePlace(Cursor Number, Cursor Name);

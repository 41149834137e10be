namespace EnumDns.Zones.Index;

/// <summary>A place in a paged index.</summary>
/// <param name="Page">The page; equal to the number of pages past the end.</param>
/// <param name="Entry">The entry in the page.</param>
internal readonly record struct Cursor(int Page, int Entry);

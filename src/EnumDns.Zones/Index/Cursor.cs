namespace EnumDns.Zones.Index;

/// <summary>A place in a paged index.</summary>
/// <param name="Chapter">The chapter; equal to the number of chapters past the end.</param>
/// <param name="Page">The page in the chapter.</param>
/// <param name="Entry">The entry in the page.</param>
internal readonly record struct Cursor(int Chapter, int Page, int Entry);

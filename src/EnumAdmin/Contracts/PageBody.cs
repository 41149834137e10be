namespace EnumAdmin.Contracts;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record PageBody<T>
{
    /// <summary>The objects of the page. There may be fewer than asked for, even none, and still a next page: one page looks at no more than 100,000 objects.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>What to send as <c>cursor</c> to get the next page; null on the last one.</summary>
    public required string? Next { get; init; }
}

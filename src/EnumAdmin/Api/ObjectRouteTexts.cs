namespace EnumAdmin.Api;

/// <summary>What the routes of one kind of objects are called.</summary>
/// <param name="Tag">The collection: <c>numbers</c>.</param>
/// <param name="Kind">One of them: <c>number</c>.</param>
/// <param name="Parts">The end of the path that names one: <c>/{number}</c>.</param>
/// <param name="Filters">Parameters of the list.</param>
/// <param name="Example">An object.</param>
/// <param name="PatchExample">A partial change.</param>
internal sealed record ObjectRouteTexts(string Tag, string Kind, string Parts, IReadOnlyList<RouteParameter> Filters, string Example, string PatchExample);

using EnumDns.Registry.Updates;

namespace EnumAdmin.Endpoints;

/// <summary>One step of a change as it was read.</summary>
/// <param name="Operation">The step.</param>
/// <param name="Kind">The kind of object.</param>
/// <param name="Path">The object's path.</param>
/// <param name="IsPut">Whether it writes the object.</param>
internal sealed record ReadOperation(Operation Operation, string Kind, string Path, bool IsPut);

namespace EnumDns.Registry.Storage;

/// <summary>An object as the store holds it.</summary>
/// <param name="Value">The object.</param>
/// <param name="Version">The id of the change that gave it its present form; what an ETag shows.</param>
public readonly record struct Stored<T>(T Value, long Version)
    where T : class;

namespace EnumAdmin.Telemetry;

/// <summary>What requests are counted by: nothing that a client makes up.</summary>
/// <param name="Method">The method, or <c>other</c>.</param>
/// <param name="Route">The route's pattern, or empty where no route fits.</param>
/// <param name="Status">Status code.</param>
internal readonly record struct RequestKey(string Method, string Route, int Status);

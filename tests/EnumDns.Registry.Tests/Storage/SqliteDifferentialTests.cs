namespace EnumDns.Registry.Tests.Storage;

/// <summary>The contract for the store in SQLite.</summary>
public sealed class SqliteDifferentialTests : DifferentialContract<SqlitePlace>;

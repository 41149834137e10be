using SQLitePCL;

namespace EnumDns.Registry.Sqlite;

/// <summary>The tables, as numbered scripts: each leads from one version to the next, in a transaction of its own.</summary>
internal static class RegistrySchema
{
    /// <summary>The scripts in order; the first makes version 1 of nothing. A new version appends a file.</summary>
    public static readonly IReadOnlyList<string> Scripts = [Read("0001.sql"), Read("0002.sql")];

    /// <summary>The version that this program reads and writes.</summary>
    public static int Version => Scripts.Count;

    private const string ReadVersion = "PRAGMA user_version";

    /// <summary>Brings a file to the last version. What fails leaves the version before.</summary>
    /// <param name="connection">A connection that may write.</param>
    /// <param name="scripts">All scripts, <see cref="Scripts"/> outside of tests.</param>
    /// <exception cref="Storage.StoreException">A script failed.</exception>
    public static void Migrate(StoreConnection connection, IReadOnlyList<string> scripts)
    {
        for (var version = FindVersion(connection); version < scripts.Count; version++)
        {
            try
            {
                Execute(connection, "BEGIN IMMEDIATE");
                Execute(connection, scripts[version]);
                Execute(connection, $"PRAGMA application_id = {RegistryHeader.ApplicationId}; PRAGMA user_version = {version + 1}; COMMIT");
            }
            finally
            {
                if (connection.InTransaction)
                    Execute(connection, "ROLLBACK");
            }
        }
    }

    /// <summary>The version of a file.</summary>
    public static int FindVersion(StoreConnection connection)
    {
        using var statement = connection.Rent(ReadVersion);
        return statement.Step() ? (int)statement.Integer(0) : 0;
    }

    private static void Execute(StoreConnection connection, string sql) => connection.Check(raw.sqlite3_exec(connection.Handle, sql));

    private static string Read(string name)
    {
        using var stream = typeof(RegistrySchema).Assembly.GetManifestResourceStream($"{typeof(RegistrySchema).Namespace}.Schema.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

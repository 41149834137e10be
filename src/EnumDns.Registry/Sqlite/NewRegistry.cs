using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;

namespace EnumDns.Registry.Sqlite;

/// <summary>Makes a registry in a directory that has none: under another name first, so that what has the name is always whole.</summary>
internal static class NewRegistry
{
    private const string Settings = "PRAGMA synchronous = FULL";

    /// <summary>Makes an empty registry.</summary>
    /// <exception cref="StoreException">It cannot be made, or files show that a registry was there and is gone.</exception>
    public static void Make(DataFolder folder)
    {
        if (new FileInfo(folder.RegistryFile + "-wal") is { Exists: true, Length: > 0 } log)
        {
            throw new StoreException(
                StoreFault.Corrupt, $"{folder.RegistryFile} is gone, but the log of its last changes, {log.Name}, is there. Put the file back or restore a backup; to begin with a new registry, move the log away.");
        }

        var unfinished = folder.RegistryFile + ".new";
        try
        {
            File.Delete(unfinished);
            File.Delete(unfinished + "-journal");
            new FileStream(unfinished, DataFolder.Options(FileMode.CreateNew, FileShare.ReadWrite)).Dispose();
            using (var connection = StoreConnection.Open(folder.FullPath, unfinished, SqliteOpenMode.ReadWrite, Settings))
                RegistrySchema.Migrate(connection, RegistrySchema.Scripts);
            File.Move(unfinished, folder.RegistryFile);
            FileSync.Folder(folder.FullPath);
        }
        catch (Exception error) when (SqliteFaults.IsSystem(error))
        {
            throw SqliteFaults.FromSystem(error, folder.FullPath);
        }
    }
}

using System.Buffers;
using EnumDns.Registry.Storage;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>
/// Takes in a large body as a file that is gone when it is closed. The reader of master files is not asynchronous, and nobody is to
/// hold up an import by sending it slowly: so the whole comes in first.
/// </summary>
internal static class ReceivedFile
{
    private const int BufferLength = 1 << 16;

    // errno ENOSPC, and ERROR_DISK_FULL where the platform translates it.
    private static readonly int[] NoSpace = [28, 0x70];

    /// <summary>Receives a body.</summary>
    /// <param name="body">The body, read to its end.</param>
    /// <param name="folder">Where the file is kept.</param>
    /// <param name="cancellation">Gives up; nothing stays.</param>
    /// <returns>The file, at its start.</returns>
    /// <exception cref="StoreException">The folder cannot be written, or the disk is full.</exception>
    public static async Task<FileStream> ReceiveAsync(Stream body, string folder, CancellationToken cancellation)
    {
        FileStream? file = null;
        try
        {
            file = Create(Path.Combine(folder, $"import-{Guid.NewGuid():N}.tmp"));
            await CopyAsync(body, file, cancellation);
            file.Position = 0;
            return file;
        }
        catch (Exception exception)
        {
            if (file is not null)
                await DiscardAsync(file);
            // What is wrong with the body or the connection, those say who read them.
            if (exception is BadHttpRequestException or not (IOException or UnauthorizedAccessException) || cancellation.IsCancellationRequested)
                throw;
            var fault = NoSpace.Contains(exception.HResult & 0xFFFF) ? StoreFault.Full : StoreFault.ReadOnly;
            throw new StoreException(fault, $"the master file cannot be kept in {folder} while it comes in: {exception.Message}", exception);
        }
    }

    private static async Task CopyAsync(Stream body, FileStream file, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await body.ReadAsync(buffer, cancellation) is var count and > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, count), cancellation);
                // The pool's threads have no lower priority to go by: threads that answer queries go first between two pieces.
                Thread.Yield();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferLength,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (OperatingSystem.IsWindows())
            return new FileStream(path, options);

        // Numbers of people are nobody else's business, and a process that is killed deletes nothing any more: without a name
        // the file goes with the process, whichever way that ends.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    // Closing writes once more what the disk had no room for; that this fails again is no news.
    private static async Task DiscardAsync(FileStream file)
    {
        try
        {
            await file.DisposeAsync();
        }
        catch (IOException)
        {
        }
    }
}

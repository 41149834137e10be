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
            var path = Path.Combine(folder, $"import-{Guid.NewGuid():N}.tmp");
            file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferLength, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await body.CopyToAsync(file, cancellation);
            file.Position = 0;
            return file;
        }
        catch (Exception exception)
        {
            if (file is not null)
                await file.DisposeAsync();
            // What is wrong with the body or the connection, those say who read them.
            if (exception is BadHttpRequestException or not (IOException or UnauthorizedAccessException) || cancellation.IsCancellationRequested)
                throw;
            var fault = NoSpace.Contains(exception.HResult & 0xFFFF) ? StoreFault.Full : StoreFault.ReadOnly;
            throw new StoreException(fault, $"the master file cannot be kept in {folder} while it comes in: {exception.Message}", exception);
        }
    }
}

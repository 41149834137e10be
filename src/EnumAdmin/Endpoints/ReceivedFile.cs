using System.Buffers;
using EnumDns.Registry.Background;
using EnumDns.Registry.Storage;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>
/// Takes in a large body as a file that is gone when it is closed. The reader of master files is not asynchronous, and nobody is to
/// hold up an import by sending it slowly: so the whole comes in first.
/// </summary>
internal sealed class ReceivedFile : FileStream
{
    private const int BufferLength = 1 << 16;

    // Linux takes a quarter of a millisecond to let go of so much, and nobody else gets the processor meanwhile.
    private const int Piece = 1 << 20;

    // errno ENOSPC, and ERROR_DISK_FULL where the platform translates it.
    private static readonly int[] NoSpace = [28, 0x70];

    private ReceivedFile(string path, FileStreamOptions options)
        : base(path, options)
    {
    }

    /// <summary>Receives a body.</summary>
    /// <param name="body">The body, read to its end.</param>
    /// <param name="folder">Where the file is kept.</param>
    /// <param name="cancellation">Gives up; nothing stays.</param>
    /// <returns>The file, at its start.</returns>
    /// <exception cref="StoreException">The folder cannot be written, or the disk is full.</exception>
    public static async Task<ReceivedFile> ReceiveAsync(Stream body, string folder, CancellationToken cancellation)
    {
        ReceivedFile? file = null;
        try
        {
            var created = file = Create(Path.Combine(folder, $"import-{Guid.NewGuid():N}.tmp"));
            await LowPriority.RunAsync("import upload", () => Copy(body, created, cancellation));
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

    /// <summary>Closes the file, which is gone then; a large one bit by bit, so that queries are answered in between.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (CanWrite)
            await LowPriority.RunAsync("import file", Shrink);
        await base.DisposeAsync();
    }

    private bool Shrink()
    {
        try
        {
            for (var length = Length - Piece; length > 0; length -= Piece)
            {
                SetLength(length);
                LowPriority.GiveWay();
            }

            return true;
        }
        catch (IOException)
        {
            // Closing it does the rest.
            return false;
        }
    }

    // On a thread that leaves the processor to those that answer queries, which the pool's threads do not. The body has no other way to be read.
    private static bool Copy(Stream body, ReceivedFile file, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (body.ReadAsync(buffer, cancellation).AsTask().GetAwaiter().GetResult() is var count and > 0)
            {
                file.Write(buffer, 0, count);
                LowPriority.GiveWay();
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReceivedFile Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferLength,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
            return new ReceivedFile(path, options);

        // Numbers of people are nobody else's business, and a process that is killed deletes nothing any more: without a name
        // the file goes with the process, whichever way that ends.
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new ReceivedFile(path, options);
        File.Delete(path);
        return file;
    }

    // Closing writes once more what the disk had no room for; that this fails again is no news.
    private static async Task DiscardAsync(ReceivedFile file)
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

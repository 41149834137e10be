using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace EnumDns.Hosting;

/// <summary>
/// SIGHUP as a request to look at the master files again. Any number of signals before the look starts are one
/// request; one that arrives during it asks for another.
/// </summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly PosixSignalRegistration _registration;

    /// <summary>From here on SIGHUP no longer ends the process.</summary>
    public ReloadSignal() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);

    /// <summary>Completes with the next request.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _requests.Reader.ReadAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _registration.Dispose();

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _requests.Writer.TryWrite(true);
    }
}

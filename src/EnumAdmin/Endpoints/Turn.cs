using System.Diagnostics.CodeAnalysis;

namespace EnumAdmin.Endpoints;

/// <summary>Lets one at a time do something.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without its wait handle a semaphore holds nothing that has to be released.")]
internal sealed class Turn
{

    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Does something when it is the caller's turn.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<T> TakeAsync<T>(Func<Task<T>> action, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await action();
        }
        finally
        {
            _gate.Release();
        }
    }
}

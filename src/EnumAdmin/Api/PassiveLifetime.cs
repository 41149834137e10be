using Microsoft.Extensions.Hosting;

namespace EnumAdmin.Api;

/// <summary>Leaves signals and the console to the program that the API is a part of.</summary>
internal sealed class PassiveLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

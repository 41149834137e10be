using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Makes new snapshots of zones out of old ones. One writer uses it; the snapshots may be in use on any thread meanwhile.
/// </summary>
public sealed class ZoneEditor
{
    /// <summary>A snapshot with the changes made, in their order; the basis stays as it is.</summary>
    /// <param name="basis">The zone before; it need not be the newest one made of its line.</param>
    /// <param name="changes">
    /// For each RRset what stands there afterwards. What a change says was there before is not compared. Signatures over an
    /// RRset that is changed go, as they cannot be right any more.
    /// </param>
    /// <exception cref="ArgumentException">An owner is not at or below the apex.</exception>
#pragma warning disable CA1822 // For its callers it is an instance: it will keep state between changes.
    public ZoneSnapshot Apply(ZoneSnapshot basis, IReadOnlyList<RrsetChange> changes) => ZoneRebuild.Apply(basis, changes);
}

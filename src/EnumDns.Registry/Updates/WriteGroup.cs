using EnumDns.Registry.Journal;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Updates;

/// <summary>What the changes of one group share.</summary>
/// <param name="Transaction">The open transaction.</param>
/// <param name="Zones">The zones as they will be served.</param>
/// <param name="Editor">Makes the next snapshot of a zone.</param>
/// <param name="Journal">Writes the journals.</param>
/// <param name="Options">Bounds.</param>
/// <param name="Time">When the group is written, in UTC.</param>
internal sealed record WriteGroup(
    IStoreTransaction Transaction, DraftZones Zones, ZoneEditor Editor, JournalKeeper Journal, RegistryOptions Options, DateTimeOffset Time)
{
    /// <summary>What the changes that are to stay did to objects.</summary>
    public List<ChangedObject> Objects { get; } = [];

    /// <summary>The number of the last of them; 0 where there is none.</summary>
    public long LastChange { get; private set; }

    /// <summary>Notes a change that is to stay.</summary>
    public void Note(long change, IReadOnlyList<ChangedObject> objects)
    {
        LastChange = change;
        Objects.AddRange(objects);
    }
}

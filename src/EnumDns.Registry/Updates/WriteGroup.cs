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
    IStoreTransaction Transaction, DraftZones Zones, ZoneEditor Editor, JournalKeeper Journal, RegistryOptions Options, DateTimeOffset Time);

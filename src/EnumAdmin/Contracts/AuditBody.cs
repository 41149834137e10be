using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>A change that was made: a line of the audit.</summary>
public sealed record AuditBody
{
    /// <summary>The number of the change, which is the version of the objects that it changed.</summary>
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Who: the name of a token, or the program itself.</summary>
    public required string Actor { get; init; }

    /// <summary>From where: an address, or <c>local</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>What was done, object by object; those that an import brings are not listed one by one.</summary>
    public required IReadOnlyList<ChangedObjectBody> Objects { get; init; }

    /// <summary>The zones that moved, each at the serial that the change gave it.</summary>
    public required IReadOnlyList<ZoneSerialBody> Serials { get; init; }

    /// <summary>Shows a line.</summary>
    internal static AuditBody Of(AuditLine line) => new()
    {
        Id = line.Id,
        Time = TimeForm.Show(line.Time),
        Actor = line.Actor,
        Origin = line.Origin,
        Objects = [.. line.Objects.Select(ChangedObjectBody.Of)],
        Serials = [.. line.Serials.Select(serial => new ZoneSerialBody { Zone = NameForm.Show(serial.Zone), Serial = serial.Serial })],
    };
}

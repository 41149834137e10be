using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Updates;

/// <summary>One step of a <see cref="Change"/>.</summary>
/// <param name="Zone">The apex of the zone that it is about.</param>
public abstract record Operation(DomainName Zone)
{
    /// <summary>What must hold when it is done.</summary>
    public Precondition Precondition { get; init; }
}

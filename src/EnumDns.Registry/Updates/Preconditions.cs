namespace EnumDns.Registry.Updates;

/// <summary>What an operation demands of its object as it is.</summary>
internal static class Preconditions
{
    /// <summary>Compares a precondition with what is there.</summary>
    /// <param name="position">Position of the operation.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="what">The object, as a message names it.</param>
    /// <param name="version">Its version, or null where it does not exist.</param>
    /// <returns>The conflict, or null where the precondition holds.</returns>
    public static ChangeOutcome.Conflict? Check(int position, Operation operation, string what, long? version)
    {
        var precondition = operation.Precondition;
        if (precondition.MustBeNew && version is not null)
            return Conflict($"{what} exists already; leave the precondition out to change it");
        if ((precondition.MustExist || precondition.Version is not null) && version is null)
            return Conflict($"{what} does not exist; leave the precondition out to create it");
        return precondition.Version is { } wanted && wanted != version
            ? Conflict($"{what} has version {version}, not {wanted}; look at what is there now, then decide again")
            : null;

        ChangeOutcome.Conflict Conflict(string message) => new(position, ConflictKind.Precondition, version, message);
    }
}

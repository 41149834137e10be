namespace EnumAdmin.Contracts;

/// <summary>One step of a change that has several.</summary>
public sealed record OperationBody
{
    /// <summary><c>put</c> or <c>delete</c>.</summary>
    public required string Op { get; init; }

    /// <summary><c>number</c>, <c>block</c>, <c>delegation</c>, <c>record</c> or <c>zone</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What names the object: number, prefix or apex, of a record owner and type with a blank between; may be left out of a put whose value says it.</summary>
    public string? Key { get; init; }

    /// <summary>The apex of its zone, where several could hold it or national numbers are written.</summary>
    public string? Zone { get; init; }

    /// <summary>The object that is put, as its own path takes it.</summary>
    public object? Value { get; init; }

    /// <summary>The version that the object must have; 0 where it must not exist.</summary>
    public uint? IfVersion { get; init; }

    /// <summary>Whether a zone is deleted with everything in it.</summary>
    public bool? WithObjects { get; init; }
}

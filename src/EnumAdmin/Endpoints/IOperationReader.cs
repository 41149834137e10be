using EnumAdmin.Contracts;
using EnumAdmin.Problems;

namespace EnumAdmin.Endpoints;

/// <summary>Reads the steps of changes that are about objects of one kind.</summary>
internal interface IOperationReader
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <summary>Reads a step.</summary>
    /// <param name="json">The step; its kind is this one.</param>
    /// <param name="zones">The zones as the steps before leave them; the step is foreseen in it.</param>
    /// <param name="errors">Where errors go.</param>
    /// <returns>The step, or null where there are errors.</returns>
    ReadOperation? Read(JsonMembers json, ZoneList zones, List<FieldError> errors);
}

using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>What a representation says after a change, and does not say otherwise.</summary>
/// <param name="Serial">The serial of the zone that serves the object.</param>
/// <param name="Warnings">What is accepted, but worth a look.</param>
internal sealed record WriteNotes(uint Serial, IReadOnlyList<FieldError> Warnings);

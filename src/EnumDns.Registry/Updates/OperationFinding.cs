using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>Something wrong with one operation of a change.</summary>
/// <param name="Operation">Its position, from 0.</param>
/// <param name="Finding">What is wrong.</param>
public sealed record OperationFinding(int Operation, ObjectFinding Finding);

namespace EnumAdmin.Security;

/// <summary>What a route asks for, among its metadata.</summary>
/// <param name="Access">What its requests need.</param>
internal sealed record AccessRequirement(Access Access);

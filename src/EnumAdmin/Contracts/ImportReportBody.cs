using System.Text.Json.Serialization;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>One line of what an import tells while it goes on: exactly one of the members is there.</summary>
internal sealed record ImportReportBody
{
    /// <summary>How far it has come.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgressBody? Progress { get; init; }

    /// <summary>What it did: the last line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImportResultBody? Result { get; init; }

    /// <summary>Why it was not done: the last line.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProblemBody? Problem { get; init; }
}

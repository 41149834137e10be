namespace EnumAdmin.Problems;

/// <summary>One kind of problem (RFC 9457 section 4). All of them stand in <see cref="ProblemKinds"/>.</summary>
/// <param name="Id">What programs decide on, lower case with hyphens; append-only.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="Meaning">What it means and what to do, for the page that the type leads to.</param>
internal sealed record ProblemKind(string Id, int Status, string Title, string Meaning)
{
    /// <summary>The type of the problem: a reference to the page about problems of this server.</summary>
    public string Type => $"/problems#{Id}";
}

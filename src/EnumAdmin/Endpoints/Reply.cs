using EnumAdmin.Problems;

namespace EnumAdmin.Endpoints;

/// <summary>How a request is answered: one of the records nested here.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>With JSON.</summary>
    /// <param name="Status">Status code.</param>
    /// <param name="Value">What is written as JSON.</param>
    public sealed record Json(int Status, object Value) : Reply
    {
        /// <summary>The version that the entity tag shows, or null.</summary>
        public long? Version { get; init; }

        /// <summary>The path of what was created, or null.</summary>
        public string? Location { get; init; }
    }

    /// <summary>With text.</summary>
    /// <param name="MediaType">Media type with its charset.</param>
    /// <param name="Value">The text.</param>
    public sealed record Text(string MediaType, string Value) : Reply;

    /// <summary>With octets that are written one after the other.</summary>
    /// <param name="MediaType">Media type with its charset.</param>
    /// <param name="WriteAsync">Writes them.</param>
    public sealed record Streamed(string MediaType, Func<Stream, CancellationToken, Task> WriteAsync) : Reply
    {
        /// <summary>The name under which a browser saves it, or null.</summary>
        public string? FileName { get; init; }
    }

    /// <summary>With nothing: what was to be done is done.</summary>
    public sealed record Empty : Reply;

    /// <summary>With nothing: the client has it already.</summary>
    /// <param name="Version">The version that the entity tag shows.</param>
    public sealed record NotModified(long Version) : Reply;

    /// <summary>With a problem.</summary>
    /// <param name="Problem">Why the request was not done.</param>
    public sealed record Refused(Problem Problem) : Reply;
}

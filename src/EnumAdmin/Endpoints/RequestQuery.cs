using System.Globalization;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Parameters of a request's query.</summary>
internal static class RequestQuery
{
    /// <summary>Checks that every parameter is one that the route knows, and stands once.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static Problem? Check(HttpRequest request, IEnumerable<string> known)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                return Problem.BadParameter(name, ContractRules.Parameter, $"there is no parameter '{name}' here; there are: {string.Join(", ", known.DefaultIfEmpty("none"))}");
            if (values.Count > 1)
                return Problem.BadParameter(name, ContractRules.Parameter, $"'{name}' stands {values.Count} times; give it once");
        }

        return null;
    }

    /// <summary>A text, or null where it is missing or empty.</summary>
    public static string? Text(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } text] ? text : null;

    /// <summary>A whole number in a range.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The most that it may be.</param>
    /// <param name="value">Its value; the default where it is missing.</param>
    /// <returns>What is wrong, or null.</returns>
    public static Problem? TryReadWhole(HttpRequest request, string name, int least, int most, ref int value)
    {
        if (Text(request, name) is not { } text || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most)
            return null;
        return Problem.BadParameter(name, ContractRules.Parameter, $"'{text}' is no whole number from {least} to {most}");
    }

    /// <summary>True or false.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value; false where it is missing.</param>
    /// <returns>What is wrong, or null.</returns>
    public static Problem? TryReadFlag(HttpRequest request, string name, out bool value)
    {
        var text = Text(request, name);
        value = text is "true";
        return text is null or "true" or "false" ? null : Problem.BadParameter(name, ContractRules.Parameter, $"'{text}' is neither true nor false");
    }
}

using System.Globalization;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EnumAdmin.Endpoints;

/// <summary>Versions of objects as entity tags (RFC 9110 section 8.8.3): version 7 is <c>"7"</c>.</summary>
internal static class EntityTags
{
    /// <summary>The tag of a version.</summary>
    public static string Format(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Whether the client has this version already, so that a GET need not send it (RFC 9110 section 13.1.2).</summary>
    public static bool IsKnown(HttpRequest request, long version)
    {
        var tags = request.Headers.IfNoneMatch;
        return tags.Count > 0 && EntityTagHeaderValue.TryParseList(tags, out var list)
            && list.Any(tag => tag.Tag == "*" || tag.Tag == Format(version));
    }

    /// <summary>What If-Match and If-None-Match demand of a change.</summary>
    /// <param name="request">The request.</param>
    /// <param name="version">The object's version now; null where it does not exist.</param>
    /// <param name="precondition">What must hold when the change is made.</param>
    /// <returns>What is wrong: a tag that is none, or a condition that does not hold; or null.</returns>
    public static Problem? TryRead(HttpRequest request, long? version, out Precondition precondition)
    {
        precondition = default;
        if (TryParse("If-Match", request.Headers.IfMatch, out var match) is { } badMatch)
            return badMatch;
        if (TryParse("If-None-Match", request.Headers.IfNoneMatch, out var noneMatch) is { } badNoneMatch)
            return badNoneMatch;

        // RFC 9110 section 13.1.1: strong comparison; any version of the object will do for *.
        if (match.Count > 0)
        {
            var holds = version is { } present && match.Any(tag => tag.Tag == "*" || !tag.IsWeak && tag.Tag == Format(present));
            if (!holds)
                return Failed(version);
            precondition = match.Any(tag => tag.Tag == "*") ? new Precondition(MustExist: true) : new Precondition(Version: version);
        }

        // RFC 9110 section 13.1.2: weak comparison; * stands for any object.
        if (noneMatch.Count > 0)
        {
            if (version is { } present && noneMatch.Any(tag => tag.Tag == "*" || tag.Tag == Format(present)))
                return Failed(version);
            precondition = version is null ? new Precondition(MustBeNew: true) : new Precondition(Version: version);
        }

        return null;
    }

    /// <summary>The problem of a condition that does not hold.</summary>
    /// <param name="version">The object's version now; null where it does not exist.</param>
    public static Problem Failed(long? version) =>
        new(ProblemKinds.PreconditionFailed, version is { } present ? $"the object has version {present}" : "the object does not exist") { Version = version };

    private static Problem? TryParse(string header, StringValues values, out IList<EntityTagHeaderValue> tags)
    {
        tags = [];
        if (values.Count == 0 || EntityTagHeaderValue.TryParseStrictList(values, out tags!))
            return null;
        tags = [];
        return Problem.BadParameter(header, ContractRules.EntityTag, $"{header} holds no entity tag; write the version in quotes, \"7\", or *");
    }
}

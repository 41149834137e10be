using System.Buffers;
using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Uris;

/// <summary>Parameters behind semicolons: <c>;name=value;name</c>.</summary>
internal static class UriParameters
{
    /// <summary>Checks parameters.</summary>
    /// <param name="parameters">All of them, without the first semicolon.</param>
    /// <param name="names">What names consist of.</param>
    /// <param name="values">What values consist of.</param>
    /// <param name="check">A further check of one parameter's name and value.</param>
    public static TextFault<UriFault>? Check(
        UriPart parameters, SearchValues<char> names, SearchValues<char> values, Func<UriPart, UriPart?, TextFault<UriFault>?>? check = null)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        UriPart? rest = parameters;
        while (rest is { } remaining)
        {
            (var parameter, rest) = remaining.Split(';');
            var (name, value) = parameter.Split('=');
            if (name.IsEmpty)
                return name.Fault(UriFault.BadParameter, 0, "a parameter has a name");
            if (value is { IsEmpty: true })
                return name.Fault(UriFault.BadParameter, name.Length, $"the parameter {name.Span} has no value; leave out the equals sign, or give one");
            var odd = name.Require(names, UriFault.BadParameter, "the name of a parameter") ?? value?.Require(values, UriFault.BadParameter, "the value of a parameter") ?? check?.Invoke(name, value);
            if (odd is not null)
                return odd;

            // RFC 3261 section 19.1.1, RFC 3966 section 3: no parameter stands more than once.
            if (!seen.Add(name.Span.ToString()))
                return name.Fault(UriFault.BadParameter, 0, $"the parameter {name.Span} stands twice");
        }

        return null;
    }
}

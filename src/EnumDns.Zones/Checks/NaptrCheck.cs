using System.Buffers;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Checks;

/// <summary>
/// What RFC 3403 section 4.1 and RFC 6116 section 3.4 ask of NAPTR records. NSD and Knot load whatever the fields hold, BIND
/// refuses a broken regexp.
/// </summary>
internal sealed class NaptrCheck
{
    private static readonly SearchValues<byte> ServiceOctets =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-:._"u8);

    // Printable ASCII without the delimiter and the backslash: a replacement of these needs no parser.
    private static readonly SearchValues<byte> PlainOctets =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(octet => (byte)octet).Where(octet => octet is not ((byte)'!' or (byte)'\\'))]);

    // A zone has few different services, and parsing allocates.
    private const int MaxGoodServices = 16;
    private readonly List<byte[]> _goodServices = [];
    private readonly List<string> _messages = [];

    /// <summary>Checks one record.</summary>
    /// <returns>What is wrong with it, to stand behind "has a NAPTR record whose"; valid until the next call.</returns>
    public IReadOnlyList<string> Check(NaptrData naptr)
    {
        _messages.Clear();
        CheckFlags(naptr);
        CheckServices(naptr.Services);
        CheckRewrite(naptr);
        return _messages;
    }

    // RFC 3403 section 4.1: flags are single characters from A to Z and 0 to 9.
    private void CheckFlags(NaptrData naptr)
    {
        foreach (var flag in naptr.Flags)
        {
            if (!char.IsAsciiLetterOrDigit((char)flag))
                _messages.Add($"flags {Quote(naptr.Flags)} hold a character that is no letter or digit; ENUM uses \"u\", or none for a record that leads on");
        }
    }

    private void CheckServices(ReadOnlySpan<byte> services)
    {
        if (services.IsEmpty || IsKnownGood(services))
            return;
        var isForEnum = EnumserviceField.TryParse(services, out var parsed, out var fault);
        if (isForEnum && parsed!.IsObsoleteForm)
            _messages.Add($"services {Quote(services)} have the order of RFC 2916, which clients of today ignore; write {Quote(Encoding.ASCII.GetBytes(parsed.ToString()))}");
        else if (!isForEnum && fault.Kind is not EnumserviceFault.OtherApplication)
            _messages.Add($"services {Quote(services)}, {fault.Message}");
        else if (!isForEnum && services.ContainsAnyExcept(ServiceOctets))
            _messages.Add($"services {Quote(services)} hold a character that no service is named with");
        else if (_goodServices.Count < MaxGoodServices)
            _goodServices.Add(services.ToArray());
    }

    private bool IsKnownGood(ReadOnlySpan<byte> services)
    {
        foreach (var good in _goodServices)
        {
            if (services.SequenceEqual(good))
                return true;
        }

        return false;
    }

    private void CheckRewrite(NaptrData naptr)
    {
        var (hasRegexp, hasReplacement) = (!naptr.Regexp.IsEmpty, naptr.Replacement.Length > 1);

        // RFC 3403 section 4.1: regexp and replacement exclude each other, and a record with both is in error.
        if (hasRegexp && hasReplacement)
            _messages.Add($"regexp and replacement {NameText.Format(naptr.Replacement)} exclude each other; make one of them \"\" or .");
        if (!hasRegexp && !hasReplacement)
            _messages.Add("neither regexp nor replacement says where it leads");

        // RFC 3404 section 4.3: the flag U says that the regexp makes a URI.
        if (naptr.Flags is [(byte)'u' or (byte)'U'] && !hasRegexp && hasReplacement)
            _messages.Add("flag \"u\" needs a regexp that makes a URI, but there is a replacement alone");
        if (hasRegexp && !IsStaticRewrite(naptr.Regexp) && !NaptrRegexp.TryParse(naptr.Regexp, out _, out var fault))
            _messages.Add($"regexp {Quote(naptr.Regexp)}, {fault.Message}");
    }

    /// <summary>Whether the regexp is <c>!^.*$!URI!</c>, which most are, and needs no parser.</summary>
    private static bool IsStaticRewrite(ReadOnlySpan<byte> regexp) =>
        regexp.Length > 7 && regexp.StartsWith("!^.*$!"u8) && regexp[^1] == (byte)'!' && !regexp[6..^1].ContainsAnyExcept(PlainOctets);

    private static string Quote(ReadOnlySpan<byte> field)
    {
        var text = new StringBuilder("\"");
        foreach (var octet in field)
            text.Append(octet is >= 0x20 and < 0x7F ? ((char)octet).ToString() : $"\\{octet:D3}");
        return text.Append('"').ToString();
    }
}

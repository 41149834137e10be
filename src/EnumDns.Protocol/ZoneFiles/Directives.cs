using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>The entries that start with a dollar sign (RFC 1035 section 5.1, RFC 2308 section 4, BIND's <c>$GENERATE</c>).</summary>
internal static class Directives
{
    /// <summary>Reads one directive.</summary>
    public static void Read(ZoneFileSession session, ZoneFileScope scope, ZoneFileLexer lexer)
    {
        var fields = lexer.Fields;
        var name = lexer.Text.Slice(fields[0].Start, fields[0].Length);
        if (Ascii.EqualsIgnoreCase(name, "$ORIGIN"u8))
            ReadOrigin(session, scope, lexer.Text, fields);
        else if (Ascii.EqualsIgnoreCase(name, "$TTL"u8))
            ReadTtl(session, scope, lexer.Text, fields);
        else if (Ascii.EqualsIgnoreCase(name, "$INCLUDE"u8))
            ReadInclude(session, scope, lexer.Text, fields);
        else if (Ascii.EqualsIgnoreCase(name, "$GENERATE"u8))
            GenerateDirective.Read(session, scope, lexer.Text, fields);
        else
            session.ReportError(scope, fields[0], $"unknown directive '{FieldText.Show(name)}'; there are $ORIGIN, $TTL, $INCLUDE and $GENERATE; an owner is written \\$...");
    }

    /// <summary><c>$ORIGIN domain-name</c>; a relative name is completed by the origin so far.</summary>
    private static void ReadOrigin(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields)
    {
        if (HasFields(session, scope, fields, least: 2, most: 2, "$ORIGIN domain-name")
            && TryReadName(session, scope, text, fields[1]) is { } origin)
            scope.Origin = origin;
    }

    /// <summary><c>$TTL period</c>.</summary>
    private static void ReadTtl(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields)
    {
        if (!HasFields(session, scope, fields, least: 2, most: 2, "$TTL period"))
            return;
        var field = text.Slice(fields[1].Start, fields[1].Length);
        if (TtlText.TryParse(field, out var ttl))
            session.Ttls.SetDirective(session.LimitTtl(scope, fields[1], ttl));
        else
            session.ReportError(scope, fields[1], $"'{FieldText.Show(field)}' is not a TTL; write seconds up to {TtlText.MaxTtl}, or like 1h30m");
    }

    /// <summary><c>$INCLUDE file-name [domain-name]</c>.</summary>
    private static void ReadInclude(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields)
    {
        if (!HasFields(session, scope, fields, least: 2, most: 3, "$INCLUDE file-name [domain-name]"))
            return;
        var origin = scope.Origin;
        if (fields.Length == 3)
        {
            if (TryReadName(session, scope, text, fields[2]) is not { } stated)
                return;
            origin = stated;
        }

        var shown = FieldText.Show(text.Slice(fields[1].Start, fields[1].Length));
        if (scope.Depth >= session.Limits.IncludeDepth)
        {
            session.ReportError(scope, fields[1], $"'{shown}' is not included: includes nest deeper than {session.Limits.IncludeDepth}; does a file include itself?");
            return;
        }

        if (session.IncludedFiles++ >= session.Limits.IncludedFiles)
        {
            session.ReportError(scope, fields[1], $"'{shown}' is not included: a zone includes at most {session.Limits.IncludedFiles} files");
            return;
        }

        var file = Encoding.UTF8.GetString(text.Slice(fields[1].Start, fields[1].Length));
        var included = session.OpenInclude(file);
        using var stream = included.Text;
        if (stream is null)
            session.ReportError(scope, fields[1], $"'{shown}' cannot be included: {included.Refusal}");
        else
            EntryReader.ReadFile(session, scope.Include(included.Name, origin), stream);
    }

    private static DomainName? TryReadName(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, RdataToken field)
    {
        Span<byte> wire = stackalloc byte[WireName.MaxLength];
        var written = text.Slice(field.Start, field.Length);
        var fault = NameText.TryParse(written, scope.Origin.Wire, wire, out var length);
        if (fault is NameFault.None)
            return DomainName.FromWire(wire[..length]);
        session.ReportError(scope, field, ZoneFileSession.Describe(fault, written));
        return null;
    }

    private static bool HasFields(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<RdataToken> fields, int least, int most, string form)
    {
        if (fields.Length >= least && fields.Length <= most)
            return true;
        session.ReportError(scope, fields.Length < least ? fields[0] : fields[most], $"{(fields.Length < least ? "a field is missing" : "one field too many")}: the form is {form}");
        return false;
    }
}

using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>Reads the entries of one file, and of those that it includes.</summary>
internal static class EntryReader
{
    /// <summary>Reads a file to its end.</summary>
    public static void ReadFile(ZoneFileSession session, ZoneFileScope scope, Stream text)
    {
        var buffer = new EntryBuffer(text, session.Limits.EntryOctets);
        var lexer = new ZoneFileLexer(buffer);
        while (true)
        {
            session.Lines.ReadKnown(scope, buffer);
            if (!lexer.TryReadEntry())
                return;
            if (lexer.Fault is { } fault)
                SkipFaulty(session, scope, lexer, fault);
            else if (IsDirective(lexer))
                Directives.Read(session, scope, lexer);
            else
                ReadRecord(session, scope, lexer);
        }
    }

    /// <summary>Whether an entry is a directive. As in BIND, a blank in front changes nothing: no type starts with a dollar sign.</summary>
    private static bool IsDirective(ZoneFileLexer lexer)
    {
        var first = lexer.Fields[0];
        return !first.Quoted && first.Length > 0 && lexer.Text[first.Start] == (byte)'$';
    }

    private static void ReadRecord(ZoneFileSession session, ZoneFileScope scope, ZoneFileLexer lexer)
    {
        var text = lexer.Text;
        var fields = lexer.Fields;
        var next = 0;
        if (!lexer.StartsBlank)
        {
            var owner = text.Slice(fields[0].Start, fields[0].Length);
            if (scope.TrySetOwner(owner) is not NameFault.None and var nameFault)
            {
                session.ReportError(scope, fields[0], $"owner: {ZoneFileSession.Describe(nameFault, owner)}");
                return;
            }

            next = 1;
        }
        else if (scope.OwnerState is OwnerState.Missing)
        {
            session.ReportError(scope, fields[0], "the entry starts with a blank, but there is no entry before it whose owner it could take; write @ for the origin");
            return;
        }
        else if (scope.OwnerState is OwnerState.Faulty)
        {
            return;
        }

        var reported = session.Reported;
        if (!session.TryReadHead(scope, text, fields, next, out var head))
            return;
        var rdata = new RdataReader(text, fields[head.Length..], scope.Origin.Wire);
        if (session.TryAccept(scope, scope.Owner, head, ref rdata)
            && session.Reported == reported
            && NaptrLine.Learn(lexer.EntryText, lexer.StartsBlank, fields, head, session.LastRdata) is { } line)
            session.Lines.Add(line);
    }

    /// <summary>Reports an entry whose text is broken. Its owner counts for entries that follow, as far as it can be read.</summary>
    private static void SkipFaulty(ZoneFileSession session, ZoneFileScope scope, ZoneFileLexer lexer, EntryFault fault)
    {
        session.Report(scope.File, fault.Line, fault.Column, Severity.Error, fault.Message);
        if (!lexer.StartsBlank && lexer.Fields is [var first, ..] && !IsDirective(lexer))
            scope.TrySetOwner(lexer.Text.Slice(first.Start, first.Length));
    }
}

using EnumDns.Registry.Compilation;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Changes of RRsets as text.</summary>
internal static class RrsetText
{
    public static string Of(RrsetChange change) => string.Join('\n', Lines("- ", change, change.Removed).Concat(Lines("+ ", change, change.Added)));

    private static IEnumerable<string> Lines(string mark, RrsetChange change, RrsetData? rrset) =>
        rrset is null ? [] : ObjectLines.Format(change.Owner, rrset).Order().Select(line => mark + line);
}

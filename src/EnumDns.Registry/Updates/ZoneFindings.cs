using System.Text;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Validation;
using EnumDns.Zones.Checks;

namespace EnumDns.Registry.Updates;

/// <summary>Faults of zones as findings of the registry.</summary>
public static class ZoneFindings
{
    /// <summary>The id of a rule that zones are checked for: <c>zone-missing-glue</c>.</summary>
    public static string IdOf(ZoneRule rule)
    {
        var id = new StringBuilder("zone");
        foreach (var letter in rule.ToString())
        {
            if (char.IsAsciiLetterUpper(letter))
                id.Append('-');
            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }

    /// <summary>A fault as a finding.</summary>
    public static ObjectFinding Of(ZoneFault fault) => new(IdOf(fault.Rule), fault.Severity, "", fault.Message);

    /// <summary>Errors before warnings, and not more than a reader can use.</summary>
    internal static IEnumerable<ZoneFault> MostSevere(IReadOnlyList<ZoneFault> faults, int most) =>
        faults.OrderBy(fault => fault.Severity is Severity.Error ? 0 : 1).Take(most);
}

using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Tests.Changes;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>The check of touched names finds what a check of the whole zone would find.</summary>
public sealed class TouchedNameTests
{
    [Fact]
    public void Every_error_of_a_change_and_every_warning_about_its_names_is_found()
    {
        var (changes, faulty) = (0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var state = ZoneState.New();
            for (var round = 0; round < 40; round++)
            {
                var change = state.RandomChanges(random);
                var next = state.With(change);
                var zone = next.Build();
                var touched = change.Select(rrset => rrset.Owner).ToHashSet();
                var all = ZoneCheck.Check(zone);
                var found = ZoneCheck.Check(zone, touched);
                Assert.Equal(Sorted(all.Where(fault => fault.Severity is Severity.Error)), Sorted(found.Where(fault => fault.Severity is Severity.Error)));
                changes++;
                if (all.Any(fault => fault.Severity is Severity.Error))
                {
                    faulty++;
                    continue;
                }

                Assert.Equal(
                    Sorted(all.Where(fault => fault.Severity is Severity.Warning && (touched.Contains(fault.Owner) || fault.Rule is ZoneRule.MissingNameServer))),
                    Sorted(found.Where(fault => fault.Severity is Severity.Warning)));
                state = next;
            }
        }

        Assert.True(faulty > changes / 10 && faulty < changes * 9 / 10, $"{faulty} of {changes} changes had errors");
    }

    private static List<string> Sorted(IEnumerable<ZoneFault> faults) => [.. faults.Select(fault => $"{fault.Rule} {fault.Owner} {fault.Message}").Order()];
}

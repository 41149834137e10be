using EnumDns.Loading;

namespace EnumDns.Tests.Loading;

public sealed class ReloadPlanTests
{
    private static readonly FileStamp Old = new(1, 1, 1, 1, true);
    private static readonly FileStamp New = new(2, 2, 2, 2, true);

    [Fact]
    public void Files_are_read_kept_or_forgotten_as_they_are_new_changed_unchanged_or_gone()
    {
        var plan = Plan([Known("changed"), Known("gone"), Known("same")], [new("added", New), new("changed", New), new("same", Old)]);

        Assert.Equal(["added", "changed"], plan.Read.Select(file => file.Path));
        Assert.Equal(["same"], plan.Keep.Select(file => file.Path));
        Assert.Equal(["gone"], plan.Removed.Select(file => file.Path));
    }

    [Fact]
    public void Each_part_of_the_stamp_counts()
    {
        foreach (var stamp in new[] { Old with { ModifiedNanoseconds = 9 }, Old with { ChangedNanoseconds = 9 }, Old with { Size = 9 }, Old with { Inode = 9 } })
            Assert.Single(Plan([Known("file")], [new("file", stamp)]).Read);
    }

    [Fact]
    public void A_file_whose_include_changed_is_read_again()
    {
        var stamps = new Dictionary<string, FileStamp> { ["a.inc"] = New, ["b.inc"] = Old };
        var plan = ReloadPlan.Create(
            Index(Known("a", "a.inc"), Known("b", "b.inc"), Known("gone", "gone.inc")),
            [new("a", Old), new("b", Old), new("gone", Old)],
            path => stamps.GetValueOrDefault(path));

        Assert.Equal(["a", "gone"], plan.Read.Select(file => file.Path));
        Assert.Equal(["b"], plan.Keep.Select(file => file.Path));
    }

    [Fact]
    public void An_include_shared_by_many_files_is_looked_at_once()
    {
        var looks = 0;
        ReloadPlan.Create(Index(Known("a", "i"), Known("b", "i"), Known("c", "i")), [new("a", Old), new("b", Old), new("c", Old)], Look);

        Assert.Equal(1, looks);

        FileStamp Look(string path)
        {
            looks++;
            return Old;
        }
    }

    [Fact]
    public void A_file_that_lost_its_zone_to_another_is_read_each_time()
    {
        var plan = ReloadPlan.Create(Index(Known("file") with { Stamp = FileStamp.Missing }), [new("file", Old)], _ => Old);

        Assert.Single(plan.Read);
    }

    private static ReloadPlan Plan(ZoneFile[] known, ScannedFile[] present) => ReloadPlan.Create(Index(known), present, _ => Old);

    private static Dictionary<string, ZoneFile> Index(params ZoneFile[] files) => files.ToDictionary(file => file.Path);

    private static ZoneFile Known(string path, params string[] includes) =>
        new(path, Old, includes.ToDictionary(include => include, _ => Old), null, true);
}

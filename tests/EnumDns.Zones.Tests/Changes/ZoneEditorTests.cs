using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;
using EnumDns.Zones.Tests.Answers;

namespace EnumDns.Zones.Tests.Changes;

/// <summary>A zone that was changed is the zone that would be built from scratch, and the one before is as it was.</summary>
public sealed class ZoneEditorTests
{
    private static readonly RecordType[] Asked = [RecordType.NAPTR, RecordType.A, RecordType.NS, RecordType.DS, RecordType.SOA, RecordType.ANY];

    private const string Nsec3 =
        """
        @ NSEC3PARAM 1 0 0 -
        @ RRSIG NSEC3PARAM 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojr NS SOA RRSIG NSEC3PARAM
        0p9mhaveqvm6t7vbl5lop2u3t2rp3tom RRSIG NSEC3 13 2 300 20400101000000 20200101000000 1 @ AAAA
        2t7b4g4vsa5smi47k61mv5bv1a22bojr NSEC3 1 0 0 - 0p9mhaveqvm6t7vbl5lop2u3t2rp3tom TXT RRSIG
        txt TXT x
        txt RRSIG TXT 13 2 3600 20400101000000 20200101000000 1 @ AAAA
        """;

    [Fact]
    public void Changes_in_any_order_give_the_zone_built_from_scratch_and_leave_earlier_ones_alone()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var editors = new[] { new ZoneEditor(), new ZoneEditor() };
            var history = new List<(ZoneState State, ZoneSnapshot Zone, string Text)>();
            var state = ZoneState.New();
            history.Add((state, state.Build(), ""));
            for (var round = 0; round < 60; round++)
            {
                // Now and then an attempt is given up, and the next one starts from an earlier zone.
                var (before, basis, _) = history[random.Next(4) == 0 ? random.Next(history.Count) : history.Count - 1];
                var changes = before.RandomChanges(random);
                state = before.With(changes);
                var zone = editors[random.Next(20) == 0 ? 1 : 0].Apply(basis, changes);
                var scratch = state.Build();
                Assert.Equal(ZoneState.Describe(scratch), ZoneState.Describe(zone));
                AssertAnswersAreEqual(random, state, scratch, zone);
                history.Add((state, zone, ZoneState.Describe(zone)));
            }

            Assert.All(history.Skip(1), entry => Assert.Equal(entry.Text, ZoneState.Describe(entry.Zone)));
        }
    }

    [Fact]
    public void What_changes_have_replaced_does_not_pile_up()
    {
        var editor = new ZoneEditor();
        var state = ZoneState.New();
        var zone = state.Build();
        var random = new Random(1);
        var (most, copies) = (0L, 0);
        for (var round = 0; round < 3000; round++)
        {
            var changes = state.RandomChanges(random);
            var before = zone;
            (state, zone) = (state.With(changes), editor.Apply(zone, changes));
            most = Math.Max(most, zone.Store.Length);
            if (zone.Store.Length >= before.Store.Length)
                continue;
            copies++;
            Assert.Equal(ZoneState.Describe(state.Build()), ZoneState.Describe(zone));
        }

        var needed = state.Build().Store.Length;
        Assert.True(most < 4 * needed + 1024 * 1024 && copies is > 1 and < 30, $"{most} octets for {needed}, {copies} copies");
    }

    [Fact]
    public void An_RRset_that_many_numbers_have_is_stored_once()
    {
        var editor = new ZoneEditor();
        var zone = ZoneState.New().Build();
        long? before = null;
        for (var number = 0; number < 1000; number++)
        {
            var digits = $"4266{number:D4}";
            var owner = DomainName.Parse(string.Concat(digits.Reverse().Select(digit => digit + ".")) + ZoneState.Apex);
            byte[] rdata = [0, 10, 0, 10, 1, (byte)'u', 7, .. "E2U+sip"u8, (byte)(23 + digits.Length), .. "!^.*$!sip:+"u8, .. System.Text.Encoding.ASCII.GetBytes(digits), .. "@example.net!"u8, 0];
            zone = editor.Apply(zone, [new RrsetChange(owner, null, new RrsetData(RecordType.NAPTR, 60, [rdata]))]);
            before ??= zone.Store.Extension!.Appended;
        }

        Assert.Equal(before, zone.Store.Extension!.Appended);
        Assert.Equal(1001, zone.NameCount);
    }

    [Fact]
    public async Task Readers_of_any_snapshot_see_it_whole_while_changes_go_on()
    {
        var editor = new ZoneEditor();
        var state = ZoneState.New();
        var zone = state.Build();
        var random = new Random(7);
        var current = (Zone: zone, Text: ZoneState.Describe(zone));
        object published = current;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var read = 0;
            while (!stop.IsCancellationRequested || read == 0)
            {
                var (served, text) = ((ZoneSnapshot, string))Volatile.Read(ref published);
                Assert.Equal(text, ZoneState.Describe(served));
                read++;
            }
        })).ToArray();
        for (var round = 0; round < 400; round++)
        {
            var changes = state.RandomChanges(random);
            (state, zone) = (state.With(changes), editor.Apply(zone, changes));
            // The text is made of the same zone on the writer's thread: what readers see must not differ.
            Volatile.Write(ref published, (zone, ZoneState.Describe(zone)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void A_zone_with_NSEC3_keeps_its_signatures_but_those_over_what_changes()
    {
        var zone = Checks.ZoneText.LoadBehindHeader(Nsec3).Zone!;
        var records = zone.RecordCount;
        Assert.NotNull(zone.Nsec3);
        var txt = DomainName.Parse("txt.example.");
        var changed = new ZoneEditor().Apply(zone, [new RrsetChange(txt, null, new RrsetData(RecordType.TXT, 60, [[1, (byte)'y']]))]);
        Assert.Equal(records - 1, changed.RecordCount);
        Assert.Equal(zone.Nsec3.Count, changed.Nsec3!.Count);
        Assert.Equal([1, (byte)'y'], Assert.Single(Assert.Single(ZoneContents.Read(changed, txt).Rrsets).Rdata));
    }

    [Fact]
    public void An_owner_outside_the_zone_is_refused()
    {
        var zone = ZoneState.New().Build();
        var change = new RrsetChange(DomainName.Parse("example."), null, ZoneState.Soa(1));
        Assert.Throws<ArgumentException>(() => new ZoneEditor().Apply(zone, [change]));
    }

    private static void AssertAnswersAreEqual(Random random, ZoneState state, ZoneSnapshot expected, ZoneSnapshot actual)
    {
        var (left, right) = (ZoneDirectory.Create([expected]), ZoneDirectory.Create([actual]));
        var owners = state.Owners.ToList();
        for (var i = 0; i < 20; i++)
        {
            var name = random.Next(2) == 0 ? owners[random.Next(owners.Count)] : ZoneState.RandomName(random);
            var type = Asked[random.Next(Asked.Length)];
            Assert.Equal(AskedZone.Respond(left, name, type, limit: 4096), AskedZone.Respond(right, name, type, limit: 4096));
        }
    }
}

using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>The tables whose keys are numbers and prefixes (<see cref="INumberTable{T}"/>).</summary>
public abstract class NumberTableContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Apex = "3.3.example.net";

    [Fact]
    public void A_number_is_found_by_all_of_its_digits_only()
    {
        WriteNumbers(Apex, "33199001");
        Assert.Null(Ask(session => session.Numbers.Find(France, Digits("3319900"))));
        Assert.Null(Ask(session => session.Numbers.Find(France, Digits("331990010"))));
        Assert.Null(Ask(session => session.Numbers.Find(France, default)));
        Assert.Equal(new Stored<Number>(NumberOf("33199001"), 1), Ask(session => session.Numbers.Find(France, Digits("33199001"))));
    }

    [Fact]
    public void Numbers_come_in_the_order_of_the_digit_tree()
    {
        string[] tree = ["33", "330", "3300", "33000000000000", "331", "3319", "33190", "332", "339", "339999999999999", "34", "4", "999999999999999"];
        var shuffled = tree.ToArray();
        new Random(1).Shuffle(shuffled);
        WriteNumbers(Apex, shuffled);
        Assert.Equal(tree, Below(Apex, ""));
    }

    [Fact]
    public void A_prefix_gives_itself_and_what_begins_with_it_and_nothing_else()
    {
        WriteNumbers(Apex, "3", "32", "329", "33", "330", "334", "3340", "3349", "335", "34", "340", "4");
        Assert.Equal(["33", "330", "334", "3340", "3349", "335"], Below(Apex, "33"));
        Assert.Equal(["334", "3340", "3349"], Below(Apex, "334"));
        Assert.Equal(["34", "340"], Below(Apex, "34"));
        Assert.Equal(["329"], Below(Apex, "329"));
        Assert.Empty(Below(Apex, "331"));
        Assert.Empty(Below(Apex, "33400"));
    }

    [Fact]
    public void Going_on_after_a_number_gives_what_stands_behind_it_whether_it_is_there_or_not()
    {
        WriteNumbers(Apex, "33", "331", "3310", "3311", "332", "34");
        Assert.Equal(["331", "3310", "3311", "332"], Below(Apex, "33", after: "33"));
        Assert.Equal(["3310", "3311", "332"], Below(Apex, "33", after: "331"));
        Assert.Equal(["3311", "332"], Below(Apex, "33", after: "33109"));
        Assert.Equal(["332"], Below(Apex, "33", after: "3319"));
        Assert.Empty(Below(Apex, "33", after: "332"));
        Assert.Empty(Below(Apex, "33", after: "35"));
        Assert.Equal(["33", "331", "3310", "3311", "332"], Below(Apex, "33", after: "3"));
        Assert.Equal(["33", "331", "3310", "3311", "332"], Below(Apex, "33", after: "329"));
        Assert.Equal(["33", "331", "3310", "3311", "332", "34"], Below(Apex, "", after: ""));
    }

    [Fact]
    public void Paging_gives_everything_once()
    {
        var numbers = RandomNumbers(new Random(2), 500);
        WriteNumbers(Apex, numbers);
        var pages = new List<string>();
        while (true)
        {
            var page = Below(Apex, "3", pages.LastOrDefault()).Take(7).ToList();
            if (page.Count == 0)
                break;
            pages.AddRange(page);
        }

        Assert.Equal(numbers.Where(number => number.StartsWith('3')).Order(StringComparer.Ordinal), pages);
    }

    [Fact]
    public void What_stands_above_a_number_comes_shortest_first_and_the_number_itself_last()
    {
        WriteBlocks("", "3", "33", "3319", "33199001", "331990019", "332", "34", "2");
        Assert.Equal(["", "3", "33", "3319", "33199001"], BlocksAbove(Apex, "33199001"));
        Assert.Equal(["", "3", "33", "3319"], BlocksAbove(Apex, "33199000"));
        Assert.Equal(["", "3", "33"], BlocksAbove(Apex, "339"));
        Assert.Equal([""], BlocksAbove(Apex, "1"));
        Assert.Equal([""], BlocksAbove(Apex, ""));
    }

    [Fact]
    public void What_stands_above_a_number_is_what_its_prefixes_name()
    {
        var random = new Random(3);
        var prefixes = RandomNumbers(random, 300);
        WriteBlocks(prefixes);
        foreach (var number in RandomNumbers(random, 300).Concat(prefixes))
        {
            var expected = prefixes.Where(prefix => number.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(prefix => prefix.Length);
            Assert.Equal(expected, BlocksAbove(Apex, number));
        }
    }

    [Fact]
    public void Anything_below_a_prefix_is_seen_without_reading_it()
    {
        WriteNumbers(Apex, "33199001");
        Assert.All(["", "3", "33199", "33199001"], prefix => Assert.True(Ask(session => session.Numbers.Any(France, Digits(prefix)))));
        Assert.All(["34", "33198", "331990010", "32"], prefix => Assert.False(Ask(session => session.Numbers.Any(France, Digits(prefix)))));
        Assert.False(Ask(session => session.Blocks.Any(France, default)));
    }

    [Fact]
    public void Zones_whose_names_end_alike_do_not_see_each_other()
    {
        string[] apexes = [Apex, "4.3.3.example.net", "3.example.net", "example.net", "33.example.net", "3.3.example.org", "a.3.3.example.net"];
        foreach (var apex in apexes)
            WriteNumbers(apex, "33", "334", "3341");
        Write(transaction => transaction.DeleteNumber(France, Digits("334")));
        Write(transaction => transaction.ClearZone(Name("3.example.net")));
        Assert.Equal(["33", "3341"], Below(Apex, ""));
        Assert.Empty(Below("3.example.net", ""));
        Assert.All(apexes.Except([Apex, "3.example.net"]), apex => Assert.Equal(["33", "334", "3341"], Below(apex, "")));
    }

    [Fact]
    public void The_case_of_an_apex_does_not_matter()
    {
        WriteNumbers("3.3.Example.Net", "33199001");
        Assert.Equal(["33199001"], Below("3.3.eXAMPLE.nET", ""));
    }

    [Fact]
    public void A_zone_that_is_not_there_has_nothing()
    {
        Assert.Empty(Below(Apex, ""));
        Assert.Empty(BlocksAbove(Apex, "33"));
        Assert.Null(Ask(session => session.Numbers.Find(France, Digits("33"))));
        Assert.False(Ask(session => session.Delegations.Any(France, default)));
        Assert.Equal(0, Ask(session => session.Numbers.Count(France)));
    }

    [Fact]
    public void Objects_are_counted_by_zone_and_kind()
    {
        WriteNumbers(Apex, "33", "331", "332");
        WriteNumbers("example.net", "33");
        WriteBlocks("33", "331");
        Write(transaction => transaction.Put(France, NumberOf("331", "sip:b@example.net"), 2));
        Write(transaction => transaction.DeleteNumber(France, Digits("332")));
        Assert.Equal((2, 2, 0), Ask(session => (session.Numbers.Count(France), session.Blocks.Count(France), session.Delegations.Count(France))));
    }

    [Fact]
    public void Number_block_and_delegation_of_the_same_digits_stand_side_by_side()
    {
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.Put(France, NumberOf("331"), 1);
            transaction.Put(France, BlockOf("331"), 2);
            transaction.Put(France, DelegationOf("331"), 3);
        });
        Write(transaction => transaction.DeleteBlock(France, Digits("331")));
        Assert.Equal(new Stored<Number>(NumberOf("331"), 1), Ask(session => session.Numbers.Find(France, Digits("331"))));
        Assert.Null(Ask(session => session.Blocks.Find(France, Digits("331"))));
        Assert.Equal(new Stored<Delegation>(DelegationOf("331"), 3), Ask(session => session.Delegations.Find(France, Digits("331"))));
        Write(transaction => transaction.DeleteDelegation(France, Digits("331")));
        Assert.Null(Ask(session => session.Delegations.Find(France, Digits("331"))));
    }

    [Fact]
    public void A_second_put_replaces_object_and_version()
    {
        WriteNumbers(Apex, "331");
        var hole = new Number { Digits = Digits("331"), HoleText = "not in use" };
        Write(transaction => transaction.Put(France, hole, 9));
        Assert.Equal([new Stored<Number>(hole, 9)], Ask(session => session.Numbers.Below(France, default).ToList()));
    }

    [Fact]
    public void Enumerations_may_be_nested_and_abandoned()
    {
        WriteNumbers(Apex, "331", "332", "333");
        using var session = Store.Read();
        var pairs = new List<string>();
        foreach (var outer in session.Numbers.Below(France, default))
        {
            foreach (var inner in session.Numbers.Below(France, default))
            {
                Assert.NotNull(session.Numbers.Find(France, inner.Value.Digits));
                pairs.Add($"{outer.Value.Digits}{inner.Value.Digits}");
                if (inner.Value.Digits == outer.Value.Digits)
                    break;
            }
        }

        Assert.Equal(["+331+331", "+332+331", "+332+332", "+333+331", "+333+332", "+333+333"], pairs);
        Assert.Equal(3, session.Numbers.Below(France, default).Count());
    }

    [Fact]
    public void An_enumeration_that_nobody_ends_does_no_harm()
    {
        WriteNumbers(Apex, "331", "332");
        var session = Store.Read();
        var enumerator = session.Numbers.Below(France, default).GetEnumerator();
        Assert.True(enumerator.MoveNext());
        session.Dispose();
        Write(transaction => transaction.DeleteNumber(France, Digits("331")));
        Assert.Equal(["332"], Below(Apex, ""));
        enumerator.Dispose();
        Assert.Equal(["332"], Below(Apex, ""));
    }

    private static string[] RandomNumbers(Random random, int count)
    {
        var numbers = new HashSet<string>();
        while (numbers.Count < count)
        {
            // Few digits, so that many numbers are prefixes of others.
            var digits = new char[random.Next(1, E164Number.MaxDigits + 1)];
            for (var i = 0; i < digits.Length; i++)
                digits[i] = (char)('2' + random.Next(random.Next(1, 4)));
            numbers.Add(new string(digits));
        }

        return [.. numbers];
    }

    private void WriteBlocks(params string[] prefixes) => Write(transaction =>
    {
        transaction.PutZone(ZoneOf(Apex));
        foreach (var prefix in prefixes)
            transaction.Put(France, BlockOf(prefix), 1);
    });
}

using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Which datagrams of a batch the system is given as one.</summary>
public sealed class DatagramGroupsTests
{
    [Fact]
    public void Members_have_one_address_and_all_but_the_last_one_length_and_every_datagram_is_in_one_group()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var batch = new DatagramBatch(256) { Count = random.Next(257) };
            var addresses = new byte[256 * DatagramGroups.AddressLength];
            var clients = 1 + random.Next(20);
            for (var slot = 0; slot < batch.Count; slot++)
            {
                batch.Lengths[slot] = new[] { 0, 100, 101, 1232, 1233, 4096 }[random.Next(6)];
                addresses[(slot * DatagramGroups.AddressLength) + random.Next(3) * 9] = (byte)random.Next(clients);
            }

            var groups = new DatagramGroups(256);
            groups.Form(batch, addresses, together: true);
            Check(groups, batch, addresses);
        }
    }

    [Fact]
    public void Few_clients_with_answers_of_few_lengths_make_few_groups()
    {
        var batch = new DatagramBatch(64) { Count = 64 };
        var addresses = new byte[64 * DatagramGroups.AddressLength];
        for (var slot = 0; slot < 64; slot++)
        {
            batch.Lengths[slot] = 100 + slot % 2;
            addresses[(slot * DatagramGroups.AddressLength) + 2] = (byte)(slot / 2 % 2);
        }

        var groups = new DatagramGroups(64);
        groups.Form(batch, addresses, together: true);
        Assert.Equal(4, groups.Count);
        groups.Form(batch, addresses, together: false);
        Assert.Equal(64, groups.Count);
    }

    [Theory]
    [InlineData(new[] { 150, 150, 90, 150 }, new[] { "0 1 3 2" })]
    [InlineData(new[] { 90, 150, 150 }, new[] { "0", "1 2" })]
    [InlineData(new[] { 150, 150, 90, 90 }, new[] { "0 1", "2 3" })]
    [InlineData(new[] { 150, 150, 60, 90 }, new[] { "0 1 3", "2" })]
    [InlineData(new[] { 150, 150, 90, 60 }, new[] { "0 1 2", "3" })]
    [InlineData(new[] { 120, 60, 150, 90 }, new[] { "0 1", "2 3" })]
    [InlineData(new[] { 60, 90, 120, 150 }, new[] { "0", "1", "2", "3" })]
    [InlineData(new[] { 150, 90, 90, 60 }, new[] { "0", "1 2 3" })]
    public void A_lone_datagram_goes_behind_longer_ones_to_its_client_that_came_first(int[] lengths, string[] sends)
    {
        var batch = new DatagramBatch(lengths.Length) { Count = lengths.Length };
        lengths.CopyTo(batch.Lengths);
        var groups = new DatagramGroups(lengths.Length);
        groups.Form(batch, new byte[lengths.Length * DatagramGroups.AddressLength], together: true);
        Assert.Equal(sends, Enumerable.Range(0, groups.Count).Select(group => string.Join(' ', MembersOf(groups, group))));
    }

    [Fact]
    public void A_group_is_no_larger_than_the_system_takes()
    {
        var batch = new DatagramBatch(200) { Count = 200 };
        foreach (var length in new[] { 1, 1232 })
        {
            Array.Fill(batch.Lengths, length);
            var groups = new DatagramGroups(200);
            groups.Form(batch, new byte[200 * DatagramGroups.AddressLength], together: true);
            for (var group = 0; group < groups.Count; group++)
            {
                Assert.InRange(groups.Size(group), 1, 64);
                Assert.InRange(groups.Size(group) * length, 1, 65_507);
            }

            Assert.Equal(4, groups.Count);
        }
    }

    private static void Check(DatagramGroups groups, DatagramBatch batch, byte[] addresses)
    {
        var sent = new List<int>();
        var lastFirst = -1;
        for (var group = 0; group < groups.Count; group++)
        {
            var members = MembersOf(groups, group);
            Assert.Equal(groups.Size(group), members.Count);
            Assert.Single(members.Select(slot => AddressOf(addresses, slot)).Distinct());
            var lengths = members.ConvertAll(slot => batch.Lengths[slot]);
            Assert.All(lengths.SkipLast(1), length => Assert.Equal(lengths[0], length));
            Assert.InRange(lengths[^1], 1, lengths[0]);
            Assert.InRange(members.Count, 1, 64);
            Assert.InRange(lengths.Sum(), 1, 65_507);
            Assert.True(members.Count == 1 || lengths[0] <= DatagramGroups.LargestDatagram);
            Assert.Equal(members.Min(), members[0]);
            Assert.True(members[0] > lastFirst);
            lastFirst = members[0];
            sent.AddRange(members);
        }

        Assert.Equal(Enumerable.Range(0, batch.Count).Where(slot => batch.Lengths[slot] > 0), sent.Order());
        // Those of one length to one client leave in the order in which they came.
        Assert.All(sent.GroupBy(slot => (AddressOf(addresses, slot), batch.Lengths[slot])), like => Assert.Equal(like.Order(), like));
    }

    private static List<int> MembersOf(DatagramGroups groups, int group)
    {
        var members = new List<int>();
        for (var slot = groups.First(group); slot >= 0; slot = groups.Next(slot))
            members.Add(slot);
        return members;
    }

    private static string AddressOf(byte[] addresses, int slot) =>
        Convert.ToHexString(addresses, slot * DatagramGroups.AddressLength, DatagramGroups.AddressLength);
}

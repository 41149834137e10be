using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Which datagrams of a batch the system is given as one.</summary>
public sealed class DatagramGroupsTests
{
    [Fact]
    public void Members_have_one_address_and_one_length_and_every_datagram_is_in_one_group()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var batch = new DatagramBatch(64) { Count = random.Next(65) };
            var addresses = new byte[64 * DatagramGroups.AddressLength];
            var clients = 1 + random.Next(20);
            for (var slot = 0; slot < batch.Count; slot++)
            {
                batch.Lengths[slot] = new[] { 0, 100, 101, 1232, 1233, 4096 }[random.Next(6)];
                addresses[(slot * DatagramGroups.AddressLength) + random.Next(3) * 9] = (byte)random.Next(clients);
            }

            var groups = new DatagramGroups(64);
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
        var seen = new List<int>();
        for (var group = 0; group < groups.Count; group++)
        {
            var members = new List<int>();
            for (var slot = groups.First(group); slot >= 0; slot = groups.Next(slot))
                members.Add(slot);
            Assert.Equal(groups.Size(group), members.Count);
            Assert.Equal(members.Order(), members);
            Assert.Single(members.Select(slot => (batch.Lengths[slot], Convert.ToHexString(addresses, slot * DatagramGroups.AddressLength, DatagramGroups.AddressLength))).Distinct());
            Assert.True(members.Count == 1 || batch.Lengths[members[0]] <= DatagramGroups.LargestDatagram);
            seen.AddRange(members);
        }

        Assert.Equal(Enumerable.Range(0, batch.Count).Where(slot => batch.Lengths[slot] > 0), seen.Order());
    }
}

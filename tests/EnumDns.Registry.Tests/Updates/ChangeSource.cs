using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Random changes in so small a tree that objects meet: same prefixes, nested zones, wrong versions, objects that are no objects.</summary>
internal sealed class ChangeSource(Random random)
{
    private static readonly string[] Apexes = ["3.3.nrenum.net", "3.3.nrenum.net", "3.3.nrenum.net", "1.3.3.nrenum.net", "2.1.3.3.nrenum.net", "nrenum.net", "example.3.3.nrenum.net"];
    private static readonly int[] Puts = [0, 1, 2, 7, 8, 11, 14, 15, 18];
    private static readonly string[] Uris = ["sip:a@example.net", "sip:{number}@example.net", "h323:b@example.net", "sip:c@example.net"];

    public Change Next(IStoreSession session)
    {
        var operations = Enumerable.Range(0, Chance(0.5) ? 1 : random.Next(2, 5)).Select(_ => NextOperation(session)).ToList();

        // A zone that is replaced by one like it.
        if (Chance(0.04) && session.Zones() is { Count: > 0 } zones && Choose(zones).Zone is var zone)
            operations = [new DeleteZone(zone.Apex, Chance(0.8)), new PutZone(zone), .. Chance(0.5) ? operations : []];
        return new Change("test", "local", operations) { IsDryRun = Chance(0.1) };
    }

    private Operation NextOperation(IStoreSession session)
    {
        var zone = NextZone(session);
        var hasAny = session.Numbers.Any(zone, default) && session.Blocks.Any(zone, default) && session.Delegations.Any(zone, default) && session.Records.Any(zone, zone);
        var operation = (hasAny || Chance(0.1) ? random.Next(20) : Choose(Puts)) switch
        {
            < 5 => new PutNumber(zone, NextNumber(zone)),
            5 or 6 => Delete(session.Numbers.Below(zone, default).Select(stored => stored.Value.Digits), NextDigits(zone, 6), digits => new DeleteNumber(zone, digits)),
            < 10 => new PutBlock(zone, NextBlock(zone)),
            10 => Delete(session.Blocks.Below(zone, default).Select(stored => stored.Value.Prefix), NextDigits(zone, 4), digits => new DeleteBlock(zone, digits)),
            11 or 12 => new PutDelegation(zone, NextDelegation(zone)),
            13 => Delete(session.Delegations.Below(zone, default).Select(stored => stored.Value.Prefix), NextDigits(zone, 4), digits => new DeleteDelegation(zone, digits)),
            < 17 => new PutRecords(zone, NextRecords(zone)),
            17 => Delete(session.Records.Below(zone, zone).Select(stored => stored.Value.Key), new RecordKey(zone, RecordType.TXT), key => new DeleteRecords(zone, key)),
            18 => new PutZone(NextZoneObject()),
            _ => (Operation)new DeleteZone(zone, Chance(0.3)),
        };
        return Chance(0.8) ? operation : operation with { Precondition = NextPrecondition(session) };
    }

    private Operation Delete<T>(IEnumerable<T> there, T other, Func<T, Operation> delete)
    {
        var some = there.Take(20).ToList();
        return delete(some.Count == 0 || Chance(0.05) ? other : Choose(some));
    }

    private DomainName NextZone(IStoreSession session)
    {
        var zones = session.Zones();
        return zones.Count == 0 || Chance(0.05) ? DomainName.Parse(Choose(Apexes)) : Choose(zones).Zone.Apex;
    }

    private Precondition NextPrecondition(IStoreSession session) => random.Next(3) switch
    {
        0 => new Precondition(Version: random.NextInt64(1, session.LastChange + 2)),
        1 => new Precondition(MustBeNew: true),
        _ => new Precondition(MustExist: true),
    };

    private Zone NextZoneObject()
    {
        var zone = Samples.Zone(Choose(Apexes), Chance(0.5) ? SerialScheme.Counter : SerialScheme.Date) with
        {
            Refresh = Chance(0.9) ? 3600u : 7200u,
            DefaultTtl = Chance(0.8) ? 3600u : 600u,
            Note = Chance(0.8) ? null : "note",
            Expire = Chance(0.97) ? 1_209_600u : uint.MaxValue,
        };
        return Chance(0.5) ? zone : zone with { NameServers = [DomainName.Parse($"ns1.{zone.Apex}"), DomainName.Parse("ns.2.1.3.3.nrenum.net")] };
    }

    private Number NextNumber(DomainName zone) => Chance(0.2)
        ? Samples.Hole(NextDigits(zone, 6).ToString()) with { Note = NextNote() }
        : Samples.Number(NextDigits(zone, 6).ToString(), Chance(0.95) ? Choose(Uris) : "sip:not well") with { Ttl = NextTtl(), Note = NextNote() };

    private Block NextBlock(DomainName zone)
    {
        var prefix = NextDigits(zone, 5);
        return Samples.Block(prefix.ToString(), Chance(0.6) ? null : prefix.Length + random.Next(1, 3), Choose(Uris)) with { Ttl = NextTtl() };
    }

    private Delegation NextDelegation(DomainName zone)
    {
        var prefix = NextDigits(zone, 5);
        if (Chance(0.6))
            return Samples.Delegation(prefix.ToString());
        var host = DomainName.Parse($"ns1.{EnumDomain.Format(prefix, DomainName.Parse("nrenum.net"))}");
        return Samples.Delegation(prefix.ToString()) with { Servers = [new DelegatedServer(host, [System.Net.IPAddress.Parse(Chance(0.5) ? "192.0.2.1" : "2001:db8::1")])] };
    }

    private RecordSet NextRecords(DomainName zone)
    {
        var digits = Chance(0.9) ? EnumDomain.Format(NextDigits(zone, 5), DomainName.Parse("nrenum.net")) : zone;
        var owner = random.Next(5) switch
        {
            0 => $"ns1.{zone}",
            1 => $"*.{digits}",
            2 => $"_sip.{digits}",
            3 => "ns.2.1.3.3.nrenum.net.",
            _ => digits.ToString(),
        };
        var other = DomainName.Parse("other.example.net").Wire.ToArray();
        return random.Next(10) switch
        {
            < 4 => Samples.Records(owner, RecordType.TXT, Samples.Text(Chance(0.5) ? "one" : "two")),
            < 7 => Samples.Records(owner, RecordType.A, Samples.Address(Chance(0.5) ? "192.0.2.7" : "192.0.2.8")),
            7 => Samples.Records(owner, RecordType.CNAME, other),
            8 => Samples.Records(owner, RecordType.DNAME, other),
            _ => Samples.Records(owner, RecordType.NAPTR, [0, 10, 0, 10, 1, (byte)'u', 7, .. "E2U+sip"u8, 12, .. "!^.*$!sip:a!"u8, 0]),
        };
    }

    // Mostly in the zone: at its prefix or up to some digits below it.
    private E164Number NextDigits(DomainName zone, int most)
    {
        if (Chance(0.02))
            return Samples.Digits("+4412");
        var number = EnumDomain.TryParse(zone, out var prefix, out _) && !prefix.IsEmpty && Chance(0.9) ? prefix : Samples.Digits("+33");
        for (var length = random.Next(Math.Min(number.Length, most), most + 1); number.Length < length;)
            number = number.Append(random.Next(1, 4));
        return number;
    }

    private uint? NextTtl() => Chance(0.8) ? null : 60;

    private string? NextNote() => Chance(0.8) ? null : "note";

    private bool Chance(double share) => random.NextDouble() < share;

    private T Choose<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
}

using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>What every store promises (<see cref="IRegistryStore"/>): the classes that derive from this one hold the tests, and run for each kind of store.</summary>
public abstract class RegistryStoreContract<TPlace> : IDisposable
    where TPlace : IStorePlace, new()
{
    private readonly TPlace _place = new();

    protected RegistryStoreContract() => Store = _place.Open();

    protected IRegistryStore Store { get; private set; }

    protected static DomainName France { get; } = DomainName.Parse("3.3.example.net");

    public void Dispose()
    {
        Store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static DomainName Name(string text) => DomainName.Parse(text);

    /// <summary>A number or prefix; the empty text gives the empty prefix.</summary>
    protected static E164Number Digits(string digits) => digits.Length == 0 ? default : E164Number.Parse(digits);

    protected static StoredZone ZoneOf(string apex, uint serial = 1, long version = 1) => new(
        new Zone { Apex = Name(apex), PrimaryServer = Name("ns1.example.net"), Mailbox = Name("hostmaster.example.net"), NameServers = [Name("ns1.example.net")] },
        serial, version);

    protected static Number NumberOf(string digits, string uri = "sip:a@example.net") =>
        new() { Digits = Digits(digits), Endpoints = [new Endpoint { Service = "sip", Uri = uri }] };

    protected static Block BlockOf(string prefix) =>
        new() { Prefix = Digits(prefix), Endpoints = [new Endpoint { Service = "sip", Uri = "sip:{number}@example.net" }] };

    protected static Delegation DelegationOf(string prefix) => new() { Prefix = Digits(prefix), Servers = [new DelegatedServer(Name("ns.example.org"), [])] };

    protected static RecordSet RecordsOf(string owner, RecordType type = RecordType.A) =>
        new() { Owner = Name(owner), Type = type, Rdata = [type is RecordType.AAAA ? new byte[16] : [192, 0, 2, 1]] };

    /// <summary>Disposes the store and opens it again.</summary>
    protected void Reopen()
    {
        Store.Dispose();
        Store = _place.Open();
    }

    /// <summary>Commits what an action does.</summary>
    protected void Write(Action<IStoreTransaction> action)
    {
        using var transaction = Store.Begin();
        action(transaction);
        transaction.Commit();
    }

    /// <summary>Commits zones with these numbers in each.</summary>
    protected void WriteNumbers(string apex, params string[] numbers) => Write(transaction =>
    {
        transaction.PutZone(ZoneOf(apex));
        foreach (var number in numbers)
            transaction.Put(Name(apex), NumberOf(number), 1);
    });

    /// <summary>What a question to a fresh session gives.</summary>
    protected T Ask<T>(Func<IStoreSession, T> question)
    {
        using var session = Store.Read();
        return question(session);
    }

    /// <summary>The digits of the numbers at or below a prefix.</summary>
    protected string[] Below(string apex, string prefix, string? after = null) => Ask(session =>
        session.Numbers.Below(Name(apex), Digits(prefix), after is null ? null : Digits(after)).Select(stored => stored.Value.Digits.ToString()[1..]).ToArray());

    /// <summary>The digits of the blocks at a number and above it.</summary>
    protected string[] BlocksAbove(string apex, string number) => Ask(session =>
        session.Blocks.Above(Name(apex), Digits(number)).Select(stored => stored.Value.Prefix.ToString()[1..]).ToArray());
}

using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Files of older versions are brought forward, script by script.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.example.net");

    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_file_of_version_1_opens_with_everything_in_it()
    {
        MakeVersion1();
        using var store = _place.Open();
        using var session = store.Read();

        var zone = Assert.Single(session.Zones());
        Assert.Equal((2026010203u, 1L, SerialScheme.Date, "the first zone"), (zone.Serial, zone.Version, zone.Zone.SerialScheme, zone.Zone.Note));
        Assert.Equal([DomainName.Parse("ns1.example.net"), DomainName.Parse("ns2.example.net")], zone.Zone.NameServers);
        var number = new Number
        {
            Digits = E164Number.Parse("+33199001234"),
            Endpoints =
            [
                new Endpoint { Preference = 10, Service = "sip", Uri = "sip:{+number}@example.net" },
                new Endpoint { Preference = 11, Service = "h323", Pattern = new EndpointPattern(@"^\+?33(.*)$", @"h323:\1@example.net") },
            ],
            Ttl = 600,
            Note = "a note\nof two lines, é",
        };
        var hole = new Number { Digits = E164Number.Parse("+33199001235"), HoleText = "not in use" };
        Assert.Equal([new(number, 2), new(hole, 3)], session.Numbers.Below(Apex, default));
        Assert.Equal(11, Assert.Single(session.Blocks.Below(Apex, default)).Value.Length);
        var delegation = Assert.Single(session.Delegations.Below(Apex, default)).Value;
        Assert.Equal([IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1")], delegation.Servers[0].Addresses);
        Assert.Equal(12345, Assert.Single(delegation.Signers).KeyTag);
        var records = session.Records.Below(Apex, Apex).Select(stored => stored.Value).ToList();
        Assert.Equal([RecordType.TXT, (RecordType)65280], records.Select(set => set.Type));
        Assert.Equal([[5, .. "a \"b\""u8], [3, 0, 255, 59]], records.Single(set => set.Type is RecordType.TXT).Rdata);
        Assert.Equal([true, false], session.Journal(Apex).Select(entry => entry.Changes is not null));
        var line = Assert.Single(session.Audit());
        Assert.Equal((7L, "admin", 6L), (line.Id, line.Actor, line.Time.Ticks % TimeSpan.TicksPerSecond));
        Assert.Equal("before", Assert.Single(line.Objects).Before);
        Assert.Equal([1, 2, 3, 4], Assert.Single(session.Tokens()).Hash);
    }

    [Fact]
    public void An_old_file_gets_the_tables_of_a_new_one()
    {
        using var fresh = new SqlitePlace();
        fresh.Open().Dispose();
        MakeVersion1();
        _place.Open().Dispose();
        Assert.Equal(Schema(fresh), Schema(_place));
    }

    [Fact]
    public void Each_script_leads_one_version_on_and_runs_once()
    {
        MakeVersion1();
        string[] scripts =
            [RegistrySchema.Scripts[0], "CREATE TABLE extra (a TEXT) STRICT;", "ALTER TABLE number ADD COLUMN more TEXT; UPDATE number SET more = digits;"];
        using (var connection = Connect())
        {
            RegistrySchema.Migrate(connection, scripts[..2]);
            Assert.Equal(2, RegistrySchema.FindVersion(connection));
            RegistrySchema.Migrate(connection, scripts);
            RegistrySchema.Migrate(connection, scripts);
            Assert.Equal(3, RegistrySchema.FindVersion(connection));
        }

        Assert.Equal("33199001234,33199001235", Ask("SELECT group_concat(more) FROM number"));
        Assert.Equal(StoreFault.Newer, Assert.Throws<StoreException>(_place.Open).Fault);
    }

    [Fact]
    public void A_script_that_fails_leaves_the_version_before_it()
    {
        MakeVersion1();
        using (var connection = Connect())
        {
            string[] scripts = [RegistrySchema.Scripts[0], "CREATE TABLE good (a TEXT) STRICT;", "DELETE FROM number; CREATE TABLE bad (a TEXT) STRICT; nonsense;"];
            Assert.Throws<StoreException>(() => RegistrySchema.Migrate(connection, scripts));
            Assert.False(connection.InTransaction);
            Assert.Equal(2, RegistrySchema.FindVersion(connection));
        }

        Assert.Equal("1 0", Ask("SELECT sum(name = 'good') || ' ' || sum(name = 'bad') FROM sqlite_schema"));
        Assert.Equal("2", Ask("SELECT count(*) FROM number"));
    }

    private static string Schema(SqlitePlace place)
    {
        using var connection = new SqliteConnection($"Data Source={place.RegistryFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(sql, ';' ORDER BY name) FROM sqlite_schema";
        return (string)command.ExecuteScalar()!;
    }

    private void MakeVersion1()
    {
        using var stream = typeof(SqliteMigrationTests).Assembly.GetManifestResourceStream("EnumDns.Registry.Tests.Storage.version-1.sql")!;
        using var reader = new StreamReader(stream);
        File.Create(_place.RegistryFile).Dispose();
        using var connection = Connect();
        connection.Check(raw.sqlite3_exec(connection.Handle, reader.ReadToEnd()));
    }

    private StoreConnection Connect() => StoreConnection.Open(_place.Folder, _place.RegistryFile, SqliteOpenMode.ReadWrite, "PRAGMA synchronous = OFF");

    private string Ask(string sql)
    {
        using var connection = Connect();
        using var statement = connection.Rent(sql);
        return statement.Step() ? statement.Text(0) : "";
    }
}

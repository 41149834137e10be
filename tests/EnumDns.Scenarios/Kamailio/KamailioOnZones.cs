using EnumDns.Scenarios.MasterFiles;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Kamailio;

/// <summary>Kamailio that asks our server, which serves the zones of the repository and one more; shared by the tests of a class.</summary>
public sealed class KamailioOnZones : IDisposable
{
    /// <summary>Numbers of fiction, each with what deployed records may look like.</summary>
    private const string London = """
        $TTL 3600
        @ SOA ns1.example.net. hostmaster.example.net. 1 7200 3600 1209600 300
        @ NS ns1.example.net.
        1 NAPTR 20 10 "u" "E2U+sip" "!^.*$!sip:third@example.net!" .
        1 NAPTR 10 20 "u" "E2U+sip" "!^.*$!sip:second@example.net!" .
        1 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:first@example.net!" .
        2 NAPTR 10 10 "u" "E2U+h323" "!^.*$!h323:a@example.net!" .
        2 NAPTR 10 11 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .
        3 NAPTR 10 10 "u" "E2U+h323" "!^.*$!h323:a@example.net!" .
        4 NAPTR 10 10 "u" "E2U+sip" "!^\\+?4404(.*)$!sip:\\1@example.net!" .
        4 NAPTR 10 11 "u" "E2U+sip" "!^\\+?44(.*)$!sip:\\1@example.net!" .
        5 NAPTR 10 10 "u" "e2u+SIP" "!^.*$!sip:a@example.net;transport=tcp!" .
        """;

    private readonly EnumDnsServer _server;
    private readonly KamailioProxy _proxy;

    /// <summary>Starts both.</summary>
    public KamailioOnZones()
    {
        var resolver = ResolverAddress.Next();
        _server = new EnumDnsServer([.. ZonesFolder.Zones, new ZoneText("4.4.nrenum.net.", London)], resolver);
        try
        {
            _proxy = new KamailioProxy(resolver.Address);
        }
        catch
        {
            _server.Dispose();
            throw;
        }
    }

    /// <summary>Calls a number.</summary>
    internal SipReply Invite(string number) => _proxy.Invite(number);

    /// <inheritdoc/>
    public void Dispose()
    {
        _proxy.Dispose();
        _server.Dispose();
    }
}

namespace EnumAdmin.Api;

/// <summary>Examples of bodies. A test sends each of them.</summary>
internal static class RouteExamples
{
    /// <summary>A number.</summary>
    public const string Number = """
        { "endpoints": [ { "service": "sip", "uri": "sip:ccmcu40.in2p3.fr" }, { "service": "h323", "uri": "h323:ccmcu40.in2p3.fr" } ], "note": "bridge 0" }
        """;

    /// <summary>A change of a number.</summary>
    public const string NumberPatch = """
        { "note": "bridge 0, room 12", "ttl": 600 }
        """;

    /// <summary>A block.</summary>
    public const string Block = """
        { "length": null, "endpoints": [ { "service": "sip", "uri": "sip:{suffix}@ccmcu40.in2p3.fr" } ], "note": "conferences of bridge 0" }
        """;

    /// <summary>A change of a block.</summary>
    public const string BlockPatch = """
        { "note": "conferences of bridge 0, until June" }
        """;

    /// <summary>A delegation.</summary>
    public const string Delegation = """
        { "nameServers": [ { "host": "ns1.example.net" }, { "host": "ns2.example.org" } ], "note": "university of example" }
        """;

    /// <summary>A change of a delegation.</summary>
    public const string DelegationPatch = """
        { "nameServers": [ { "host": "ns1.example.net" }, { "host": "ns3.example.org" } ] }
        """;

    /// <summary>An RRset.</summary>
    public const string Record = """
        { "rdata": [ "192.0.2.53" ], "ttl": 86400 }
        """;

    /// <summary>A change of an RRset.</summary>
    public const string RecordPatch = """
        { "rdata": [ "192.0.2.53", "192.0.2.54" ] }
        """;

    /// <summary>A zone.</summary>
    public const string Zone = """
        {
          "primaryServer": "ns1.example.net", "mailbox": "hostmaster.example.net", "nameServers": [ "ns1.example.net", "ns2.example.org" ],
          "countryCode": "+33", "trunkPrefix": "0", "serialScheme": "date"
        }
        """;

    /// <summary>A change of a zone.</summary>
    public const string ZonePatch = """
        { "defaultTtl": 600 }
        """;

    /// <summary>Several changes at once.</summary>
    public const string Change = """
        {
          "operations": [
            { "op": "put", "kind": "number", "key": "+33426687301", "value": { "endpoints": [ { "service": "sip", "uri": "sip:new@example.net" } ] } },
            { "op": "put", "kind": "number", "key": "+33426687302", "value": { "hole": true, "holeText": "moved to +33426687301" } }
          ]
        }
        """;

    /// <summary>A token.</summary>
    public const string Token = """
        { "name": "helpdesk", "canWrite": false, "expires": "2099-06-30T00:00:00Z" }
        """;

    /// <summary>A master file.</summary>
    public const string MasterFile = """
        $TTL 3600
        @ IN SOA ns1.example.net. hostmaster.example.net. 1 3600 900 1209600 300
        @ IN NS ns1.example.net.
        @ IN NS ns2.example.org.
        0.0.3.7.8.6.6.2.4 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
        """;
}

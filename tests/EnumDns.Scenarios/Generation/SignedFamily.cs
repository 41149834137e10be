using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Generation;

/// <summary>A signed zone with a signed child and an unsigned one: what a validator needs for every kind of proof.</summary>
internal sealed class SignedFamily : IDisposable
{
    /// <summary>The parent's apex, where trust begins.</summary>
    public const string Apex = "enum.example.";

    private const string ParentText = """
        $ORIGIN enum.example.
        $TTL 300
        @ IN SOA ns hostmaster 1 7200 3600 1209600 300
        @ IN NS ns
        ns IN A 192.0.2.53
        www IN A 192.0.2.1
        www IN TXT "one"
        alias IN CNAME www
        nowhere IN CNAME absent
        *.cards IN CNAME www
        exact.cards IN A 192.0.2.3
        tree.*.forest IN A 192.0.2.7
        moved IN DNAME target
        host.target IN A 192.0.2.4
        deep.below.nothing IN A 192.0.2.5
        0.0.3.7.8.6.6.2.4 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:bridge@example.net!" .
        *.0.0.3.7.8.6.6.2.4 IN NAPTR 10 10 "u" "E2U+sip" "!^\\+(.*)$!sip:\\1@example.net!" .
        secure IN NS ns.secure
        ns.secure IN A 192.0.2.54
        insecure IN NS ns.insecure
        ns.insecure IN A 192.0.2.55

        """;

    private const string ChildText = """
        $TTL 300
        @ IN SOA ns hostmaster 1 7200 3600 1209600 300
        @ IN NS ns
        ns IN A 192.0.2.54
        www IN A 192.0.2.6

        """;

    private readonly ScratchDirectory _files = new();

    /// <summary>Makes and signs the zones.</summary>
    public SignedFamily(SigningStyle style)
    {
        var secure = ZoneSigner.Sign(new ZoneText("secure." + Apex, $"$ORIGIN secure.{Apex}\n{ChildText}"), style, _files, []).Signed;
        var delegation = File.ReadAllText(_files.File($"dsset-secure.{Apex}"));
        var (parent, keyFile) = ZoneSigner.Sign(new ZoneText(Apex, ParentText + delegation), style, _files, []);
        Zones = [parent, secure, new ZoneText("insecure." + Apex, $"$ORIGIN insecure.{Apex}\n{ChildText}")];
        TrustAnchorFile = keyFile + ".key";
        BindTrustAnchorFile = _files.Write("anchors", BindTrustAnchor(File.ReadAllText(TrustAnchorFile)));
    }

    /// <summary>Parent, signed child, unsigned child.</summary>
    public IReadOnlyList<ZoneText> Zones { get; }

    /// <summary>The parent's DNSKEY as a record.</summary>
    public string TrustAnchorFile { get; }

    /// <summary>The same in the form that BIND's tools read.</summary>
    public string BindTrustAnchorFile { get; }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private static string BindTrustAnchor(string record)
    {
        var fields = record.Split('\n').Single(line => line.Length > 0 && line[0] != ';').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var type = Array.IndexOf(fields, "DNSKEY");
        return $"trust-anchors {{ \"{Apex}\" static-key {fields[type + 1]} {fields[type + 2]} {fields[type + 3]} \"{string.Concat(fields[(type + 4)..])}\"; }};\n";
    }
}

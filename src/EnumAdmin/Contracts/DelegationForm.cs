using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>Delegations from JSON and back.</summary>
internal static class DelegationForm
{
    // More than the rules of objects allow, so that those say what is wrong.
    private const int Most = 100;

    /// <summary>Reads a delegation; what is wrong with its form is reported to the reader, what is wrong with its values the registry finds.</summary>
    public static Delegation Read(JsonMembers json, Zone zone, E164Number prefix)
    {
        NumberText.CheckAgreement(json, "prefix", zone.DialPlan, prefix);
        json.Ignore("zone", "domain", "records", "version", "serial", "warnings");
        var delegation = new Delegation
        {
            Prefix = prefix,
            Servers = [.. json.Objects("nameServers", Most).Select(ReadServer)],
            Signers = [.. json.Objects("ds", Most).Select(ReadSigner)],
            Ttl = json.Whole("ttl", 0, uint.MaxValue),
            Note = json.Text("note"),
        };
        json.Finish();
        return delegation;
    }

    /// <summary>Shows a delegation.</summary>
    public static DelegationBody Show(Zone zone, Stored<Delegation> stored, WriteNotes? notes) => new()
    {
        Prefix = stored.Value.Prefix.ToString(),
        Zone = NameForm.Show(zone.Apex),
        NameServers = [.. stored.Value.Servers.Select(server => new NameServerBody { Host = NameForm.Show(server.Host), Addresses = [.. server.Addresses.Select(address => address.ToString())] })],
        Ds = [.. stored.Value.Signers.Select(signer => new SignerBody { KeyTag = signer.KeyTag, Algorithm = signer.Algorithm, DigestType = signer.DigestType, Digest = signer.Digest })],
        Ttl = stored.Value.Ttl,
        Note = stored.Value.Note,
        Domain = NameForm.Show(EnumDomain.Format(stored.Value.Prefix, zone.Root)),
        Records = ObjectLines.Of(stored.Value, zone),
        Version = stored.Version,
        Serial = notes?.Serial,
        Warnings = notes?.Warnings,
    };

    private static DelegatedServer ReadServer(JsonMembers json)
    {
        var server = new DelegatedServer(NameForm.ReadRequired(json, "host"), AddressForm.ReadList(json, "addresses", Most));
        json.Finish();
        return server;
    }

    private static DelegationSigner ReadSigner(JsonMembers json)
    {
        json.Require("keyTag", "a number");
        json.Require("algorithm", "a number");
        json.Require("digestType", "a number");
        var signer = new DelegationSigner(
            (ushort)(json.Whole("keyTag", 0, ushort.MaxValue) ?? 0),
            (byte)(json.Whole("algorithm", 0, byte.MaxValue) ?? 0),
            (byte)(json.Whole("digestType", 0, byte.MaxValue) ?? 0),
            json.RequiredText("digest").ToUpperInvariant());
        json.Finish();
        return signer;
    }
}

using System.Globalization;
using System.Net;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// Name servers and DS records of a delegation as texts of two columns, a line each:
/// <c>ns1.example.net. 192.0.2.1 2001:db8::1</c> and <c>12345 13 2 0A1B...</c>.
/// </summary>
internal static class DelegationLines
{
    /// <summary>The text of name servers.</summary>
    public static string Format(IReadOnlyList<DelegatedServer> servers) =>
        string.Join('\n', servers.Select(server => string.Join(' ', server.Addresses.Select(address => address.ToString()).Prepend(server.Host.ToString()))));

    /// <summary>The text of DS records.</summary>
    public static string Format(IReadOnlyList<DelegationSigner> signers) =>
        string.Join('\n', signers.Select(signer => string.Create(CultureInfo.InvariantCulture, $"{signer.KeyTag} {signer.Algorithm} {signer.DigestType} {signer.Digest}")));

    /// <summary>Reads name servers.</summary>
    public static bool TryParse(string text, out IReadOnlyList<DelegatedServer> servers)
    {
        var read = new List<DelegatedServer>();
        servers = read;
        foreach (var line in Lines(text))
        {
            var fields = line.Split(' ');
            var addresses = new IPAddress[fields.Length - 1];
            for (var i = 0; i < addresses.Length; i++)
            {
                if (!IPAddress.TryParse(fields[i + 1], out addresses[i]!))
                    return false;
            }

            if (DomainName.TryParse(fields[0], DomainName.Root, out var host) is not NameFault.None)
                return false;
            read.Add(new DelegatedServer(host, addresses));
        }

        return true;
    }

    /// <summary>Reads DS records.</summary>
    public static bool TryParse(string text, out IReadOnlyList<DelegationSigner> signers)
    {
        var read = new List<DelegationSigner>();
        signers = read;
        foreach (var line in Lines(text))
        {
            if (line.Split(' ') is not [var tag, var algorithm, var type, var digest]
                || !ushort.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var keyTag)
                || !byte.TryParse(algorithm, NumberStyles.None, CultureInfo.InvariantCulture, out var algorithmNumber)
                || !byte.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var digestType))
            {
                return false;
            }

            read.Add(new DelegationSigner(keyTag, algorithmNumber, digestType, digest));
        }

        return true;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}

using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Generation;

/// <summary>Signs master files with BIND's tools, one key for everything.</summary>
internal static class ZoneSigner
{
    /// <summary>The signed master file of a zone.</summary>
    public static ZoneText Sign(ZoneText zone, SigningStyle style)
    {
        if (style == SigningStyle.Unsigned)
            return zone;
        using var directory = new ScratchDirectory();
        return Sign(zone, style, directory, []).Signed;
    }

    /// <summary>Signs a zone with a new key, and gives the key's file name without its ending too.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="style">How to deny existence.</param>
    /// <param name="directory">Where keys and files go.</param>
    /// <param name="options">Further options of dnssec-signzone.</param>
    public static (ZoneText Signed, string KeyFile) Sign(ZoneText zone, SigningStyle style, ScratchDirectory directory, IReadOnlyList<string> options)
    {
        var key = PeerProgram.RunOrFail("dnssec-keygen", "-q", "-K", directory.Path, "-a", "ECDSAP256SHA256", "-f", "KSK", zone.Apex).Trim();
        var keyFile = directory.File(key);
        var input = directory.Write(zone.FileName, zone.Text + File.ReadAllText(keyFile + ".key"));
        var output = directory.File("signed");
        PeerProgram.RunOrFail("dnssec-signzone", ["-q", "-P", "-z", "-O", "full", "-d", directory.Path, .. Options(style), .. options, "-o", zone.Apex, "-f", output, input, keyFile]);
        return (zone with { Text = File.ReadAllText(output) }, keyFile);
    }

    private static string[] Options(SigningStyle style) => style switch
    {
        SigningStyle.Nsec3 => ["-3", "-", "-H", "0"],
        SigningStyle.Nsec3Salted => ["-3", "beef", "-H", "5"],
        SigningStyle.Nsec3OptOut => ["-3", "-", "-H", "0", "-A"],
        _ => [],
    };
}

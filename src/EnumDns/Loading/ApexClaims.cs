using EnumDns.Protocol.Names;

namespace EnumDns.Loading;

/// <summary>
/// Settles which file serves a zone that several files hold: the one named after the apex, otherwise the first by
/// name. So the outcome depends on the files alone, not on the order in which they appeared.
/// </summary>
internal static class ApexClaims
{
    /// <summary>Gives each apex one file.</summary>
    /// <param name="files">All files, in order of their names.</param>
    /// <param name="conflicts">Receives the files that lose; they come back without a zone, to be read again next time.</param>
    public static IReadOnlyList<ZoneFile> Settle(IReadOnlyList<ZoneFile> files, out IReadOnlyList<ApexConflict> conflicts)
    {
        var claims = new Dictionary<DomainName, ZoneFile>();
        foreach (var file in files)
        {
            if (file.Zone is not { Apex: var apex })
                continue;
            if (!claims.TryGetValue(apex, out var first) || (IsNamedAfter(file, apex) && !IsNamedAfter(first, apex)))
                claims[apex] = file;
        }

        var settled = new List<ZoneFile>(files.Count);
        var found = new List<ApexConflict>();
        foreach (var file in files)
        {
            if (file.Zone is not { } zone || ReferenceEquals(claims[zone.Apex], file))
            {
                settled.Add(file);
                continue;
            }

            found.Add(new ApexConflict(claims[zone.Apex].Path, file.Path, zone.Apex));
            settled.Add(file with { Stamp = FileStamp.Missing, Zone = null, IsCurrent = false });
        }

        conflicts = found;
        return settled;
    }

    private static bool IsNamedAfter(ZoneFile file, DomainName apex) =>
        ZoneFileName.TryReadOrigin(file.Path, out var origin) is NameFault.None && origin == apex;
}

using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of DS records.</summary>
internal static class SignerCheck
{
    private const int MaxSigners = 16;

    /// <summary>Checks the DS records of a delegation.</summary>
    public static void Check(IReadOnlyList<DelegationSigner> signers, ObjectFindings findings)
    {
        if (signers.Count > MaxSigners)
            findings.Add(ObjectRules.SignersMany, "ds", $"there are {signers.Count} DS records; {MaxSigners} are allowed");
        for (var i = 0; i < signers.Count; i++)
        {
            CheckDigest(signers[i], $"ds[{i}]", findings);
            CheckAlgorithm(signers[i], $"ds[{i}]", findings);
            if (signers.Take(i).Any(other => IsSame(other, signers[i])))
                findings.Add(ObjectRules.SignerDuplicate, $"ds[{i}]", "this DS record stands above already; remove one");
        }
    }

    private static bool IsSame(DelegationSigner left, DelegationSigner right) =>
        left with { Digest = "" } == right with { Digest = "" } && left.Digest.Equals(right.Digest, StringComparison.OrdinalIgnoreCase);

    private static void CheckDigest(DelegationSigner signer, string field, ObjectFindings findings)
    {
        // RFC 4034 section 5.1.4, RFC 4509 section 2.2, RFC 6605 section 2: SHA-1, SHA-256 and SHA-384.
        var expected = signer.DigestType switch
        {
            1 => 40,
            2 => 64,
            4 => 96,
            _ => signer.Digest.Length,
        };
        if (signer.Digest.Length == 0 || signer.Digest.Length % 2 != 0 || !signer.Digest.All(char.IsAsciiHexDigit))
            findings.Add(ObjectRules.SignerDigest, $"{field}.digest", "the digest is not a whole number of octets in hexadecimal; copy it from the child's DS record");
        else if (signer.Digest.Length != expected)
            findings.Add(ObjectRules.SignerDigest, $"{field}.digest", $"digest type {signer.DigestType} has {expected} digits, not {signer.Digest.Length}");
    }

    private static void CheckAlgorithm(DelegationSigner signer, string field, ObjectFindings findings)
    {
        // RFC 8624 section 3.1: what validators must or should implement and signers may use.
        if (signer.Algorithm is not (8 or 10 or 13 or 14 or 15 or 16))
            findings.Add(ObjectRules.SignerAlgorithm, $"{field}.algorithm", $"validators do not rely on algorithm {signer.Algorithm}; use 13 (ECDSAP256SHA256) or 8 (RSASHA256)");

        // RFC 8624 section 3.3: SHA-1 must not be used for delegation.
        if (signer.DigestType is not (2 or 4))
            findings.Add(ObjectRules.SignerAlgorithm, $"{field}.digestType", $"validators do not rely on digest type {signer.DigestType}; use 2 (SHA-256)");
    }
}

using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>
/// Whether signatures and the NSEC chain of a signed zone are complete (RFC 4035 section 2). Keys and times are not
/// looked at. Names come in canonical order, without those below cuts.
/// </summary>
internal sealed class SigningCheck
{
    private readonly ZoneFaults _faults;
    private readonly bool _isSigned;
    private readonly bool _hasNsec;
    private byte[] _lastOwner = [];
    private byte[] _next = [];

    /// <summary>Starts before the apex.</summary>
    public SigningCheck(ZoneFaults faults)
    {
        _faults = faults;
        var apex = faults.Zone.ApexNode;
        _isSigned = apex.TryFind(RecordType.SOA, out _, out var signatures) && !signatures.IsEmpty && apex.Has(RecordType.DNSKEY);
        _hasNsec = _isSigned && apex.Has(RecordType.NSEC);
    }

    /// <summary>Checks one name.</summary>
    public void Check(ReadOnlySpan<byte> owner, NodeView node)
    {
        var isCut = !_faults.IsApex(owner) && node.Has(RecordType.NS);
        var (hasData, hasSignatures) = (false, false);
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out var signatures);
            hasSignatures |= !signatures.IsEmpty;
            hasData |= !rrset.IsEmpty;
            if (rrset.IsEmpty)
                _faults.Add(ZoneRule.OrphanSignature, owner, $"has an RRSIG over {OrphanType(signatures)}, which is not there; sign the zone again");
            else if (_isSigned && signatures.IsEmpty && IsAuthoritative(rrset.Type, isCut))
                _faults.Add(ZoneRule.UnsignedRrset, owner, $"has {RecordTypeText.Format(rrset.Type)} records without an RRSIG; sign the zone again");
        }

        if (_hasNsec && hasData)
            CheckNsec(owner, node, isCut, hasSignatures);
    }

    /// <summary>Checks what shows only after the last name.</summary>
    public void Finish()
    {
        if (!_isSigned)
            return;
        var apex = _faults.Zone.Apex.Wire;
        if (_hasNsec)
            CheckNext(apex);
        else if (!_faults.Zone.ApexNode.Has(RecordType.NSEC3PARAM))
            _faults.Add(ZoneRule.BrokenNsec, apex, "is signed, but has neither NSEC nor NSEC3PARAM: nothing proves that names do not exist; sign the zone again");
        else
            Nsec3Check.Check(_faults);
    }

    private static string OrphanType(RrsetView signatures) => RecordTypeText.Format(new RrsigData(signatures.FirstRdata).TypeCovered);

    // RFC 4035 section 2.2: at a cut, NS and glue are the child's and not signed.
    private static bool IsAuthoritative(RecordType type, bool isCut) => !isCut || type is RecordType.DS or RecordType.NSEC;

    private void CheckNsec(ReadOnlySpan<byte> owner, NodeView node, bool isCut, bool hasSignatures)
    {
        if (!node.TryFind(RecordType.NSEC, out var rrset, out _))
        {
            _faults.Add(ZoneRule.BrokenNsec, owner, "has no NSEC record in a zone signed with NSEC; sign the zone again");
            return;
        }

        if (_next.Length > 0)
            CheckNext(owner);
        var nsec = new NsecData(rrset.FirstRdata);
        _lastOwner = owner.ToArray();
        _next = nsec.NextName.ToArray();
        if (!HasTypes(nsec.Types, node, isCut, hasSignatures))
            _faults.Add(ZoneRule.BrokenNsec, owner, "has an NSEC record that names other types than are there; sign the zone again");
    }

    private void CheckNext(ReadOnlySpan<byte> owner)
    {
        if (!WireName.Equals(_next, owner))
            _faults.Add(ZoneRule.BrokenNsec, _lastOwner, $"has an NSEC record that leads to {NameText.Format(_next)}, but the next name is {NameText.Format(owner)}; sign the zone again");
    }

    /// <summary>RFC 4034 section 4.1.2: the bitmap names the types for which the zone answers here, RRSIG and NSEC included.</summary>
    private static bool HasTypes(TypeBitmap bitmap, NodeView node, bool isCut, bool hasSignatures)
    {
        foreach (var type in bitmap)
        {
            var stands = type == RecordType.RRSIG ? hasSignatures : node.Has(type) && (IsAuthoritative(type, isCut) || type == RecordType.NS);
            if (!stands)
                return false;
        }

        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out _);
            if (!rrset.IsEmpty && (IsAuthoritative(rrset.Type, isCut) || rrset.Type == RecordType.NS) && !bitmap.Contains(rrset.Type))
                return false;
        }

        return bitmap.Contains(RecordType.RRSIG) == hasSignatures;
    }
}

using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// What the entries of one file hand on to the next: origin and last owner. An included file has its own, so that it
/// never changes the origin of the file that includes it (RFC 1035 section 5.1); nor, as in BIND, the last owner.
/// </summary>
internal sealed class ZoneFileScope
{
    private readonly byte[] _owner = new byte[WireName.MaxLength];
    private int _ownerLength;

    /// <summary>The scope of a zone's main file.</summary>
    public ZoneFileScope(string file, DomainName origin)
    {
        File = file;
        Origin = origin;
    }

    private ZoneFileScope(string file, DomainName origin, ZoneFileScope parent)
        : this(file, origin)
    {
        Depth = parent.Depth + 1;
        OwnerState = parent.OwnerState;
        _ownerLength = parent._ownerLength;
        parent.Owner.CopyTo(_owner);
    }

    /// <summary>What is known of the last owner.</summary>
    public OwnerState OwnerState { get; private set; }

    /// <summary>The file's name, for findings.</summary>
    public string File { get; }

    /// <summary>How many includes lie between this file and the main one.</summary>
    public int Depth { get; }

    /// <summary>Completes relative names.</summary>
    public DomainName Origin { get; set; }

    /// <summary>The last stated owner, in wire form.</summary>
    public ReadOnlySpan<byte> Owner => _owner.AsSpan(0, _ownerLength);

    /// <summary>The scope of a file that this one includes.</summary>
    public ZoneFileScope Include(string file, DomainName origin) => new(file, origin, this);

    /// <summary>Makes the name of an entry's first field the last owner.</summary>
    public NameFault TrySetOwner(ReadOnlySpan<byte> field)
    {
        var fault = NameText.TryParse(field, Origin.Wire, _owner, out _ownerLength);
        OwnerState = fault is NameFault.None ? OwnerState.Stated : OwnerState.Faulty;
        return fault;
    }
}

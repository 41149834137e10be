using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// Writes records as a master file: <c>$ORIGIN</c> and <c>$TTL</c>, then a line for each record. RDATA has absolute names, as
/// <c>dig</c> prints it; owners are relative where they stand below the origin. What is written reads back to the same records.
/// </summary>
public sealed class ZoneFileWriter
{
    private readonly TextWriter _text;
    private readonly DomainName _origin;
    private readonly uint _defaultTtl;
    private readonly StringBuilder _rdata = new();

    /// <summary>Starts a master file.</summary>
    /// <param name="text">Where it goes; neither flushed nor closed here.</param>
    /// <param name="origin">The origin that owners are relative to. The root makes every owner absolute.</param>
    /// <param name="defaultTtl">The TTL that records need not state, 0 to 2,147,483,647 seconds.</param>
    public ZoneFileWriter(TextWriter text, DomainName origin, uint defaultTtl)
    {
        _text = text;
        _origin = origin;
        _defaultTtl = defaultTtl;
        _text.Write($"$ORIGIN {origin}\n$TTL {defaultTtl}\n");
    }

    /// <summary>Writes one record of class IN.</summary>
    /// <param name="owner">Owner in wire form.</param>
    /// <param name="type">Type.</param>
    /// <param name="ttl">TTL in seconds.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    public void Write(ReadOnlySpan<byte> owner, RecordType type, uint ttl, ReadOnlySpan<byte> rdata)
    {
        WriteOwner(owner);
        _text.Write('\t');
        if (ttl != _defaultTtl)
        {
            _text.Write(ttl);
            _text.Write('\t');
        }

        _text.Write("IN\t");
        _text.Write(RecordTypeText.Format(type));
        _text.Write('\t');
        RdataCodec.Format(type, rdata, _rdata.Clear());
        _text.Write(_rdata);
        _text.Write('\n');
    }

    private void WriteOwner(ReadOnlySpan<byte> owner)
    {
        Span<char> text = stackalloc char[4 * WireName.MaxLength];
        var prefix = owner.Length - _origin.Wire.Length;

        // Case is kept: an owner that spells the origin in another case is written out in full.
        if (_origin.IsRoot || !WireName.IsAtOrBelow(owner, _origin.Wire) || !owner[prefix..].SequenceEqual(_origin.Wire))
        {
            _text.Write(text[..NameText.Format(owner, text)]);
            return;
        }

        if (prefix == 0)
        {
            _text.Write('@');
            return;
        }

        Span<byte> relative = stackalloc byte[WireName.MaxLength];
        owner[..prefix].CopyTo(relative);
        relative[prefix] = 0;
        _text.Write(text[..(NameText.Format(relative[..(prefix + 1)], text) - 1)]);
    }
}

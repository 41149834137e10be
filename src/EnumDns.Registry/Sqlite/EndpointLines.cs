using System.Buffers;
using System.Globalization;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// Endpoints as the text of a column, a line each: <c>10 10 sip uri sip:a@example.net</c>, or
/// <c>10 11 sip regexp ^\+33(.*)$ sip:\1@example.net</c>. One for each session: it remembers what it read last, because
/// neighbours in the tree often lead to the same place.
/// </summary>
internal sealed class EndpointLines
{
    private const byte Blank = (byte)' ';
    private const byte LineEnd = (byte)'\n';
    private const int MostServices = 32;

    private readonly ArrayBufferWriter<byte> _buffer = new(256);
    private readonly List<(byte[] Octets, string Text)> _services = [];
    private byte[] _lastText = [];
    private int _lastLength;
    private IReadOnlyList<Endpoint> _last = [];

    /// <summary>The text, until the next call.</summary>
    public ReadOnlySpan<byte> Format(IReadOnlyList<Endpoint> endpoints)
    {
        _buffer.ResetWrittenCount();
        for (var i = 0; i < endpoints.Count; i++)
        {
            var endpoint = endpoints[i];
            if (i > 0)
                FieldText.Write(LineEnd, _buffer);
            FieldText.Write(endpoint.Order, _buffer);
            FieldText.Write(Blank, _buffer);
            FieldText.Write(endpoint.Preference, _buffer);
            FieldText.Write(Blank, _buffer);
            FieldText.Write(endpoint.Service, _buffer);
            if (endpoint.Pattern is { } pattern)
            {
                _buffer.Write(" regexp "u8);
                FieldText.Write(pattern.Expression, _buffer);
                FieldText.Write(Blank, _buffer);
                FieldText.Write(pattern.Replacement, _buffer);
            }
            else
            {
                _buffer.Write(" uri "u8);
                FieldText.Write(endpoint.Uri ?? throw new InvalidOperationException("An endpoint has neither URI nor pattern."), _buffer);
            }
        }

        return _buffer.WrittenSpan;
    }

    /// <summary>Reads a text.</summary>
    public bool TryParse(ReadOnlySpan<byte> text, out IReadOnlyList<Endpoint> endpoints)
    {
        endpoints = _last;
        if (text.SequenceEqual(_lastText.AsSpan(0, _lastLength)))
            return true;

        var read = new Endpoint[text.IsEmpty ? 0 : text.Count(LineEnd) + 1];
        endpoints = read;
        var rest = text;
        for (var i = 0; i < read.Length; i++)
        {
            if (!TryParseLine(FieldText.Next(ref rest, LineEnd), out read[i]))
                return false;
        }

        if (_lastText.Length < text.Length)
            _lastText = new byte[text.Length];
        text.CopyTo(_lastText);
        (_last, _lastLength) = (read, text.Length);
        return true;
    }

    private bool TryParseLine(ReadOnlySpan<byte> line, out Endpoint endpoint)
    {
        endpoint = null!;
        if (!ushort.TryParse(FieldText.Next(ref line, Blank), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
            || !ushort.TryParse(FieldText.Next(ref line, Blank), NumberStyles.None, CultureInfo.InvariantCulture, out var preference)
            || !TryReadService(FieldText.Next(ref line, Blank), out var service))
        {
            return false;
        }

        var kind = FieldText.Next(ref line, Blank);
        if (!FieldText.TryRead(FieldText.Next(ref line, Blank), out var target))
            return false;
        if (kind.SequenceEqual("uri"u8))
        {
            endpoint = new Endpoint { Order = order, Preference = preference, Service = service, Uri = target };
            return true;
        }

        if (!kind.SequenceEqual("regexp"u8) || !FieldText.TryRead(line, out var replacement))
            return false;
        endpoint = new Endpoint { Order = order, Preference = preference, Service = service, Pattern = new EndpointPattern(target, replacement) };
        return true;
    }

    /// <summary>There are few services, so each has one string.</summary>
    private bool TryReadService(ReadOnlySpan<byte> field, out string service)
    {
        foreach (var (octets, text) in _services)
        {
            service = text;
            if (field.SequenceEqual(octets))
                return true;
        }

        if (!FieldText.TryRead(field, out service))
            return false;
        if (_services.Count < MostServices)
            _services.Add((field.ToArray(), service));
        return true;
    }
}

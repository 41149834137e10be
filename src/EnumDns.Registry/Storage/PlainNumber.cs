using System.Buffers;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>
/// What is published of a number whose endpoints all have URIs of printable ASCII: nearly every number of a large zone. Filled anew
/// for each of a million numbers, where a <see cref="Number"/> would be several objects each.
/// </summary>
public sealed class PlainNumber
{
    /// <summary>The most endpoints that it takes.</summary>
    public const int MaxEndpoints = 8;

    // A grave accent is how the store writes what would not stand as it is.
    private static readonly SearchValues<byte> Printable =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Where(character => character != '`').Select(character => (byte)character)]);

    private readonly Place[] _places = new Place[MaxEndpoints];
    private byte[] _octets = new byte[512];
    private int _used;

    /// <summary>The number.</summary>
    public E164Number Digits { get; private set; }

    /// <summary>Its TTL; null for the zone's default.</summary>
    public uint? Ttl { get; private set; }

    /// <summary>Its endpoints.</summary>
    public int Count { get; private set; }

    /// <summary>An endpoint, from 0.</summary>
    public PlainEndpoint this[int position]
    {
        get
        {
            ref readonly var place = ref _places[position];
            var octets = _octets.AsSpan(place.Start, place.ServiceLength + place.UriLength);
            return new PlainEndpoint(place.Order, place.Preference, octets[..place.ServiceLength], octets[place.ServiceLength..]);
        }
    }

    /// <summary>Begins another number, without endpoints.</summary>
    public void Begin(E164Number digits, uint? ttl) => (Digits, Ttl, Count, _used) = (digits, ttl, 0, 0);

    /// <summary>Adds an endpoint behind the others.</summary>
    /// <returns>False where there are too many, or its fields are not printable ASCII.</returns>
    public bool TryAdd(PlainEndpoint endpoint)
    {
        var length = endpoint.Service.Length + endpoint.Uri.Length;
        if (Count == MaxEndpoints || endpoint.Uri.IsEmpty || endpoint.Service.ContainsAnyExcept(Printable) || endpoint.Uri.ContainsAnyExcept(Printable))
            return false;
        if (_used + length > _octets.Length)
            Array.Resize(ref _octets, Math.Max(_used + length, 2 * _octets.Length));
        endpoint.Service.CopyTo(_octets.AsSpan(_used));
        endpoint.Uri.CopyTo(_octets.AsSpan(_used + endpoint.Service.Length));
        _places[Count++] = new Place(endpoint.Order, endpoint.Preference, _used, endpoint.Service.Length, endpoint.Uri.Length);
        _used += length;
        return true;
    }

    /// <summary>Takes over what is published of an object.</summary>
    /// <returns>False where only the object can hold it.</returns>
    public bool TrySet(Number number)
    {
        Begin(number.Digits, number.Ttl);
        foreach (var endpoint in number.Endpoints)
        {
            if (endpoint.Uri is not { } uri || !TryAdd(new PlainEndpoint(endpoint.Order, endpoint.Preference, Encoding.UTF8.GetBytes(endpoint.Service), Encoding.UTF8.GetBytes(uri))))
                return false;
        }

        return !number.IsHole && Count > 0;
    }

    /// <summary>The same as an object.</summary>
    public Number ToNumber()
    {
        var endpoints = new Endpoint[Count];
        for (var i = 0; i < Count; i++)
        {
            var endpoint = this[i];
            endpoints[i] = new Endpoint
            {
                Order = endpoint.Order,
                Preference = endpoint.Preference,
                Service = Encoding.ASCII.GetString(endpoint.Service),
                Uri = Encoding.ASCII.GetString(endpoint.Uri),
            };
        }

        return new Number { Digits = Digits, Ttl = Ttl, Endpoints = endpoints };
    }

    private readonly record struct Place(ushort Order, ushort Preference, int Start, int ServiceLength, int UriLength);
}

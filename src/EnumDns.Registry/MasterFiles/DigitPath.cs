using EnumDns.Protocol.E164;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// A walk over a zone's names in canonical order, which is the order of the digit tree, that keeps the path from the apex to the
/// current name: <see cref="Enter"/> and <see cref="Leave"/> are called for each name of digits that exists, empty
/// non-terminals included (RFC 4592 section 2.2.2). A name's wildcard comes behind the name and before the digits below it.
/// </summary>
internal abstract class DigitPath
{
    private readonly ZoneWalk _walk;
    private readonly int _apexLength;
    private readonly int _rootLength;
    private E164Number _current;
    private bool _isInside;

    /// <summary>A walk that starts before the apex.</summary>
    protected DigitPath(ZoneSnapshot zone)
    {
        _walk = new ZoneWalk(zone);
        _apexLength = zone.Apex.Wire.Length;
        // An apex with more digits than a number can have has no numbers below it: it is its own root.
        var isTree = EnumDomain.TryParse(zone.Apex, out var prefix, out var root);
        Prefix = isTree ? prefix : default;
        _rootLength = isTree ? root.Wire.Length : _apexLength;
    }

    /// <summary>The digits of the apex.</summary>
    protected E164Number Prefix { get; }

    /// <summary>The name that the walk has come to.</summary>
    protected ZoneWalk Walk => _walk;

    /// <summary>The place of that name in the zone's order, from 0.</summary>
    protected long Position { get; private set; } = -1;

    /// <summary>Goes on to the next name and changes the path to its digits.</summary>
    /// <returns>False behind the last name, with the path left to the apex and above.</returns>
    protected bool TryMoveNext(out OwnerPlace place)
    {
        if (!_walk.MoveNext())
        {
            LeaveTo(Prefix.Length);
            if (_isInside)
                Leave(Prefix);
            _isInside = false;
            place = default;
            return false;
        }

        Position++;
        place = OwnerPlace.Of(_walk.Owner, _apexLength, _rootLength);
        if (!_isInside)
        {
            _isInside = true;
            _current = Prefix;
            Enter(Prefix);
        }

        LeaveTo(_current.CommonLength(place.Digits));
        while (_current.Length < place.Digits.Length)
        {
            _current = place.Digits.Prefix(_current.Length + 1);
            Enter(_current);
        }

        return true;
    }

    /// <summary>The walk comes to a name of digits, or to the first name below it.</summary>
    protected abstract void Enter(E164Number digits);

    /// <summary>The walk has left a name of digits and everything below it.</summary>
    protected virtual void Leave(E164Number digits)
    {
    }

    private void LeaveTo(int length)
    {
        for (; _current.Length > length; _current = _current.Prefix(_current.Length - 1))
            Leave(_current);
    }
}

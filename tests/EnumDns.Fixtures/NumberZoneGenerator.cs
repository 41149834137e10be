using System.Globalization;
using System.Text;
using System.Text.Unicode;
using EnumDns.Protocol.E164;

namespace EnumDns.Fixtures;

/// <summary>
/// Writes a zone 3.3.nrenum.net of any size: random numbers with a SIP and an H.323 record each, blocks with a wildcard,
/// and delegations with glue. The same settings give the same zone, and every member of it can be asked for by its index.
/// Memory does not grow with the zone.
/// </summary>
public sealed class NumberZoneGenerator
{
    /// <summary>The most numbers that a zone can have.</summary>
    public const int MaxNumbers = 400_000_000;

    /// <summary>The most blocks and the most delegations that a zone can have.</summary>
    public const int MaxPrefixes = 1_000_000;

    /// <summary>The most octets that the user part of a number's URIs has.</summary>
    public const int MaxUserLength = 16;

    private const uint NumberSpace = 500_000_000;
    private static readonly E164Number France = E164Number.Parse("33");
    private readonly int _seed;
    private readonly NumberPermutation _runs;
    private readonly NumberPermutation _prefixes;
    private readonly NumberPermutation _users;

    /// <summary>Settings of a zone.</summary>
    /// <param name="seed">What the zone is drawn by.</param>
    /// <param name="numbers">How many numbers: up to <see cref="MaxNumbers"/>.</param>
    public NumberZoneGenerator(int seed, int numbers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)numbers, (uint)MaxNumbers, nameof(numbers));
        Numbers = numbers;
        _seed = seed;
        _runs = new NumberPermutation(NumberSpace, seed);
        _prefixes = new NumberPermutation(MaxPrefixes, seed + 1);
        _users = new NumberPermutation(NumberSpace, seed + 2);
    }

    /// <summary>The zone's apex, absolute.</summary>
    public static string Apex => "3.3.nrenum.net.";

    /// <summary>Exact numbers in the zone.</summary>
    public int Numbers { get; }

    /// <summary>Blocks in the zone, up to <see cref="MaxPrefixes"/>; none unless set.</summary>
    public int Blocks { get; init; }

    /// <summary>Delegations in the zone, up to <see cref="MaxPrefixes"/>; none unless set.</summary>
    public int Delegations { get; init; }

    /// <summary>How many numbers follow each other before the next random one: 1 unless set; a divisor of 500,000,000.</summary>
    public int RunLength
    {
        get;
        init
        {
            field = value;
            _runs = new NumberPermutation(NumberSpace / (uint)value, _seed);
        }
    }
    = 1;

    /// <summary>Where the numbers lead.</summary>
    public NumberTargets Targets { get; init; }

    /// <summary>A number of the zone; from index <see cref="Numbers"/> on, one that the zone does not have.</summary>
    /// <param name="index">Up to 500,000,000 less one.</param>
    public E164Number NumberAt(int index)
    {
        // +33 and nine digits, of which the first is 1 to 5.
        var member = (_runs[(uint)(index / RunLength)] * (uint)RunLength) + (uint)(index % RunLength);
        return Create(1 + member / 100_000_000, member % 100_000_000, divisor: 10_000_000);
    }

    /// <summary>The prefix of a block: +33 6 and six digits; no exact number lies in it.</summary>
    public E164Number BlockAt(int index) => Create(6, _prefixes[(uint)index], divisor: 100_000);

    /// <summary>The prefix of a delegation: +33 7 and six digits; no exact number lies in it.</summary>
    public E164Number DelegationAt(int index) => Create(7, _prefixes[(uint)index], divisor: 100_000);

    /// <summary>Writes the zone as a master file (RFC 1035 section 5).</summary>
    public void Write(TextWriter file)
    {
        file.Write($"$ORIGIN {Apex}\n$TTL 3600\n");
        file.Write("@ IN SOA ns1.renater.fr. hostmaster.renater.fr. 1 3600 900 1209600 300\n");
        file.Write("@ IN NS ns1.renater.fr.\n@ IN NS ns2.renater.fr.\n@ IN NS ns1.cnrs.fr.\n");
        for (var i = 0; i < Numbers; i++)
            WriteNumber(file, i);
        for (var i = 0; i < Blocks; i++)
            WriteBlock(file, BlockAt(i), i);
        for (var i = 0; i < Delegations; i++)
            WriteDelegation(file, DelegationAt(i), i);
    }

    /// <summary>What stands before the @ in both URIs of a number.</summary>
    /// <param name="index">Which number.</param>
    /// <param name="user">At least <see cref="MaxUserLength"/> octets.</param>
    /// <returns>Octets written, the same for all numbers of a zone.</returns>
    public int WriteUser(int index, Span<byte> user)
    {
        var length = 0;
        switch (Targets)
        {
            case NumberTargets.Digits:
                var number = NumberAt(index);
                for (; length < number.Length; length++)
                    user[length] = (byte)('0' + number[length]);
                break;
            case NumberTargets.Shared:
                Utf8.TryWrite(user, $"reception", out length);
                break;
            default:
                Utf8.TryWrite(user, CultureInfo.InvariantCulture, $"user-{_users[(uint)index]:x8}", out length);
                break;
        }

        return length;
    }

    private void WriteNumber(TextWriter file, int index)
    {
        var number = NumberAt(index);
        Span<byte> octets = stackalloc byte[MaxUserLength];
        var user = Encoding.ASCII.GetString(octets[..WriteUser(index, octets)]);
        WriteOwner(file, number);
        file.Write($" IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:{user}@example.net!\" .\n");
        file.Write($"\tIN NAPTR 10 11 \"u\" \"E2U+h323\" \"!^.*$!h323:{user}@example.net!\" .\n");
    }

    private static void WriteBlock(TextWriter file, E164Number prefix, int index)
    {
        file.Write("*.");
        WriteOwner(file, prefix);
        file.Write(string.Create(CultureInfo.InvariantCulture, $" IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^\\\\+?(.*)$!sip:\\\\1@pbx{index}.example.net!\" .\n"));
        file.Write(string.Create(CultureInfo.InvariantCulture, $"\tIN NAPTR 10 11 \"u\" \"E2U+h323\" \"!^\\\\+?(.*)$!h323:\\\\1@pbx{index}.example.net!\" .\n"));
    }

    private static void WriteDelegation(TextWriter file, E164Number prefix, int index)
    {
        for (var server = 1; server <= 2; server++)
        {
            WriteOwner(file, prefix);
            file.Write($" IN NS ns{server}.");
            WriteOwner(file, prefix);
            file.Write($"\nns{server}.");
            WriteOwner(file, prefix);
            // Addresses of the ranges for benchmarks (RFC 2544): there are enough of them to differ.
            file.Write(string.Create(CultureInfo.InvariantCulture, $" IN A 198.{17 + server}.{index >> 8 & 0xFF}.{index & 0xFF}\n"));
        }
    }

    /// <summary>The owner relative to the apex: the digits behind the country code, backwards.</summary>
    private static void WriteOwner(TextWriter file, E164Number number)
    {
        for (var i = number.Length - 1; i >= 2; i--)
        {
            file.Write((char)('0' + number[i]));
            if (i > 2)
                file.Write('.');
        }
    }

    private static E164Number Create(uint first, uint rest, uint divisor)
    {
        var number = France.Append((int)first);
        for (; divisor > 0; divisor /= 10)
            number = number.Append((int)(rest / divisor % 10));
        return number;
    }
}

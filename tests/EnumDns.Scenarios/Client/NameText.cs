using System.Globalization;
using System.Text;

namespace EnumDns.Scenarios.Client;

/// <summary>Names between presentation and wire form, for the tests' own client: always absolute, always with a final dot.</summary>
internal static class NameText
{
    /// <summary>Octets of a name given as text; escapes are <c>\DDD</c> and <c>\X</c>.</summary>
    public static byte[] ToWire(string name)
    {
        var wire = new List<byte>();
        foreach (var label in Labels(name))
        {
            var octets = LabelOctets(label);
            wire.Add((byte)octets.Length);
            wire.AddRange(octets);
        }

        wire.Add(0);
        return [.. wire];
    }

    /// <summary>Labels of a name in presentation form, leftmost first; none for the root.</summary>
    public static IReadOnlyList<string> Labels(string name)
    {
        var labels = new List<string>();
        var label = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '.')
            {
                if (label.Length > 0)
                    labels.Add(label.ToString());
                label.Clear();
            }
            else
            {
                label.Append(name[i]);
                if (name[i] == '\\')
                    label.Append(name[++i]);
            }
        }

        if (label.Length > 0)
            labels.Add(label.ToString());
        return labels;
    }

    /// <summary>A name from labels in presentation form.</summary>
    public static string Join(IEnumerable<string> labels) => string.Concat(labels.Select(label => label + ".")) is { Length: > 0 } name ? name : ".";

    /// <summary>A label's octets as text, dots and odd octets escaped.</summary>
    public static string LabelText(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder();
        foreach (var octet in octets)
        {
            if (octet is (byte)'.' or (byte)'\\' or (byte)'"' or (byte)'(' or (byte)')' or (byte)';' or (byte)'@' or (byte)'$')
                text.Append('\\').Append((char)octet);
            else if (octet is > 32 and < 127)
                text.Append((char)octet);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\{octet:D3}");
        }

        return text.ToString();
    }

    /// <summary>Octets of a name in wire form, its length octets included; more than 255 is no name.</summary>
    public static int WireLength(string name) => ToWire(name).Length;

    private static byte[] LabelOctets(string label)
    {
        var octets = new List<byte>();
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] != '\\')
            {
                octets.Add((byte)label[i]);
            }
            else if (char.IsAsciiDigit(label[i + 1]))
            {
                octets.Add(byte.Parse(label.AsSpan(i + 1, 3), CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                octets.Add((byte)label[++i]);
            }
        }

        return [.. octets];
    }
}

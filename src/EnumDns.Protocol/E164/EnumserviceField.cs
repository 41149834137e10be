using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EnumDns.Protocol.E164;

/// <summary>
/// The SERVICES field of a terminal ENUM NAPTR record (RFC 6116 section 3.4.3), such as <c>E2U+sip</c> or
/// <c>E2U+voice:tel+sms:tel</c>. Case is ignored (RFC 6116 section 3.6). Immutable.
/// </summary>
public sealed class EnumserviceField
{
    private const string Application = "E2U";
    private const int MaxLabelLength = 32;

    private EnumserviceField(IReadOnlyList<Enumservice> services, bool isObsoleteForm)
    {
        Services = services;
        IsObsoleteForm = isObsoleteForm;
    }

    /// <summary>The Enumservices, at least one, in the order written.</summary>
    public IReadOnlyList<Enumservice> Services { get; }

    /// <summary>Whether the field is written as RFC 2916 had it, <c>sip+E2U</c>: understood, never to be published.</summary>
    public bool IsObsoleteForm { get; }

    /// <summary>Parses the field's octets.</summary>
    /// <param name="field">The field as on the wire, without its length octet.</param>
    /// <param name="services">The Enumservices.</param>
    /// <param name="fault">What is wrong, with its position in the field.</param>
    public static bool TryParse(ReadOnlySpan<byte> field, [NotNullWhen(true)] out EnumserviceField? services, out TextFault<EnumserviceFault> fault)
    {
        services = null;
        var text = Encoding.Latin1.GetString(field);
        if (text.Length == 0)
        {
            fault = Fault(EnumserviceFault.Empty, 0, "the field is empty; a terminal record names its service, such as E2U+sip");
            return false;
        }

        // RFC 6116 section 3.4.3: service-field = "E2U" 1*(servicespec); servicespec = "+" enumservice
        var parts = text.Split('+');
        var isObsoleteForm = !IsApplication(parts[0]) && IsApplication(parts[^1]);
        if (!isObsoleteForm && !IsApplication(parts[0]))
        {
            fault = Fault(EnumserviceFault.OtherApplication, 0, $"the field does not start with {Application}+; write {Application}+sip or {Application}+h323");
            return false;
        }

        return TryParseServices(isObsoleteForm ? parts[..^1] : parts[1..], isObsoleteForm ? 0 : Application.Length + 1, isObsoleteForm, out services, out fault);
    }

    /// <summary>The field as it is to be published: <c>E2U</c> first, types and subtypes in lower case.</summary>
    public override string ToString() => $"{Application}+{string.Join('+', Services)}";

    private static bool TryParseServices(
        string[] parts, int position, bool isObsoleteForm, out EnumserviceField? field, out TextFault<EnumserviceFault> fault)
    {
        field = null;
        fault = default;
        var services = new List<Enumservice>();
        foreach (var part in parts)
        {
            // RFC 6116 section 3.4.3: enumservice = type 0*(subtypespec); subtypespec = ":" subtype
            var labels = part.ToLowerInvariant().Split(':');
            foreach (var label in labels)
            {
                if (!TryCheckLabel(label, position, out fault))
                    return false;
                position += label.Length + 1;
            }

            services.Add(new Enumservice(labels[0], labels[1..]));
        }

        if (services.Count == 0)
        {
            fault = Fault(EnumserviceFault.NoService, Application.Length, $"no service follows {Application}; write {Application}+sip or {Application}+h323");
            return false;
        }

        field = new EnumserviceField(services, isObsoleteForm);
        return true;
    }

    private static bool TryCheckLabel(string label, int position, out TextFault<EnumserviceFault> fault)
    {
        // RFC 6116 section 3.4.3: type and subtype are 1*32(ALPHA / DIGIT / "-").
        fault = default;
        if (label.Length == 0)
            fault = Fault(EnumserviceFault.EmptyLabel, position, "a type or subtype is missing here");
        else if (label.Length > MaxLabelLength)
            fault = Fault(EnumserviceFault.LabelTooLong, position + MaxLabelLength, $"a type or subtype has more than {MaxLabelLength} characters");

        for (var i = 0; i < label.Length && fault.Kind is EnumserviceFault.None; i++)
        {
            if (!char.IsAsciiLetterOrDigit(label[i]) && label[i] != '-')
                fault = Fault(EnumserviceFault.BadCharacter, position + i, $"{Show(label[i])} is no letter, digit or hyphen");
        }

        return fault.Kind is EnumserviceFault.None;
    }

    private static string Show(char character) => character is > ' ' and < '\x7F' ? $"'{character}'" : $"octet {(int)character}";

    private static bool IsApplication(string part) => part.Equals(Application, StringComparison.OrdinalIgnoreCase);

    private static TextFault<EnumserviceFault> Fault(EnumserviceFault kind, int position, string message) =>
        new(kind, position, $"character {position + 1}: {message}");
}

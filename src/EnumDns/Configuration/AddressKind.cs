using EnumDns.Hosting;

namespace EnumDns.Configuration;

/// <summary>Addresses to listen on, none twice.</summary>
internal sealed class AddressKind(int defaultPort) : SettingKind
{
    /// <inheritdoc/>
    public override string Unit => "ADDR[:PORT]";

    /// <inheritdoc/>
    public override string Allowed => $"IP addresses with or without a port (without: {defaultPort}), IPv6 in brackets";

    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override string? Check(string text) => ListenAddress.TryParse(text, defaultPort, out _);

    /// <inheritdoc/>
    public override string? CheckNext(IReadOnlyList<string> before, string text)
    {
        var address = Parse(text);
        // Port 0 is a free port, another one each time.
        return address.EndPoint.Port != 0 && before.Any(other => Check(other) is null && Parse(other) == address) ? $"'{text}' is given twice" : null;
    }

    /// <summary>The address that a text without mistakes stands for.</summary>
    public ListenAddress Parse(string text) =>
        ListenAddress.TryParse(text, defaultPort, out var address) is { } mistake ? throw new FormatException(mistake) : address;
}

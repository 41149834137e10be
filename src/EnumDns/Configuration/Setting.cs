namespace EnumDns.Configuration;

/// <summary>One thing that an operator may decide about the server.</summary>
/// <param name="Path">Its keys in the configuration file from the outermost inwards, with points between: <c>dns.tcp.clients</c>; append-only.</param>
/// <param name="Flag">Its option on the command line.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">Its values where nobody says anything; empty for none.</param>
/// <param name="Description">What it is for: one sentence without a full stop.</param>
internal sealed record Setting(string Path, string Flag, SettingKind Kind, IReadOnlyList<string> Default, string Description)
{
    /// <summary>What the names of all environment variables begin with.</summary>
    public const string VariablePrefix = "ENUMDNS_";

    /// <summary>Its environment variable: <c>ENUMDNS_DNS_TCP_CLIENTS</c>.</summary>
    public string Variable => VariablePrefix + Path.ToUpperInvariant().Replace('.', '_').Replace('-', '_');
}

using System.Globalization;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>BIND: authoritative only, short answers, nothing logged, counted or rotated.</summary>
internal sealed class BindServer : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.Bind;

    /// <inheritdoc/>
    public override string SetupText => "-n by cores, minimal-responses, rrset-order none, no query log, no statistics, no cookies";

    /// <summary>Its configuration file.</summary>
    public static string ConfigurationFile(ServerSetup setup) => Path.Combine(setup.Folder, "named.conf");

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine("BIND", "named", "-v");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup)
    {
        // It writes a changed zone back to its file, so it gets a name of its own for the file.
        var file = Path.Combine(setup.Folder, "changed.zone");
        File.Delete(file);
        File.CreateSymbolicLink(file, setup.Zone.Path);
        File.WriteAllText(ConfigurationFile(setup), string.Create(CultureInfo.InvariantCulture, $$"""
            options {
                directory "{{setup.Folder}}";
                pid-file "{{setup.Folder}}/named.pid";
                session-keyfile "{{setup.Folder}}/session.key";
                listen-on port {{Endpoint.Port}} { 127.0.0.1; };
                listen-on-v6 { none; };
                recursion no;
                dnssec-validation no;
                notify no;
                querylog no;
                answer-cookie no;
                minimal-responses yes;
                rrset-order { order none; };
                zone-statistics none;
                tcp-clients 1000;
                allow-transfer { none; };
            };
            logging { category default { null; }; category unmatched { null; }; };
            controls { };
            zone "{{ZoneFile.Apex}}" {
                type primary;
                file "{{file}}";
                journal "{{setup.Folder}}/changed.jnl";
                allow-update { 127.0.0.1; };
            };

            """));
        return [ProgramOutput.Find("named"), "-f", "-n", $"{setup.Workers}", "-c", ConfigurationFile(setup)];
    }
}

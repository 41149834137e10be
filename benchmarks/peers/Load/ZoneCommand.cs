using System.CommandLine;
using System.Text;

namespace EnumDns.Peers.Load;

/// <summary><c>zone</c>: writes the master file of a zone, of any size in the same memory.</summary>
internal static class ZoneCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The master file to write", Required = true };
        var command = new Command("zone", "Write the master file of a zone.");
        var zone = new ZoneOptions(command);
        command.Options.Add(output);
        command.SetAction(line =>
        {
            using var file = new StreamWriter(line.GetValue(output)!, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
            zone.GeneratorOf(line).Write(file);
        });
        return command;
    }
}

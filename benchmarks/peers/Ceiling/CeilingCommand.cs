using System.CommandLine;
using System.Net;

namespace EnumDns.Peers.Ceiling;

/// <summary><c>ceiling</c>: answers until it is killed.</summary>
internal static class CeilingCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var listen = new Option<string>("--listen") { Description = "Address and port to answer at", Required = true };
        var batch = new Option<int>("--batch") { Description = "Datagrams that one system call takes at most", DefaultValueFactory = _ => CeilingResponder.DefaultBatch };
        var isSingle = new Option<bool>("--one-by-one") { Description = "Send each answer by itself, even where the system would take several to one client as one" };
        var command = new Command("ceiling", "Answer every query alike: as fast as the system's sockets allow.") { listen, batch, isSingle };
        command.SetAction(line =>
        {
            using var responder = new CeilingResponder(IPEndPoint.Parse(line.GetValue(listen)!), line.GetValue(batch), !line.GetValue(isSingle));
            Console.WriteLine($"listening {responder.Endpoint}");
            responder.Run();
        });
        return command;
    }
}

using System.CommandLine;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns dial</c>: what a caller's equipment would make of a number.</summary>
internal static class DialCommand
{
    private const string Examples = """
        Goes the way of RFC 6116 from the number to the URI of each service, over the answers that the server
        gives to everybody, and shows each step: the name that is asked, its NAPTR records in the order in
        which clients look at them, and what becomes of each. Status 4 if the number leads nowhere.

        Examples:
          enumdns dial +33426687300
          enumdns dial '04 26 68 73 00' --zone 3.3.nrenum.net
          enumdns dial +33426687300 --json
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var number = ObjectOptions.Key("NUMBER", "The number, in any usual form");
        var zone = ObjectOptions.Zone();
        return ClientCommand.Create("dial", "Show where a number leads to, step by step.", Examples, streams, [number, zone], async (result, session, cancellation) =>
        {
            var path = AdminRequest.Compose(["v1", "dial", result.GetValue(number)!], [("zone", result.GetValue(zone))]);
            var reply = await session.Client.SendAsync(new AdminRequest(HttpMethod.Get, path), cancellation);
            var status = session.Show(reply, dial => DialText.Write(streams.Output, dial));
            return status == ExitCode.Success ? StatusOf(reply.Json.Text("outcome")) : status;
        });
    }

    private static int StatusOf(string outcome) => outcome switch
    {
        "found" => ExitCode.Success,
        "failure" => ExitCode.Failure,
        _ => ExitCode.NotFound,
    };
}

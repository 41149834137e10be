using EnumDns.Commands;
using EnumDns.Registry.Background;

// What takes seconds may be done beside a server, whose callers wait.
if (args is ["zone", "import" or "export" or "check", ..])
    LowPriority.LowerProcess();

var streams = CommandStreams.OfProcess();
try
{
    var status = await EnumDnsCommand.RunAsync(args, streams);
    await streams.Output.FlushAsync();
    return status;
}
catch (IOException exception)
{
    await Console.Error.WriteLineAsync($"enumdns: cannot write the result: {exception.Message}");
    return ExitCode.Failure;
}

using EnumDns.Commands;

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

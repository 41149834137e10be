using EnumDns.Commands;

return await EnumDnsCommand.RunAsync(args, CommandStreams.OfProcess());

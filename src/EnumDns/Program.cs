using EnumDns.Commands;

return await EnumDnsCommand.RunAsync(args, new CommandStreams(Console.OpenStandardInput(), Console.Out, Console.Error));

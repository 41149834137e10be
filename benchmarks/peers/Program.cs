using System.CommandLine;
using EnumDns.Peers.Load;

var root = new RootCommand("Measures EnumDns beside other DNS servers.")
{
    ZoneCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

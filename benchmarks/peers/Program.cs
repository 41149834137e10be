using System.CommandLine;
using EnumDns.Peers.Ceiling;
using EnumDns.Peers.Load;

var root = new RootCommand("Measures EnumDns beside other DNS servers.")
{
    ZoneCommand.Create(),
    LoadCommand.Create(),
    CeilingCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

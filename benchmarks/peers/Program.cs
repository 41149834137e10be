using System.CommandLine;
using EnumDns.Peers.Ceiling;
using EnumDns.Peers.Load;
using EnumDns.Peers.Measurements;

var root = new RootCommand("Measures EnumDns beside other DNS servers.")
{
    ZoneCommand.Create(),
    LoadCommand.Create(),
    CeilingCommand.Create(),
    CompareCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

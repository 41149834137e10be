using EnumDns.Fixtures;
using EnumDns.Peers.Load;

namespace EnumDns.Peers.Servers;

/// <summary>A master file, and by what it can be made again.</summary>
/// <param name="Folder">The folder that holds it and nothing else.</param>
/// <param name="Kind">What its numbers look like.</param>
/// <param name="Numbers">How many it holds.</param>
/// <param name="Seed">What it was drawn by.</param>
/// <param name="Targets">Where its numbers lead.</param>
internal sealed record ZoneFile(string Folder, LoadZone Kind, int Numbers, int Seed, NumberTargets Targets)
{
    /// <summary>The apex, without a final dot.</summary>
    public static string Apex => NumberZoneGenerator.Apex.TrimEnd('.');

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(Folder, $"{Apex}.zone");

    /// <summary>The last number of the file: a server that answers it has read all numbers.</summary>
    public string LastNumber => LoadZones.Create(Kind, Numbers, Seed, Targets).NumberAt(Numbers - 1).ToString();
}

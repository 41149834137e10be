using System.CommandLine;
using EnumDns.Fixtures;

namespace EnumDns.Peers.Load;

/// <summary>The options that say which zone is meant, the same for the one that writes it and the one that asks it.</summary>
internal sealed class ZoneOptions
{
    private readonly Option<LoadZone> _zone = new("--zone") { Description = "Which zone: numbers, blocks (runs of 100), hot (1,000 names asked)", DefaultValueFactory = _ => LoadZone.Numbers };
    private readonly Option<int> _numbers = new("--numbers") { Description = "Numbers in the zone", DefaultValueFactory = _ => 187_000 };
    private readonly Option<int> _seed = new("--seed") { Description = "What the zone is drawn by", DefaultValueFactory = _ => 1 };
    private readonly Option<NumberTargets> _targets = new("--targets") { Description = "Where the numbers lead: digits, shared, unrelated", DefaultValueFactory = _ => NumberTargets.Digits };

    /// <summary>Gives a command the options.</summary>
    public ZoneOptions(Command command)
    {
        command.Options.Add(_zone);
        command.Options.Add(_numbers);
        command.Options.Add(_seed);
        command.Options.Add(_targets);
    }

    /// <summary>Which zone the command line means.</summary>
    public LoadZone ZoneOf(ParseResult line) => line.GetValue(_zone);

    /// <summary>What zone and queries are drawn by.</summary>
    public int SeedOf(ParseResult line) => line.GetValue(_seed);

    /// <summary>The zone that the command line means.</summary>
    public NumberZoneGenerator GeneratorOf(ParseResult line) =>
        LoadZones.Create(ZoneOf(line), line.GetValue(_numbers), line.GetValue(_seed), line.GetValue(_targets));
}

namespace EnumDns.Peers.Reports;

/// <summary>What the zones and loads are called in results.</summary>
internal static class Workloads
{
    /// <summary>UDP at saturation, random numbers of the smallest zone, on one core.</summary>
    public const string Random = "UDP, random numbers";

    /// <summary>UDP at saturation, numbers in runs of 100 that follow each other.</summary>
    public const string Blocks = "UDP, numbers in blocks of 100";

    /// <summary>UDP at saturation, 1,000 names of the zone again and again.</summary>
    public const string Hot = "UDP, 1,000 hot names";

    /// <summary>UDP at saturation, many clients with one query under way each: their answers cannot be sent in groups.</summary>
    public const string OneByOne = "UDP, 64 clients with one query each";

    /// <summary>UDP at saturation, the middle zone.</summary>
    public const string RandomMiddle = "UDP, random numbers, middle zone";

    /// <summary>UDP at saturation, the large zone.</summary>
    public const string RandomLarge = "UDP, random numbers, large zone";

    /// <summary>UDP at 20,000 queries a second.</summary>
    public const string LowRate = "UDP at 20,000 queries a second";

    /// <summary>UDP at 100,000 queries a second.</summary>
    public const string HighRate = "UDP at 100,000 queries a second";

    /// <summary>UDP at saturation, two workers on two cores that the generator shares.</summary>
    public const string TwoCores = "UDP, two cores";

    /// <summary>TCP at saturation, persistent connections with 16 outstanding queries each.</summary>
    public const string Tcp = "TCP, 16 outstanding";

    /// <summary>A minute of UDP at saturation.</summary>
    public const string Minute = "UDP, a minute at full rate";

    /// <summary>The middle zone, numbers in the URIs.</summary>
    public const string Middle = "middle zone";

    /// <summary>The large zone, numbers in the URIs.</summary>
    public const string Large = "large zone";

    /// <summary>The middle zone, unrelated URIs.</summary>
    public const string MiddleUnrelated = "middle zone, unrelated URIs";

    /// <summary>The large zone, unrelated URIs.</summary>
    public const string LargeUnrelated = "large zone, unrelated URIs";

    /// <summary>The largest zone.</summary>
    public const string Largest = "largest zone";

    /// <summary>An import into an empty registry.</summary>
    public const string Import = "import of the middle zone";

    /// <summary>Start of a registry that holds the zone.</summary>
    public const string RegistryStart = "start from the registry, middle zone";

    /// <summary>One change at a time.</summary>
    public const string OneChange = "one change, middle zone";

    /// <summary>Sixteen clients that change one number after the other.</summary>
    public const string SixteenClients = "16 clients, middle zone";

    /// <summary>Queries while nothing else happens.</summary>
    public const string Idle = "queries while nothing is imported";

    /// <summary>Queries while a zone is imported.</summary>
    public const string DuringImport = "queries during an import of the middle zone";
}

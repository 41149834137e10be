namespace EnumDns.Protocol.ZoneFiles;

/// <summary>Receives what a master file holds, in file order, while it is read.</summary>
public interface IZoneFileSink
{
    /// <summary>A well-formed record.</summary>
    void OnRecord(in ZoneFileRecord record);

    /// <summary>Something wrong with the text; reading goes on with the next entry.</summary>
    void OnFinding(Finding finding);
}

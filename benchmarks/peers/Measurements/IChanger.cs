namespace EnumDns.Peers.Measurements;

/// <summary>The way in which one kind of server is given one changed number.</summary>
internal interface IChanger : IDisposable
{
    /// <summary>Gives a number its records; returns when the server has taken the change, served or not.</summary>
    void Change(string number, string uri);
}

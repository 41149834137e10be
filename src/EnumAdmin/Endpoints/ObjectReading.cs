using System.Text.Json;
using EnumAdmin.Contracts;

namespace EnumAdmin.Endpoints;

/// <summary>Reads objects from JSON.</summary>
internal static class ObjectReading
{
    /// <summary>Reads an object and checks that it agrees with the place that it is for.</summary>
    public static TValue Read<TKey, TValue>(ObjectSource<TKey, TValue> source, JsonMembers json, ObjectPlace<TKey> place)
        where TKey : struct
        where TValue : class
    {
        if (place.Key is not EnumDns.Protocol.Names.DomainName && NameForm.Read(json, "zone") is { } zone && zone != place.Zone!.Apex)
            json.Add("zone", ContractRules.PathMismatch, $"this is {NameForm.Show(zone)}, but {NameForm.Show(place.Zone.Apex)} is the zone that holds it");
        return source.Read(json, place);
    }

    /// <summary>A text, or null where it is none.</summary>
    public static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: whoever reads the member as such reports it.
            return null;
        }
    }
}

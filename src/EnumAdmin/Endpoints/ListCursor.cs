using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Protocol.Names;

namespace EnumAdmin.Endpoints;

/// <summary>
/// Where a list goes on: behind the last object that was looked at. Since that is a key and no position, nothing is left out and
/// nothing shown twice when objects come and go between two pages.
/// </summary>
/// <param name="Zone">The apex of its zone.</param>
/// <param name="Key">What names it there, as text.</param>
internal sealed record ListCursor(DomainName Zone, string Key)
{
    private const char Separator = '\n';
    private const int MaxLength = 4096;

    /// <summary>What the client gets: opaque, safe in URLs.</summary>
    /// <param name="list">Which list it belongs to.</param>
    public string Format(string list) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, list, Zone, Key)));

    /// <summary>Reads what a client sends back.</summary>
    /// <param name="list">Which list it should belong to.</param>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="problem">What is wrong.</param>
    public static bool TryParse(string list, string text, [NotNullWhen(true)] out ListCursor? cursor, [NotNullWhen(false)] out Problem? problem)
    {
        cursor = null;
        problem = null;
        if (text.Length <= MaxLength && Base64Url.IsValid(text)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator) is [var of, var zone, var key]
            && of == list && DomainName.TryParse(zone, DomainName.Root, out var apex) is NameFault.None)
            cursor = new ListCursor(apex, key);
        else
            problem = Bad();
        return cursor is not null;
    }

    /// <summary>The problem of a text that is no cursor.</summary>
    public static Problem Bad() =>
        Problem.BadParameter("cursor", ContractRules.Cursor, "this cursor is not one that this list gave out; take `next` of the page before, or leave it out to start at the beginning");
}

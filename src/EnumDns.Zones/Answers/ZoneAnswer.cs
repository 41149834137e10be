using EnumDns.Protocol.Messages;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>Answers a question from zones (RFC 1034 section 4.3.2).</summary>
public static class ZoneAnswer
{
    /// <summary>
    /// Writes answer, authority and additional section, AA and TC. The question must be in the response already.
    /// </summary>
    /// <param name="directory">The served zones.</param>
    /// <param name="query">The question, of class IN; its type is not a meta type other than ANY.</param>
    /// <param name="response">Where the sections go.</param>
    /// <returns>The response code; <see cref="Rcode.Refused"/>, with nothing written, where no zone covers the name.</returns>
    public static Rcode Write(ZoneDirectory directory, in Query query, ref ResponseWriter response) => throw new NotSupportedException();
}

using System.Buffers.Binary;

namespace EnumDns.Protocol.SvcParams;

/// <summary>What the parameters of one record must satisfy together.</summary>
internal static class SvcParamConsistency
{
    /// <summary>Says what is wrong with parameters that are well formed one by one, or null.</summary>
    public static string? Check(ReadOnlySpan<byte> parameters)
    {
        var rest = parameters;
        while (SvcParam.TryTake(ref rest, out var parameter))
        {
            // RFC 9460 section 7.1.1: without alpn, no protocol at all would be left.
            if (parameter.Key == SvcParamKey.NoDefaultAlpn && !Contains(parameters, SvcParamKey.Alpn))
                return "no-default-alpn without alpn";
            if (parameter.Key != SvcParamKey.Mandatory)
                continue;

            if (FindMissing(parameter.Value, parameters) is { } missing)
                return $"mandatory parameter {SvcParamKeyText.Format(missing)} is missing";
        }

        return null;
    }

    // RFC 9460 section 8: every key that is mandatory is there. Both lists ascend, so one walk through each is enough.
    private static ushort? FindMissing(ReadOnlySpan<byte> mandatory, ReadOnlySpan<byte> parameters)
    {
        SvcParam.TryTake(ref parameters, out var parameter);
        for (; !mandatory.IsEmpty; mandatory = mandatory[2..])
        {
            var key = BinaryPrimitives.ReadUInt16BigEndian(mandatory);
            while (parameter.Key < key && SvcParam.TryTake(ref parameters, out var next))
                parameter = next;
            if (parameter.Key != key)
                return key;
        }

        return null;
    }

    private static bool Contains(ReadOnlySpan<byte> parameters, ushort key)
    {
        while (SvcParam.TryTake(ref parameters, out var parameter))
        {
            if (parameter.Key == key)
                return true;
        }

        return false;
    }
}

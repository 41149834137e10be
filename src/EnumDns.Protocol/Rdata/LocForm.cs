using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Rdata;

/// <summary>Location (RFC 1876 sections 2 and 3): size, precisions, latitude, longitude and altitude of version 0; other versions are opaque.</summary>
internal sealed class LocForm : RdataForm
{
    private const int Length = 16;
    private const byte DefaultSize = 0x12;
    private const byte DefaultHorizontalPrecision = 0x16;
    private const byte DefaultVerticalPrecision = 0x13;

    /// <inheritdoc/>
    public override bool TryRead(ref RdataWire wire)
    {
        if (wire.Remaining == 0)
            return false;

        // RFC 1876 section 2: nothing is assumed about versions other than 0.
        var rdata = wire.Rest;
        return (rdata[0] != 0 || IsWellFormed(rdata)) && wire.TryTake(wire.Remaining);
    }

    /// <inheritdoc/>
    public override bool TryParse(ref RdataReader text, ArrayBufferWriter<byte> destination, [NotNullWhen(false)] out string? fault)
    {
        var rdata = destination.GetSpan(Length)[..Length];
        rdata.Clear();
        rdata[1] = DefaultSize;
        rdata[2] = DefaultHorizontalPrecision;
        rdata[3] = DefaultVerticalPrecision;
        if (!LocAngle.Latitude.TryParse(ref text, out var latitude, out fault)
            || !LocAngle.Longitude.TryParse(ref text, out var longitude, out fault)
            || !LocLength.TryParseAltitude(ref text, out var altitude, out fault)
            || (!text.AtEnd && !LocLength.TryParsePrecision("size", ref text, out rdata[1], out fault))
            || (!text.AtEnd && !LocLength.TryParsePrecision("horizontal precision", ref text, out rdata[2], out fault))
            || (!text.AtEnd && !LocLength.TryParsePrecision("vertical precision", ref text, out rdata[3], out fault))
            || !IsAtEnd(ref text, out fault))
            return false;

        BinaryPrimitives.WriteUInt32BigEndian(rdata[4..], latitude);
        BinaryPrimitives.WriteUInt32BigEndian(rdata[8..], longitude);
        BinaryPrimitives.WriteUInt32BigEndian(rdata[12..], altitude);
        destination.Advance(Length);
        return true;
    }

    /// <inheritdoc/>
    public override void Format(ReadOnlySpan<byte> rdata, StringBuilder destination)
    {
        if (rdata[0] != 0)
        {
            UnknownForm.Instance.Format(rdata, destination);
            return;
        }

        LocAngle.Latitude.Format(BinaryPrimitives.ReadUInt32BigEndian(rdata[4..]), destination);
        LocAngle.Longitude.Format(BinaryPrimitives.ReadUInt32BigEndian(rdata[8..]), destination);
        LocLength.FormatAltitude(BinaryPrimitives.ReadUInt32BigEndian(rdata[12..]), destination);
        LocLength.FormatPrecision(rdata[1], destination);
        LocLength.FormatPrecision(rdata[2], destination);
        LocLength.FormatPrecision(rdata[3], destination);
    }

    private static bool IsWellFormed(ReadOnlySpan<byte> rdata) =>
        rdata.Length == Length
        && LocLength.IsPrecision(rdata[1])
        && LocLength.IsPrecision(rdata[2])
        && LocLength.IsPrecision(rdata[3])
        && LocAngle.Latitude.IsInRange(BinaryPrimitives.ReadUInt32BigEndian(rdata[4..]))
        && LocAngle.Longitude.IsInRange(BinaryPrimitives.ReadUInt32BigEndian(rdata[8..]));
}

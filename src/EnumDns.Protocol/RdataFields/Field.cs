namespace EnumDns.Protocol.RdataFields;

/// <summary>The kinds of field, named so that a type's form reads like its diagram in the RFC.</summary>
internal static class Field
{
    /// <summary>One octet, decimal.</summary>
    public static RdataField U8(string name) => new IntegerField(name, 1);

    /// <summary>Two octets, decimal.</summary>
    public static RdataField U16(string name) => new IntegerField(name, 2);

    /// <summary>Four octets, decimal.</summary>
    public static RdataField U32(string name) => new IntegerField(name, 4);

    /// <summary>Four octets: seconds, with units in text.</summary>
    public static RdataField Period(string name) => new PeriodField(name);

    /// <summary>Four octets: a signature's time.</summary>
    public static RdataField Time(string name) => new TimeField(name);

    /// <summary>Two octets: a record type.</summary>
    public static RdataField Type(string name) => new TypeField(name);

    /// <summary>One octet: a DNSSEC algorithm, number or mnemonic in text.</summary>
    public static RdataField Algorithm(string name) => new MnemonicField(name, 1, DnssecAlgorithms.Mnemonics);

    /// <summary>A name that messages may hold compressed (RFC 3597 section 4).</summary>
    public static RdataField CompressibleName(string name) => new NameField(name, compressible: true);

    /// <summary>A name that messages never hold compressed.</summary>
    public static RdataField Name(string name) => new NameField(name, compressible: false);

    /// <summary>One character-string.</summary>
    public static RdataField String(string name) => new StringField(name);

    /// <summary>Character-strings up to the end, at least one.</summary>
    public static RdataField Strings(string name) => new StringsField(name);

    /// <summary>Hexadecimal up to the end.</summary>
    public static RdataField Hex(string name, int minimum) => new HexField(name, minimum);

    /// <summary>Base64 up to the end.</summary>
    public static RdataField Base64(string name) => new Base64Field(name);

    /// <summary>An NSEC3 salt.</summary>
    public static RdataField Salt(string name) => new SaltField(name);

    /// <summary>An NSEC3 hash.</summary>
    public static RdataField Hash(string name) => new HashField(name);

    /// <summary>A set of types up to the end.</summary>
    public static RdataField Bitmap(string name, bool mayBeEmpty) => new BitmapField(name, mayBeEmpty);

    /// <summary>An IPv4 address.</summary>
    public static RdataField Ipv4(string name) => new Ipv4Field(name);

    /// <summary>An IPv6 address.</summary>
    public static RdataField Ipv6(string name) => new Ipv6Field(name);

    /// <summary>Text up to the end, without a length octet.</summary>
    public static RdataField Text(string name) => new TextField(name);

    /// <summary>A CAA property's tag.</summary>
    public static RdataField Tag(string name) => new TagField(name);

    /// <summary>An IEEE identifier of 6 or 8 octets.</summary>
    public static RdataField Eui(string name, int octets) => new EuiField(name, octets);
}

// The two indexes of a zone have the same shape and differ in their keys. Everywhere else they go by these names.
global using NameIndex = EnumDns.Zones.Index.PagedIndex<EnumDns.Zones.Index.NameKeys, System.ReadOnlySpan<byte>>;
global using NumberIndex = EnumDns.Zones.Index.PagedIndex<EnumDns.Zones.Index.NumberKeys, ulong>;

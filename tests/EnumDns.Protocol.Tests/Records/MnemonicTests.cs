using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>Types and classes by name and number.</summary>
public sealed class MnemonicTests
{
    [Fact]
    public void Every_type_is_found_by_what_it_is_formatted_as_in_any_case()
    {
        for (var i = 0; i <= ushort.MaxValue; i++)
        {
            var type = (RecordType)i;
            var text = RecordTypeText.Format(type);
            Assert.Equal(type, ParseType(text));
            Assert.Equal(type, ParseType(text.ToLowerInvariant()));
            Assert.Equal(type, ParseType($"tyPE{i}"));
        }
    }

    [Fact]
    public void Every_class_is_found_by_what_it_is_formatted_as_in_any_case()
    {
        for (var i = 0; i <= ushort.MaxValue; i++)
        {
            var recordClass = (RecordClass)i;
            var text = RecordClassText.Format(recordClass);
            Assert.Equal(recordClass, ParseClass(text));
            Assert.Equal(recordClass, ParseClass(text.ToLowerInvariant()));
            Assert.Equal(recordClass, ParseClass($"Class{i}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("TYPE")]
    [InlineData("TYPE-1")]
    [InlineData("TYPE65536")]
    [InlineData("TYPE000001")]
    [InlineData("TYPE1A")]
    [InlineData("NAPTRS")]
    [InlineData("\0A")]
    [InlineData("NSAP_PTR")]
    [InlineData("AN-UNKNOWN-AND-LONG-NAME")]
    public void What_is_no_type_is_refused(string text) => Assert.Null(ParseType(text));

    [Theory]
    [InlineData("")]
    [InlineData("CLASS")]
    [InlineData("CLASS65536")]
    [InlineData("I")]
    [InlineData("INN")]
    public void What_is_no_class_is_refused(string text) => Assert.Null(ParseClass(text));

    [Theory]
    [InlineData(RecordType.OPT, true)]
    [InlineData(RecordType.ANY, true)]
    [InlineData(RecordType.AXFR, true)]
    [InlineData((RecordType)0, true)]
    [InlineData((RecordType)128, true)]
    [InlineData((RecordType)127, false)]
    [InlineData(RecordType.URI, false)]
    [InlineData(RecordType.NAPTR, false)]
    public void Meta_types_are_known_as_such(RecordType type, bool meta) => Assert.Equal(meta, RecordTypeText.IsMeta(type));

    private static RecordType? ParseType(string text) => RecordTypeText.TryParse(Encoding.Latin1.GetBytes(text), out var type) ? type : null;

    private static RecordClass? ParseClass(string text) => RecordClassText.TryParse(Encoding.Latin1.GetBytes(text), out var recordClass) ? recordClass : null;
}

using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Reading needs a buffer, and nothing per record.</summary>
public sealed class MemoryTests
{
    [Fact]
    public void A_million_numbers_are_read_in_the_memory_of_one()
    {
        Read(1000);
        var few = MeasureAllocation(1000);
        var many = MeasureAllocation(1_000_000);
        Assert.InRange(many - few, -100_000, 100_000);
        Assert.InRange(many, 0, 300_000);
    }

    private static long MeasureAllocation(int records)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(records, Read(records));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Read(int records)
    {
        var counter = new Counter();
        ZoneFileReader.Read("db", new NumberStream(records), DomainName.Parse("3.3.nrenum.net."), openInclude: null, counter);
        return counter.Records;
    }

    private sealed class Counter : IZoneFileSink
    {
        public int Records { get; private set; }

        public void OnRecord(in ZoneFileRecord record) => Records++;

        public void OnFinding(Finding finding) => Assert.Fail(finding.ToString());
    }

    /// <summary>Lines of one NAPTR record each, made as they are read.</summary>
    private sealed class NumberStream(int records) : Stream
    {
        private static readonly byte[] Line =
            Encoding.ASCII.GetBytes("000000.9.1.1 3600 IN NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:000000@example.net!\" . ; one\n");

        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var written = 0;
            for (; _next < records && written + Line.Length <= count; _next++)
            {
                Line.CopyTo(buffer, offset + written);
                var number = _next;
                for (var digit = 5; digit >= 0; digit--, number /= 10)
                    buffer[offset + written + digit] = (byte)('0' + number % 10);
                written += Line.Length;
            }

            // Where there is no room for a line, an empty one comes first.
            if (written == 0 && _next < records)
            {
                buffer[offset] = (byte)'\n';
                return 1;
            }

            return written;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

using System.Diagnostics;

namespace Mingtang.Reading;

public sealed class LimitsTests
{
    [Fact]
    public void Two_hundred_megabytes_of_text_are_refused_before_they_are_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        FileReader.Read(new Endless(200L << 20), "big.txt").Refusals.ShouldHaveSingleItem().Code.ShouldBe("reading.too-large");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(300L << 20);
    }

    [Fact]
    public void Text_beyond_the_limit_is_refused() =>
        FileReader.ReadText("政务公开", new() { Characters = 3 }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("reading.too-long");

    [Fact]
    public void Lines_beyond_the_limit_are_refused() =>
        Readings.RefusalOf(new byte[5_000_000].Select(_ => (byte)'\n').ToArray()).ShouldBe("reading.too-many-places");

    [Fact]
    public void A_failure_of_the_stream_itself_is_no_refusal() =>
        Should.Throw<IOException>(() => FileReader.Read(new Broken(), "plan.txt"));

    private class Endless(long length) : MemoryStream
    {
        private long left = length;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var given = (int)Math.Min(left, buffer.Length);
            left -= given;
            buffer[..given].Fill((byte)'a');
            return given;
        }
    }

    private sealed class Broken() : Endless(0)
    {
        public override int Read(Span<byte> buffer) => throw new IOException("disk");
    }
}

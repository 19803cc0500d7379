namespace Mingtang.Reading.Packages;

/// <summary>Counts what is unpacked, and stops a single tag or text that an XML parser would first hold whole.</summary>
internal sealed class CountedStream(Stream inner, Action<int> count, int longestText) : Stream
{
    private const int MostAttributes = 10_000;

    private long sinceTag;
    private int attributes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        Watch(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var mark = bytes.IndexOfAny((byte)'<', (byte)'=');
            sinceTag += mark < 0 ? bytes.Length : mark;
            if (sinceTag > longestText * 3L)
                throw new StopReading(Refusals.TooLong(longestText));
            if (mark < 0)
                return;
            (sinceTag, attributes) = bytes[mark] == '<' ? (0, 0) : (sinceTag, attributes + 1);
            if (attributes > MostAttributes)
                throw new StopReading(Refusals.Damaged);
            bytes = bytes[(mark + 1)..];
        }
    }
}

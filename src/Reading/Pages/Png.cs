using System.Buffers.Binary;
using System.IO.Compression;
using Mingtang.Kernel;

namespace Mingtang.Reading.Pages;

/// <summary>PNG in and out, for pictures of pages: no interlacing, at most eight bits a sample; transparency lies on white paper.</summary>
public static class Png
{
    private static readonly byte[] Head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(number => Enumerable.Range(0, 8).Aggregate((uint)number, (crc, _) => (crc & 1) > 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith(Head);

    public static byte[] Write(Raster picture)
    {
        var made = new MemoryStream();
        made.Write(Head);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        (header[8], header[9]) = (8, 2);
        Chunk(made, "IHDR"u8, header);
        Chunk(made, "IDAT"u8, Packed(picture.Width, picture.Height, picture.Rgb));
        Chunk(made, "IEND"u8, []);
        return made.ToArray();
    }

    /// <summary>The points deflated, each row as its difference from the one above: what a PDF calls predictor 15.</summary>
    public static byte[] Packed(int width, int height, ReadOnlySpan<byte> rgb)
    {
        var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var stride = width * 3;
            var row = new byte[stride + 1];
            row[0] = 2;
            for (var y = 0; y < height; y++)
            {
                var now = rgb.Slice(y * stride, stride);
                if (y == 0)
                    now.CopyTo(row.AsSpan(1));
                else
                    Differ(now, rgb.Slice((y - 1) * stride, stride), row.AsSpan(1));
                deflating.Write(row);
            }
        }
        return packed.ToArray();
    }

    public static Outcome<Raster> Read(byte[] content)
    {
        try
        {
            return Is(content) ? Unpack(content) : Refusals.Damaged;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or IndexOutOfRangeException)
        {
            return Refusals.Damaged;
        }
    }

    private static Outcome<Raster> Unpack(byte[] content)
    {
        var (width, height) = (Number(content, 16), Number(content, 20));
        var (depth, kind, interlaced) = (content[24], content[25], content[28]);
        if (width <= 0 || height <= 0 || (long)width * height > Raster.MostPoints)
            return Refusals.PictureTooLarge;
        if (interlaced > 0 || depth > 8 || kind is not (0 or 2 or 3 or 4 or 6))
            return Refusals.PictureKind;
        var (data, palette) = (new MemoryStream(), Array.Empty<byte>());
        for (var at = Head.Length; at + 12 <= content.Length; at += Number(content, at) + 12)
        {
            var name = content.AsSpan(at + 4, 4);
            if (Number(content, at) < 0)
                return Refusals.Damaged;
            if (name.SequenceEqual("IDAT"u8))
                data.Write(content, at + 8, Number(content, at));
            else if (name.SequenceEqual("PLTE"u8))
                palette = content[(at + 8)..(at + 8 + Number(content, at))];
        }
        data.Position = 0;
        using var inflating = new ZLibStream(data, CompressionMode.Decompress);
        return Points(inflating, new(width, height, depth, kind, palette));
    }

    private static Raster Points(Stream rows, Layout layout)
    {
        var picture = Raster.Blank(layout.Width, layout.Height);
        var (now, before) = (new byte[layout.Stride], new byte[layout.Stride]);
        for (var y = 0; y < layout.Height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(now);
            Restore(filter, now, before, layout.Step);
            for (var x = 0; x < layout.Width; x++)
                layout.Point(now, x).CopyTo(picture.Rgb.AsSpan((y * layout.Width + x) * 3));
            (now, before) = (before, now);
        }
        return picture;
    }

    /// <summary>PNG, section 9: what stands to the left, above, and above to the left.</summary>
    private static void Restore(int filter, byte[] now, byte[] before, int step)
    {
        for (var at = 0; at < now.Length && filter > 0; at++)
        {
            var (left, up, corner) = (at >= step ? now[at - step] : 0, before[at], at >= step ? before[at - step] : 0);
            now[at] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Nearest(left, up, corner), _ => throw new InvalidDataException() });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (l, u, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return l <= u && l <= c ? left : u <= c ? up : corner;
    }

    private static void Differ(ReadOnlySpan<byte> now, ReadOnlySpan<byte> above, Span<byte> to)
    {
        for (var at = 0; at < now.Length; at++)
            to[at] = (byte)(now[at] - above[at]);
    }

    private static int Number(byte[] content, int at) => BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(at));

    private static void Chunk(Stream made, ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        made.Write(number);
        made.Write(name);
        made.Write(body);
        var crc = 0xFFFFFFFF;
        foreach (var unit in name)
            crc = Crc[(crc ^ unit) & 0xFF] ^ (crc >> 8);
        foreach (var unit in body)
            crc = Crc[(crc ^ unit) & 0xFF] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc ^ 0xFFFFFFFF);
        made.Write(number);
    }

    /// <param name="Kind">0 grey, 2 colours, 3 palette, 4 grey and 6 colours with transparency.</param>
    private sealed record Layout(int Width, int Height, int Depth, int Kind, byte[] Palette)
    {
        private int Samples => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        public int Stride => (Width * Samples * Depth + 7) / 8;

        public int Step => Math.Max(1, Samples * Depth / 8);

        public byte[] Point(byte[] row, int x)
        {
            if (Depth < 8)
            {
                var value = row[x * Depth / 8] >> (8 - Depth - x * Depth % 8) & ((1 << Depth) - 1);
                return Kind == 3 ? Palette[(value * 3)..(value * 3 + 3)] : Grey((byte)(value * 255 / ((1 << Depth) - 1)));
            }
            var at = x * Samples;
            return Kind switch
            {
                0 => Grey(row[at]),
                2 => row[at..(at + 3)],
                3 => Palette[(row[at] * 3)..(row[at] * 3 + 3)],
                4 => Grey(OnWhite(row[at], row[at + 1])),
                _ => [OnWhite(row[at], row[at + 3]), OnWhite(row[at + 1], row[at + 3]), OnWhite(row[at + 2], row[at + 3])],
            };
        }

        private static byte[] Grey(byte shade) => [shade, shade, shade];

        private static byte OnWhite(byte shade, byte opacity) => (byte)(255 - (255 - shade) * opacity / 255);
    }
}

using System.Buffers.Binary;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>
/// A PNG or JPEG taken apart and put together again from the pieces that make the picture: no place of taking, no owner, no thumbnail, no
/// words, nothing behind the end. Only how a camera was held is kept.
/// </summary>
internal static class CleanPicture
{
    private const long MostPixels = 40_000_000;

    private static readonly byte[] PngHead = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<(byte[] Bytes, FileType Type)> Of(byte[] content)
    {
        var made = new MemoryStream(content.Length);
        Refusal? against;
        FileType type;
        if (content.AsSpan().StartsWith(PngHead))
            (against, type) = (Png(content, made), FileType.Png);
        else if (content is [0xFF, 0xD8, 0xFF, ..])
            (against, type) = (Jpeg(content, made), FileType.Jpeg);
        else
            return FileRefusals.NoPicture;
        return against is null ? (made.ToArray(), type) : against;
    }

    private static Refusal? Png(ReadOnlySpan<byte> content, MemoryStream made)
    {
        made.Write(PngHead);
        var (at, seen) = (PngHead.Length, false);
        while (at + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
                return FileRefusals.PictureBroken;
            var chunk = content.Slice(at, (int)length + 12);
            var kind = chunk.Slice(4, 4);
            if (!seen)
            {
                if (!kind.SequenceEqual("IHDR"u8) || length != 13)
                    return FileRefusals.PictureBroken;
                if ((long)BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]) * BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]) is 0 or > MostPixels)
                    return FileRefusals.PictureTooLarge;
                seen = true;
            }
            if (IsPicture(kind))
                made.Write(chunk);
            if (kind.SequenceEqual("IEND"u8))
                return null;
            at += chunk.Length;
        }
        return FileRefusals.PictureBroken;
    }

    private static bool IsPicture(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("IHDR"u8) || kind.SequenceEqual("PLTE"u8) || kind.SequenceEqual("tRNS"u8) || kind.SequenceEqual("IDAT"u8) || kind.SequenceEqual("IEND"u8)
        || kind.SequenceEqual("gAMA"u8) || kind.SequenceEqual("cHRM"u8) || kind.SequenceEqual("sRGB"u8) || kind.SequenceEqual("pHYs"u8) || kind.SequenceEqual("sBIT"u8);

    private static Refusal? Jpeg(ReadOnlySpan<byte> content, MemoryStream made)
    {
        made.Write([0xFF, 0xD8]);
        for (var at = 2; at + 4 <= content.Length;)
        {
            if (content[at] != 0xFF)
                return FileRefusals.PictureBroken;
            var mark = content[at + 1];
            if (mark == 0xFF)
            {
                at++;
                continue;
            }
            if (mark == 0xD9)
                return End(made);
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || at + 2 + length > content.Length)
                return FileRefusals.PictureBroken;
            var segment = content.Slice(at, length + 2);
            if (IsFrame(mark) && TooLarge(segment))
                return FileRefusals.PictureTooLarge;
            if (mark == 0xE1 && Turned(segment) is var turned and > 1)
                made.Write(Turn(turned));
            else if (mark is not (>= 0xE1 and <= 0xEF and not 0xEE) and not 0xFE)
                made.Write(segment);
            at += segment.Length;
            if (mark == 0xDA)
                at += Scan(content[at..], made);
        }
        return made.Length > 64 && Ended(content) ? End(made) : FileRefusals.PictureBroken;
    }

    private static Refusal? End(MemoryStream made)
    {
        made.Write([0xFF, 0xD9]);
        return null;
    }

    /// <summary>The picture's own bytes, up to the next mark that is neither a stuffed zero nor a restart.</summary>
    private static int Scan(ReadOnlySpan<byte> rest, MemoryStream made)
    {
        var at = 0;
        while (at + 1 < rest.Length && !(rest[at] == 0xFF && rest[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7)))
            at++;
        made.Write(rest[..at]);
        return at;
    }

    private static bool Ended(ReadOnlySpan<byte> content) => content is [.., 0xFF, 0xD9];

    private static bool IsFrame(byte mark) => mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool TooLarge(ReadOnlySpan<byte> frame) =>
        frame.Length < 9 || (long)BinaryPrimitives.ReadUInt16BigEndian(frame[5..]) * BinaryPrimitives.ReadUInt16BigEndian(frame[7..]) is 0 or > MostPixels;

    /// <summary>The orientation of an Exif segment, 1 to 8; 0 where there is none.</summary>
    private static int Turned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 24 || !segment[4..].StartsWith("Exif\0\0"u8))
            return 0;
        var tiff = segment[10..];
        var isLittle = tiff.StartsWith("II"u8);
        var start = Number(tiff, 4, 4, isLittle);
        if (start < 8 || start + 2 > tiff.Length)
            return 0;
        var entries = Number(tiff, (int)start, 2, isLittle);
        for (var entry = 0; entry < entries && start + 2 + (entry + 1) * 12 <= tiff.Length; entry++)
            if (Number(tiff, (int)start + 2 + entry * 12, 2, isLittle) == 0x0112)
                return Number(tiff, (int)start + 2 + entry * 12 + 8, 2, isLittle) is >= 1 and <= 8 and var turned ? (int)turned : 0;
        return 0;
    }

    private static long Number(ReadOnlySpan<byte> tiff, int at, int length, bool isLittle)
    {
        var part = tiff.Slice(at, length);
        return length == 2 ? isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(part) : BinaryPrimitives.ReadUInt16BigEndian(part)
            : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(part) : BinaryPrimitives.ReadUInt32BigEndian(part);
    }

    /// <summary>An Exif segment that says nothing but how the camera was held.</summary>
    private static byte[] Turn(int turned) =>
    [
        0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0,
    ];
}

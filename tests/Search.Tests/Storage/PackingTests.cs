using FsCheck;
using FsCheck.Fluent;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Tests.Storage;

public sealed class PackingTests
{
    [Fact]
    public void Packed_numbers_come_back() => Prop.ForAll<uint[], byte>((values, width) =>
    {
        var bits = width % 33;
        var kept = values.Take(128).Select(value => bits == 0 ? 0 : value & (uint.MaxValue >> (32 - bits))).ToArray();
        return Unpacked(kept, bits).SequenceEqual(kept);
    }).Holds();

    [Fact]
    public unsafe void Numbers_that_need_more_than_the_others_come_back_too() => Prop.ForAll<uint[]>(values =>
    {
        var kept = values.Take(128).Select((value, place) => place % 7 == 0 ? value : value & 31).ToArray();
        var (width, patches) = Packing.Cheapest(kept);
        var packed = new System.Buffers.ArrayBufferWriter<byte>();
        Packing.Pack(kept, width, packed);
        var bytes = packed.WrittenSpan.ToArray().Concat(new byte[8]).ToArray();
        var back = new uint[Math.Max(1, kept.Length)];
        fixed (byte* from = bytes)
        fixed (uint* to = back)
            return Packing.Unpack(from, kept.Length, width, patches, to) - from == packed.WrittenCount && back.Take(kept.Length).SequenceEqual(kept);
    }).Holds();

    [Fact]
    public void A_text_comes_back_from_its_phrases() => Prop.ForAll<NonNull<string>[]>(given =>
    {
        string[] texts = [.. given.Select(text => text.Get), .. Enumerable.Repeat("用人单位应当按照劳动合同约定支付劳动报酬。", 3000)];
        var book = PhraseBook.Learn(texts);
        return texts.Distinct().All(text => ReadBack(book, text) == text);
    }).Holds();

    private static unsafe uint[] Unpacked(uint[] values, int width)
    {
        var packed = new byte[Packing.Bytes(values.Length, width) + 8];
        Packing.Pack(values, width, packed.AsSpan(0, packed.Length - 8));
        var back = new uint[values.Length];
        fixed (byte* from = packed)
        fixed (uint* to = back)
            Packing.Unpack(from, values.Length, width, to);
        return back;
    }

    private static unsafe string ReadBack(PhraseBook book, string text)
    {
        var (lengths, letters) = book.Table();
        byte[] table = [.. BitConverter.GetBytes(lengths.Length), .. lengths, .. System.Runtime.InteropServices.MemoryMarshal.AsBytes<char>(letters)];
        var codes = new List<ushort>();
        book.Write(text, codes);
        fixed (ushort* from = codes.ToArray())
            return Read(new PhraseReader(table), from, codes.Count);
    }

    private static unsafe string Read(PhraseReader reader, ushort* codes, int count)
    {
        var buffer = Array.Empty<char>();
        var length = reader.Read(codes, count, ref buffer);
        return new(buffer, 0, length);
    }
}

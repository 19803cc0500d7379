using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>Reads back what a <see cref="PhraseBook"/> wrote.</summary>
internal sealed unsafe class PhraseReader
{
    private const ushort Escape = 65_535;
    private readonly byte[] lengths;
    private readonly char[] letters;

    public PhraseReader(ReadOnlySpan<byte> table)
    {
        var count = MemoryMarshal.Read<int>(table);
        lengths = table.Slice(4, count).ToArray();
        letters = MemoryMarshal.Cast<byte, char>(table[(4 + count)..]).ToArray();
    }

    /// <summary>Reads codes into the buffer, which grows as needed; returns how many characters there are.</summary>
    public int Read(ushort* codes, int count, ref char[] buffer)
    {
        if (buffer.Length < count * PhraseBook.Slot + PhraseBook.Slot)
            buffer = new char[Math.Max(count * PhraseBook.Slot + PhraseBook.Slot, buffer.Length * 2)];
        var length = 0;
        fixed (char* to = buffer, from = letters)
            for (var i = 0; i < count; i++)
            {
                var code = codes[i];
                if (code == Escape)
                {
                    to[length++] = (char)codes[++i];
                    continue;
                }
                var source = (ulong*)(from + code * PhraseBook.Slot);
                var target = (ulong*)(to + length);
                (target[0], target[1]) = (source[0], source[1]);
                length += lengths[code];
            }
        return length;
    }

    /// <summary>Reads only the first fields of a row: up to the so many-th <see cref="RowText.Between"/>.</summary>
    public int ReadFields(ushort* codes, int count, int fields, ref char[] buffer)
    {
        var (length, done) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            if (buffer.Length < length + PhraseBook.Slot)
                Array.Resize(ref buffer, Math.Max(256, buffer.Length * 2));
            var start = length;
            if (codes[i] == Escape)
                buffer[length++] = (char)codes[++i];
            else
            {
                letters.AsSpan(codes[i] * PhraseBook.Slot, lengths[codes[i]]).CopyTo(buffer.AsSpan(length));
                length += lengths[codes[i]];
            }
            for (var at = start; at < length; at++)
                if (buffer[at] == RowText.Between && ++done == fields)
                    return at;
        }
        return length;
    }
}

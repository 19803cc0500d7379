using System.Text;

namespace Mingtang.Reading.Lines;

/// <summary>Which encoding Chinese text came in: the mark at its front, strict UTF-8, or the reading that looks most like Chinese.</summary>
internal static class TextEncoding
{
    private const int Sample = 1 << 18;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>Weighed when a file first leaves a doubt; most are UTF-8 and leave none.</summary>
    private static readonly Lazy<float[]> Weights = new(Weigh);

    /// <returns>The text, and a notice where the encoding was a guess that left unreadable characters.</returns>
    public static (string Text, string? Notice) Decode(byte[] bytes)
    {
        var (encoding, mark) = Marked(bytes);
        encoding ??= Guess(bytes);
        var text = encoding.GetString(bytes, mark, bytes.Length - mark);
        var lost = text.AsSpan().Count('\uFFFD');
        return LooksBinary(text, lost)
            ? throw new StopReading(Refusals.UnknownKind)
            : (text, lost > 0 ? $"按 {Name(encoding)} 编码读取，有 {lost} 处字符无法识别。" : null);
    }

    private static (Encoding? Encoding, int Mark) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => (null, 0),
    };

    private static Encoding Guess(byte[] bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes) && IsPlausible(bytes))
            return Utf8;
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sample));
        var utf8 = Score(Utf8, sample);
        // Of equals the first stands, so the order is that of likelihood.
        Encoding[] rivals = [Gb18030, Encoding.Unicode, Encoding.BigEndianUnicode];
        var (best, most) = (Utf8, utf8);
        foreach (var rival in rivals)
        {
            var score = Score(rival, sample);
            if (score > most)
                (best, most) = (rival, score);
        }
        return most < 0.3 ? throw new StopReading(Refusals.UnknownKind) : best;
    }

    /// <summary>
    /// Two-byte Chinese that happens to be valid UTF-8 gives runs of Latin and Arabic letters, never Chinese: everyday characters
    /// of GB 2312 cannot begin a sequence of three bytes. UTF-16 gives NULs.
    /// </summary>
    private static bool IsPlausible(ReadOnlySpan<byte> bytes)
    {
        int long3 = 0, leads = 0, runs = 0;
        byte before = 0;
        foreach (var unit in bytes)
        {
            if (unit >= 0xC0)
            {
                leads++;
                long3 += unit >= 0xE0 ? 1 : 0;
                runs += before < 0x80 ? 1 : 0;
            }
            before = unit;
        }
        var short2 = leads - long3;
        return bytes.Count((byte)0) * 20 <= bytes.Length && (long3 >= short2 || short2 < runs * 2);
    }

    private static double Score(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        var text = encoding.GetString(sample);
        // The sample may end, and a damaged file may break off, within a character.
        var end = text.EndsWith('\uFFFD') ? text.Length - 1 : text.Length;
        double sum = 0;
        var weights = Weights.Value;
        for (var at = 0; at < end; at++)
            sum += weights[text[at]];
        return end == 0 ? 0 : sum / end;
    }

    /// <summary>How much each UTF-16 unit speaks for a reading: everyday characters fully, rare ones less, broken ones against it.</summary>
    private static float[] Weigh()
    {
        var weights = new float[0x10000];
        Array.Fill(weights, 0.2f);
        Fill(0x00, 0x1F, -1);
        Fill(0x20, 0x7E, 1);
        Fill(0x7F, 0x9F, -1);
        Fill(0xA0, 0x24F, 0.4f);
        Fill(0x2000, 0x206F, 0.9f);
        Fill(0x2100, 0x27BF, 0.8f);
        Fill(0x3000, 0x3029, 1);
        Fill(0x3400, 0x4DBF, 0.1f);
        Fill(0x4E00, 0x9FFF, 0.5f);
        Fill(0xE000, 0xF8FF, -0.5f);
        Fill(0xFF01, 0xFF5E, 1);
        weights['\t'] = weights['\n'] = weights['\r'] = weights['\f'] = weights['\u3000'] = weights['\uFEFF'] = 1;
        weights['\uFFFD'] = weights['\uFFFE'] = weights['\uFFFF'] = -1;
        // GB 2312 orders its characters by use: rows 16 to 55 are everyday ones, 56 to 87 the next.
        for (var lead = 0xB0; lead <= 0xF7; lead++)
            for (var trail = 0xA1; trail <= 0xFE; trail++)
                if (Gb18030.GetString([(byte)lead, (byte)trail]) is [>= '\u4E00' and <= '\u9FFF' and var character])
                    weights[character] = lead <= 0xD7 ? 1 : 0.7f;
        return weights;

        void Fill(int from, int to, float weight) => Array.Fill(weights, weight, from, to - from + 1);
    }

    private static bool LooksBinary(string text, int lost)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 65536));
        var controls = 0;
        foreach (var unit in head)
            controls += unit < ' ' && unit is not ('\t' or '\n' or '\r' or '\f' or '\v') ? 1 : 0;
        return (controls > 4 && controls * 50 > head.Length) || (long)lost * 5 > text.Length;
    }

    private static string Name(Encoding encoding) =>
        encoding == Gb18030 ? "GB18030" : encoding is UnicodeEncoding ? "UTF-16" : "UTF-8";
}

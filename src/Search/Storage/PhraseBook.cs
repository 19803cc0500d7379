namespace Mingtang.Search.Storage;

/// <summary>
/// Writes texts in 16-bit codes, each standing for one to eight characters that often follow one another in this segment. The phrases are
/// grown from a sample: whatever is read greedily and often followed by one character becomes a phrase with it, several times over.
/// Official texts repeat themselves, so a code stands for about two characters; reading back copies eight characters a code.
/// </summary>
internal sealed class PhraseBook
{
    public const int Slot = 8;
    private const int Most = 65_535, Escape = 65_535, SampleLength = 1_500_000, Rounds = 6;

    private readonly Dictionary<uint, ushort> longer = [];
    private readonly List<string> phrases = [];

    /// <summary>Learns from the texts; a segment too small to repeat itself only learns its characters.</summary>
    public static PhraseBook Learn(IReadOnlyList<string> texts, bool grow = true)
    {
        var book = new PhraseBook();
        var total = texts.Sum(text => (long)text.Length);
        foreach (var letter in texts.SelectMany(text => text).Distinct().Take(20_000))
            book.Add(0xFFFF_0000 | letter, letter.ToString());
        var sample = new List<string>();
        var step = (int)Math.Max(1, total / SampleLength);
        for (var i = 0; i < texts.Count; i += step)
            sample.Add(texts[i]);
        if (grow && total > 50_000)
            for (var round = 0; round < Rounds; round++)
                book.Grow(sample, Most - book.phrases.Count);
        return book;
    }

    /// <summary>The table a reader needs: lengths, then eight characters a phrase.</summary>
    public (byte[] Lengths, char[] Letters) Table()
    {
        var lengths = new byte[phrases.Count];
        var letters = new char[phrases.Count * Slot];
        for (var i = 0; i < phrases.Count; i++)
        {
            lengths[i] = (byte)phrases[i].Length;
            phrases[i].CopyTo(0, letters, i * Slot, phrases[i].Length);
        }
        return (lengths, letters);
    }

    public void Write(string text, List<ushort> to)
    {
        for (var at = 0; at < text.Length;)
        {
            var code = Longest(text, ref at);
            to.Add((ushort)code);
            if (code == Escape)
                to.Add(text[at++]);
        }
    }

    private int Longest(string text, ref int at)
    {
        if (!longer.TryGetValue(0xFFFF_0000 | text[at], out var code))
            return Escape;
        at++;
        while (at < text.Length && longer.TryGetValue((uint)code << 16 | text[at], out var next))
        {
            code = next;
            at++;
        }
        return code;
    }

    private void Grow(List<string> sample, int room)
    {
        var seen = new Dictionary<uint, int>();
        foreach (var text in sample)
            for (var at = 0; at < text.Length;)
            {
                var code = Longest(text, ref at);
                if (code == Escape)
                    at++;
                else if (at < text.Length && phrases[code].Length < Slot)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, (uint)code << 16 | text[at], out _)++;
            }
        foreach (var (step, _) in seen.Where(pair => pair.Value >= 4).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Math.Min(room, Most / 5)))
            Add(step, phrases[(int)(step >> 16)] + (char)step);
    }

    private void Add(uint step, string phrase)
    {
        longer[step] = (ushort)phrases.Count;
        phrases.Add(phrase);
    }
}

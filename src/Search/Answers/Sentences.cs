namespace Mingtang.Search.Answers;

/// <summary>A text cut where a sentence, a clause of its own or a line ends.</summary>
internal static class Sentences
{
    private const int Shortest = 4;

    public static List<(int Start, int Length)> Of(ReadOnlySpan<char> text)
    {
        var sentences = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '。' or '\n' or ';' or '!' or '?' || i == text.Length - 1)
            {
                if (i + 1 - start >= Shortest)
                    sentences.Add((start, i + 1 - start - (text[i] == '\n' ? 1 : 0)));
                start = i + 1;
            }
        return sentences;
    }
}

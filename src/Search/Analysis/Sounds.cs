namespace Mingtang.Search.Analysis;

/// <summary>Characters by sound: which are read alike, and how a word is typed in pinyin.</summary>
internal static class Sounds
{
    private static readonly Dictionary<char, List<string>> Readings = [];
    private static readonly Dictionary<string, string> Characters = Load();

    /// <summary>Characters with the same reading, or one that is often confused with it (前后鼻音, 平翘舌).</summary>
    public static IEnumerable<char> Like(char letter) =>
        Readings.GetValueOrDefault(letter, []).SelectMany(reading => Near(reading)).Distinct()
            .SelectMany(reading => Characters.GetValueOrDefault(reading, "")).Where(other => other != letter).Distinct();

    public static bool IsSyllable(string letters) => Characters.ContainsKey(letters);

    public static IReadOnlyList<string> Of(char letter) => Readings.GetValueOrDefault(letter, []);

    /// <summary>Whether typed letters are a beginning of the word's pinyin, whole syllables or initials, mixed as people type.</summary>
    public static bool Spells(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (typed.IsEmpty)
            return true;
        if (word.IsEmpty)
            return false;
        foreach (var reading in Of(word[0]))
            for (var length = Math.Min(reading.Length, typed.Length); length >= 1; length--)
                if (reading.AsSpan().StartsWith(typed[..length]) && Spells(typed[length..], word[1..]))
                    return true;
        return false;
    }

    private static IEnumerable<string> Near(string reading)
    {
        yield return reading;
        if (reading.EndsWith("ng", StringComparison.Ordinal))
            yield return reading[..^1];
        else if (reading.EndsWith('n'))
            yield return reading + "g";
        if (reading.Length > 1 && reading[0] is 'z' or 'c' or 's')
            yield return reading[1] == 'h' ? reading[0] + reading[2..] : reading[0] + "h" + reading[1..];
    }

    private static Dictionary<string, string> Load()
    {
        var characters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in FactFiles.Lines("pinyin.txt"))
        {
            var parts = line.Split(' ');
            characters[parts[0]] = parts[1];
            foreach (var letter in parts[1])
                if (Readings.TryGetValue(letter, out var readings))
                    readings.Add(parts[0]);
                else
                    Readings[letter] = [parts[0]];
        }
        return characters;
    }
}

using System.Text;
using Mingtang.Search.Judged;

namespace Mingtang.Search.Bench;

/// <summary>
/// Made-up notices of about 800 characters: sentences of real articles into which names, numbers and days are set that no other item need
/// have, so that the vocabulary goes on growing with the corpus as a real one does. With <c>articles</c> they are of about 130 characters, made of
/// every second law's sentences, behind the real articles of the other laws, whose fragments are the known ones. Item <c>i</c> is always the same.
/// </summary>
internal sealed class Generator
{
    private const int Notice = 800, Article = 130, Known = 150;

    private static readonly string[] Kinds = ["通知", "意见", "办法", "公告", "批复", "方案", "细则", "通报"];
    private readonly List<string> sentences = [];
    private readonly string letters;
    private readonly int length;
    private readonly List<IndexedItem> real = [];

    public Generator(string laws, bool articles = false)
    {
        length = articles ? Article : Notice;
        foreach (var (place, law) in LawCorpus.Read(laws).Index())
            if (articles && place % 2 == 0)
                real.AddRange(law.Sections.Where(section => section.Text.Length > 60).Select(section => new IndexedItem { Id = "", Title = law.Title + section.Label, Body = section.Text, Date = law.Date }));
            else
                sentences.AddRange(law.Sections.SelectMany(section => section.Text.Split('。', '\n')).Where(sentence => sentence.Length is > 12 and < 90));
        letters = string.Concat(sentences.SelectMany(sentence => sentence).Where(letter => letter is >= '\u4e00' and <= '\u9fff').Distinct().Order());
    }

    public IEnumerable<IndexedItem> Items(int count) => Enumerable.Range(0, count).Select(Item);

    public IndexedItem Item(int number)
    {
        if (number < real.Count)
            return real[number] with { Id = $"n{number}" };
        var chance = new Random(number * 7919 + 17);
        var (place, subject) = (Name(chance, 2) + "区", Name(chance, chance.Next(2, 4)));
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(chance.Next(3) == 0 ? $"{Name(chance, chance.Next(2, 5))}" : "").Append(sentences[chance.Next(sentences.Count)])
                .Append(chance.Next(4) == 0 ? $"，由{place}{subject}办公室于{chance.Next(1990, 2027)}年{chance.Next(1, 13)}月{chance.Next(1, 29)}日公布" : "").Append('。');
        return new()
        {
            Id = $"n{number}",
            Title = $"{place}人民政府关于{subject}{Piece(chance)}的{Kinds[chance.Next(Kinds.Length)]}",
            Body = text.ToString(),
            Date = new DateOnly(1990, 1, 1).AddDays(chance.Next(13_000)),
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["agency"] = [$"机关{chance.Next(300)}"], ["genre"] = [Kinds[number % Kinds.Length]] },
        };
    }

    /// <summary>Fifty queries of each kind, drawn from the items themselves.</summary>
    public IReadOnlyList<(string Kind, string Query, string Item)> Queries(int items)
    {
        var chance = new Random(4);
        var queries = new List<(string, string, string)>();
        for (var i = 0; i < 50; i++)
        {
            var item = Item(chance.Next(real.Count, items));
            var start = chance.Next(item.Body.Length - 45);
            queries.Add(("common", sentences[chance.Next(sentences.Count)].Substring(2, chance.Next(2, 5)), ""));
            queries.Add(("rare", string.Concat(item.Title.AsSpan(0, item.Title.IndexOf("人民", StringComparison.Ordinal)), item.Title.AsSpan(item.Title.IndexOf("关于", StringComparison.Ordinal) + 2, 3)), item.Id));
            queries.Add(("phrase", $"\"{new string([.. item.Body.Substring(start, 14).Where(char.IsLetterOrDigit)])}\"", ""));
            queries.Add(("many", item.Body.Substring(start, 40), item.Id));
        }
        return queries;
    }

    /// <summary>Titles, and fragments of eight to sixteen characters that stand in one item only, to be found again: as they are and with one fault.</summary>
    public IReadOnlyList<(string Kind, string Query, string Item)> KnownItems(int items)
    {
        var chance = new Random(5);
        var known = new List<(string, string, string)>();
        for (var i = 0; i < Known; i++)
        {
            var item = Item(chance.Next(real.Count, items));
            known.Add(("title", item.Title, item.Id));
            known.Add(("title noisy", Faulty(item.Title, chance), item.Id));
        }
        foreach (var (fragment, item) in OccurringOnce(items, chance).Take(Known))
        {
            known.Add(("fragment", fragment, item));
            known.Add(("fragment noisy", Faulty(fragment, chance), item));
        }
        return known;
    }

    private List<(string Fragment, string Item)> OccurringOnce(int items, Random chance)
    {
        var drawn = new Dictionary<string, string>();
        while (drawn.Count < Known * 12)
        {
            var item = Item(chance.Next(real.Count > 0 ? real.Count : items));
            if (item.Body.Substring(chance.Next(item.Body.Length - 20), chance.Next(8, 17)) is var fragment && fragment.All(letter => letter is >= '\u4e00' and <= '\u9fff'))
                drawn.TryAdd(fragment, item.Id);
        }
        var elsewhere = new HashSet<string>();
        var lookup = drawn.Keys.GroupBy(fragment => fragment[..4]).ToDictionary(group => group.Key, group => group.ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in Items(items))
            for (var at = 0; at + 8 <= item.Body.Length; at++)
                if (lookup.TryGetValue(item.Body.AsSpan(at, 4), out var beginning))
                    foreach (var fragment in beginning.Where(fragment => drawn[fragment] != item.Id && item.Body.AsSpan(at).StartsWith(fragment)))
                        elsewhere.Add(fragment);
        return [.. drawn.Where(pair => !elsewhere.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value))];
    }

    private static string Faulty(string text, Random chance)
    {
        var at = chance.Next(1, text.Length - 2);
        return chance.Next(3) switch { 0 => text.Remove(at, 1), 1 => text.Insert(at, "的"), _ => text[(text.Length / 2)..] + text[..(text.Length / 2)] };
    }

    private string Piece(Random chance)
    {
        var sentence = sentences[chance.Next(sentences.Count)];
        return new string([.. sentence.Where(char.IsLetter)]) is { Length: > 10 } bare ? bare[..8] : "工作";
    }

    private string Name(Random chance, int length) => string.Create(length, chance, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = letters[(int)(letters.Length * Math.Pow(from.NextDouble(), 1.5))];
    });
}

using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>
/// What a question is about, thing by thing. A thing may be said as it was asked or in any of the law's ways; a passage that says it in
/// one way has said it.
/// </summary>
internal sealed class Slots
{
    public const int MostTerms = 256, MostOthers = 10;
    private const float WordShare = 0.5f, OtherShare = 0.9f, WeakShare = 0.6f;

    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<float> worth = [];
    private readonly List<(float Weight, List<Way> Ways)> slots = [];

    /// <param name="across">Whether a word may be parted by asking that was taken out: 扣了我的货 is 扣货.</param>
    public Slots(string content, Shelf shelf, Vocabulary vocabulary, bool across = false)
    {
        var tokens = new Analyser().Read(content).DistinctBy(token => token.Key).ToList();
        var taken = new HashSet<ulong>();
        var unexplained = content.ToCharArray();
        foreach (var (start, length, others) in across ? vocabulary.FindAcross(content) : vocabulary.Find(content))
        {
            var own = tokens.Where(token => token.Start >= start && token.Start + token.Length <= start + length).ToList();
            own.ForEach(token => taken.Add(token.Key));
            HasOthers = true;
            unexplained.AsSpan(start, length).Fill(' ');
            Add(shelf, vocabulary, own, others);
        }
        foreach (var token in tokens.Where(token => !taken.Contains(token.Key)))
            Add(shelf, vocabulary, [token], []);
        Unexplained = new(unexplained);
        Total = slots.Sum(slot => slot.Weight) + 1e-6f;
    }

    private Slots() => Unexplained = "";

    /// <summary>What all things asked about weigh together.</summary>
    public float Total { get; private set; }

    /// <summary>What is nearly said in a question, as the law says it: weaker as it is less near.</summary>
    public static Slots Near(string content, Shelf shelf, Vocabulary vocabulary)
    {
        var near = new Slots();
        foreach (var (degree, others) in vocabulary.Near(content))
            near.Add(shelf, vocabulary, [], others, degree);
        near.Total = near.slots.Sum(slot => slot.Weight) + 1e-6f;
        return near;
    }

    /// <summary>What the words weigh that stand nowhere on the shelf: no passage can say them, but they tell how little was understood.</summary>
    public float Unknown { get; private set; }

    /// <summary>The question with blanks where the vocabulary knows what is meant: the rest must stand in what answers it.</summary>
    public string Unexplained { get; }

    public int Terms => worth.Count;

    /// <summary>Number of a term of the question, or -1.</summary>
    public int NumberOf(ulong key) => numbers.GetValueOrDefault(key, -1);

    public HashSet<ulong> Keys => [.. numbers.Keys];

    /// <summary>The same as terms to retrieve by: the ways of one thing share its worth.</summary>
    public List<QueryTerm> Query()
    {
        var keys = numbers.ToDictionary(pair => pair.Value, pair => pair.Key);
        var terms = new Dictionary<ulong, QueryTerm>();
        foreach (var (weight, ways) in slots)
            foreach (var (share, numbered, sum) in ways)
                foreach (var number in numbered)
                    if (weight * share * worth[number] / sum is var value && (!terms.TryGetValue(keys[number], out var known) || known.Weight < value))
                        terms[keys[number]] = new(keys[number], value, true);
        return [.. terms.Values];
    }

    public int Count => slots.Count;

    /// <summary>Whether the vocabulary knew other words for any of it.</summary>
    public bool HasOthers { get; private set; }

    public float WeightOf(int slot) => slots[slot].Weight;

    /// <summary>The part of the question said, when these of its terms were seen.</summary>
    public float Said(ReadOnlySpan<bool> seen)
    {
        Span<float> degrees = stackalloc float[slots.Count];
        Degrees(seen, degrees);
        return Said(degrees);
    }

    /// <summary>The part of the question said, when each thing is said so far.</summary>
    public float Said(ReadOnlySpan<float> degrees)
    {
        var said = 0f;
        for (var i = 0; i < degrees.Length; i++)
            said += slots[i].Weight * degrees[i];
        return said / Total;
    }

    public float[] Degrees(ReadOnlySpan<bool> seen)
    {
        var degrees = new float[slots.Count];
        Degrees(seen, degrees);
        return degrees;
    }

    /// <summary>How far each thing is said, 0 to 1.</summary>
    public void Degrees(ReadOnlySpan<bool> seen, Span<float> degrees)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            var ways = slots[i].Ways;
            var most = 0f;
            foreach (var (share, terms, sum) in ways)
            {
                var held = 0f;
                foreach (var term in terms)
                    held += seen[term] ? worth[term] : 0;
                most = Math.Max(most, share * held / sum);
            }
            degrees[i] = most;
        }
    }

    private void Add(Shelf shelf, Vocabulary vocabulary, List<Token> own, IReadOnlyList<OtherWord> others, float degree = 1)
    {
        var ways = new List<Way>();
        var weights = new List<float>();
        if (own.Count > 0)
            Say(1, own);
        foreach (var other in others.Take(MostOthers))
            Say(other.IsWeak ? WeakShare : OtherShare, vocabulary.TokensOf(other.Word));
        // A word no law knows would weigh as the rarest of all: the law's own word for it says what it is worth.
        var weight = others.Count > 0 && weights.Count > 1 ? Math.Min(weights.Max(), weights.Skip(own.Count > 0 ? 1 : 0).Average() * 1.2f) : weights.Sum();
        if (others.Count == 0 && own.TrueForAll(token => shelf.CountOf(token.Key) == 0))
            Unknown += weight;
        else if (ways.Count > 0 && worth.Count <= MostTerms)
            slots.Add((weight * degree, ways));

        void Say(float share, IReadOnlyList<Token> tokens)
        {
            if (numbers.Count + tokens.Count > MostTerms)
                return;
            var terms = tokens.Select(token => Number(shelf, token)).Distinct().ToArray();
            ways.Add(new(share, terms, terms.Sum(term => worth[term]) + 1e-6f));
            weights.Add(terms.Sum(term => worth[term]) * (terms.Length > 2 ? MathF.Sqrt(2f / terms.Length) : 1));
        }
    }

    private int Number(Shelf shelf, Token token)
    {
        if (numbers.TryGetValue(token.Key, out var number))
            return number;
        worth.Add(Weighing.Rarity(shelf.CountOf(token.Key), shelf.Rows) * (token.Kind is TokenKind.Word ? WordShare : 1));
        return numbers[token.Key] = worth.Count - 1;
    }

    /// <summary>One way to say a thing: how much it counts, its terms, and what they are worth together.</summary>
    private readonly record struct Way(float Share, int[] Terms, float Sum);
}

using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Answers;

/// <summary>Looks at an article and says how well it answers a question: here as a whole, beside by title, sentence by sentence, and for quoting.</summary>
internal sealed partial class PassageJudge
{
    private const float UnknownDay = 0.7f;

    private readonly Question question;
    private readonly Slots slots;
    private readonly Scratch scratch;
    private readonly RunMatcher runs;
    private readonly Regex? fact, unit, assigning;
    private readonly Analyser analyser = new();
    private readonly Seen inText, inTitle, inSentence;

    /// <summary>A bit for each term asked about, by its hash: most terms of a text are told apart by it without a look-up.</summary>
    private readonly ulong[] asked = new ulong[64];

    /// <param name="near">What the question nearly says in words of the vocabulary.</param>
    /// <param name="table">Which letters the law has for those asked; the program's own unless measured with another.</param>
    public PassageJudge(Question question, Slots slots, Slots near, Shelf shelf, Scratch scratch, LetterTable? table = null)
    {
        (this.question, this.slots, this.scratch) = (question, slots, scratch);
        (Near, Letters, Matters) = (near, new(question.Content, shelf, table ?? LetterTable.Known), new(question.Folded));
        (inText, inTitle, inSentence) = (NothingSeen(), NothingSeen(), NothingSeen());
        (inLead, inWindow) = (new bool[slots.Terms], new bool[slots.Terms]);
        (lettersInLead, lettersInWindow, degrees) = (new float[Letters.Count], new float[Letters.Count], new float[slots.Count]);
        (fact, unit, assigning) = (Facts.Of(question), Facts.Unit(question.Folded), Facts.Assigning(question));
        foreach (var key in slots.Keys.Concat(near.Keys))
            asked[Place(key) >> 6] |= 1UL << (Place(key) & 63);
        var reading = QueryReading.Of(question.Content);
        runs = new(reading.Letters, reading.PairWeights(shelf));
    }

    /// <summary>What the question touches.</summary>
    public Matters Matters { get; }

    public LetterLook Letters { get; }

    public Slots Near { get; }

    public bool AsksForPenalty => question.Kind == QuestionKind.Penalty;

    /// <summary>The cheap look: which terms and letters the article holds, whatever the sentence.</summary>
    public unsafe LookedPassage Look(ShelfPart part, int row)
    {
        var segment = part.Segment;
        var features = new float[PassageWeights.Ask.Length];
        var text = scratch.Read(segment, row);
        Span<Range> parts = stackalloc Range[6];
        text.Split(parts, RowText.Between);
        var title = text[parts[0]];
        var body = text[parts[5]];
        LookAtTitle(features, segment.ItemOf(row), title);
        LookAtHeading(features, text[parts[2]]);
        Read(body, inText);
        inText.Add(inTitle);
        var (things, near) = (slots.Degrees(inText.Things), Near.Degrees(inText.Near));
        features[(int)PassageFeature.Said] = slots.Said(things);
        features[(int)PassageFeature.Near] = Near.Said(near);
        (features[(int)PassageFeature.Letters], features[(int)PassageFeature.Told]) = Letters.Shares(inText.Letters);
        features[(int)PassageFeature.InForce] = segment.Standings[row] <= (byte)Standing.NotYet ? 1 : 0;
        features[(int)PassageFeature.Recent] = segment.Days[row] > 0 ? Math.Clamp((segment.Days[row] / 365.25f - 1985) / 40, 0, 1) : UnknownDay;
        return new(part, row, segment.ItemOf(row), features, things, [.. inText.Letters], near, ArticleNumbers.Of(text[parts[1]]), ArticleNumbers.In(body));
    }

    /// <summary>The close look at an article that may be the one: its sentences, and what sort of article it is.</summary>
    public void LookClosely(LookedPassage passage)
    {
        var text = scratch.Read(passage.Part.Segment, passage.Row);
        Span<Range> parts = stackalloc Range[6];
        text.Split(parts, RowText.Between);
        var title = text[parts[0]];
        LookAtTitle(passage.Features, passage.ItemHash, title);
        LookAtSentences(passage.Features, text[parts[5]]);
        LookAtWhole(passage.Features, title, text[parts[5]]);
    }

    private void LookAtHeading(float[] features, ReadOnlySpan<char> heading)
    {
        inText.Clear();
        Read(heading, inText);
        features[(int)PassageFeature.Heading] = inText.AnyThing ? slots.Said(inText.Things) : 0;
        features[(int)PassageFeature.Chapter] = IsItsChapter(heading) ? 1 : 0;
    }

    /// <summary>What sort of article it is, whatever its sentences say of the question.</summary>
    private void LookAtWhole(float[] features, ReadOnlySpan<char> title, ReadOnlySpan<char> body)
    {
        runs.Begin();
        runs.Scan(body);
        features[(int)PassageFeature.LikelyWhole] = Letters.Likeliness(body, inTitle.Letters).Likely;
        features[(int)PassageFeature.Length] = Math.Min(1, body.Length / 400f);
        features[(int)PassageFeature.Runs] = runs.Judge().Unbroken;
        features[(int)PassageFeature.Opening] = body.Length < 40 || body[..Math.Min(body.Length, 200)].IndexOf("制定本") >= 0 || body.IndexOf("起施行") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Penalising] = question.Kind != QuestionKind.Penalty && body.IndexOf("罚款") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Statute] = title.StartsWith("中华人民共和国") && title[^1] == '法' ? 1 : 0;
        features[(int)PassageFeature.Scope] = body.IndexOf("适用本") >= 0 || body.IndexOf("参照") >= 0 || body.IndexOf("另行") >= 0 || body.IndexOf("同时废止") >= 0 ? 1 : 0;
        features[(int)PassageFeature.Assigns] = assigning?.IsMatch(body) == true ? 1 : 0;
    }

    /// <summary>Penalties stand in a chapter of their own, who is in charge among the general rules.</summary>
    private bool IsItsChapter(ReadOnlySpan<char> heading) => question.Kind switch
    {
        QuestionKind.Penalty => heading.Contains("责任", StringComparison.Ordinal) || heading.Contains("罚则", StringComparison.Ordinal) || heading.Contains("处罚", StringComparison.Ordinal),
        QuestionKind.Authority or QuestionKind.Definition => heading.Contains("总则", StringComparison.Ordinal) || heading.Contains("总 则", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Marks what of the question a text says.</summary>
    private void Read(ReadOnlySpan<char> text, Seen into)
    {
        foreach (var token in analyser.Read(text))
            See(token, into);
        Letters.Scan(text, into.Letters);
    }

    /// <summary>Number of the term among those asked about, or -1.</summary>
    private int See(Token token, Seen into)
    {
        if ((asked[Place(token.Key) >> 6] >> (Place(token.Key) & 63) & 1) == 0)
            return -1;
        if (Near.NumberOf(token.Key) is >= 0 and var near)
            into.Near[near] = into.AnyNear = true;
        var number = slots.NumberOf(token.Key);
        if (number >= 0)
            into.Things[number] = into.AnyThing = true;
        return number;
    }

    private static int Place(ulong key) => (int)(key * 0x9E37_79B9_7F4A_7C15 >> 52);

    private Seen NothingSeen() => new(slots, Near, Letters);
}

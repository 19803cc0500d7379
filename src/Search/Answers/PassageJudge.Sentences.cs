namespace Mingtang.Search.Answers;

internal sealed partial class PassageJudge
{
    private const int MostWindows = 6;

    private readonly List<(int Number, int Start, int End)> places = [];
    private readonly bool[] inLead, inWindow;

    /// <summary>A point of a list is read with the words that lead to it: the fine stands in 有下列行为之一的,处…, the deed in (二).</summary>
    private void LookAtSentences(float[] features, ReadOnlySpan<char> body)
    {
        var (leads, leadsFact, led) = (false, false, 0f);
        foreach (var range in Sentences.Of(body))
        {
            var sentence = body.Slice(range.Start, range.Length);
            var letters = Place(sentence);
            var likeliness = Letters.Likeliness(sentence, inTitle.Letters);
            var (said, near) = (features[(int)PassageFeature.Title], features[(int)PassageFeature.NearTitle]);
            var (sayThing, sayNear) = (inSentence.AnyThing, inSentence.AnyNear);
            inSentence.Add(inTitle);
            if (sayThing)
                said = slots.Said(inSentence.Things);
            if (sayNear)
                near = Near.Said(inSentence.Near);
            var (hasFact, hasUnit) = (fact?.IsMatch(sentence) == true, unit?.IsMatch(sentence) == true);
            Raise(features, said, near, Math.Min(1, letters / Math.Max(12f, sentence.Length)), hasFact, hasUnit);
            RaiseLikely(features, sentence, said, likeliness, hasFact || hasUnit);
            var isPoint = leads && IsPoint(sentence);
            if (isPoint && (leadsFact || hasFact || fact is null))
            {
                led = Math.Max(led, SaidWithLead());
                Raise(features, PassageFeature.ToldLead, ToldWithLead());
            }
            LookAtWindows(features, sentence, isPoint);
            if (sentence.TrimEnd('\n')[^1] == ':')
            {
                (leads, leadsFact) = (true, hasFact || hasUnit);
                inSentence.Things.CopyTo(inLead, 0);
                inSentence.Letters.CopyTo(lettersInLead, 0);
            }
            else if (!isPoint)
                leads = false;
        }
        features[(int)PassageFeature.Fact] = features[(int)PassageFeature.FactNear] > 0 ? 1 : 0;
        features[(int)PassageFeature.Lead] = Math.Max(0, led - Math.Max(features[(int)PassageFeature.FactNear], features[(int)PassageFeature.Sentence] * 0.5f));
    }

    /// <summary>What this sentence says better than those before it.</summary>
    private void Raise(float[] features, float said, float near, float dense, bool hasFact, bool hasUnit)
    {
        if (said > features[(int)PassageFeature.Sentence])
            (features[(int)PassageFeature.Sentence], features[(int)PassageFeature.Dense]) = (said, dense);
        var (itself, told) = Letters.Shares(inSentence.Letters);
        Raise(features, PassageFeature.LettersSentence, itself);
        Raise(features, PassageFeature.ToldSentence, told);
        Raise(features, PassageFeature.NearSentence, near);
        if (hasFact)
        {
            Raise(features, PassageFeature.FactNear, said);
            Raise(features, PassageFeature.ToldFact, told);
        }
        if (hasUnit)
            Raise(features, PassageFeature.Unit, said);
    }

    private static void Raise(float[] features, PassageFeature feature, float value) => features[(int)feature] = Math.Max(features[(int)feature], value);

    private float SaidWithLead()
    {
        for (var i = 0; i < inLead.Length; i++)
            inWindow[i] = inLead[i] || inSentence.Things[i];
        return slots.Said(inWindow);
    }

    /// <summary>What is said in the clause that holds the fact and the one before it, and whether it is the deed asked for.</summary>
    private void LookAtWindows(float[] features, ReadOnlySpan<char> sentence, bool isPoint)
    {
        if ((unit ?? fact) is not { } asked)
            return;
        var (deeds, left) = (question.Deeds, MostWindows);
        foreach (var match in asked.EnumerateMatches(sentence))
        {
            if (left-- == 0)
                break;
            var (start, end) = Around(sentence, match.Index, match.Index + match.Length);
            for (var i = 0; i < inWindow.Length; i++)
                inWindow[i] = inTitle.Things[i] || (isPoint && inLead[i]);
            foreach (var place in places)
                if (place.Start >= start && place.End <= end)
                    inWindow[place.Number] = true;
            var said = slots.Said(inWindow);
            var window = sentence[start..end];
            Raise(features, PassageFeature.Window, said);
            Raise(features, PassageFeature.Deed, said * Deeds.Share(deeds, window));
            var (likely, back) = Letters.Likeliness(window, inTitle.Letters);
            RaiseLikely(features, window, said);
            if (question.Bound?.IsMatch(window) == true)
                Raise(features, PassageFeature.Bound, said);
        }
    }

    private static (int Start, int End) Around(ReadOnlySpan<char> sentence, int start, int end)
    {
        for (var clauses = 0; start > 0; start--)
            if (sentence[start - 1] is ',' or ':' && ++clauses == 2)
                break;
        for (; end < sentence.Length && sentence[end] is not (',' or ':'); end++)
        {
        }
        return (start, end);
    }

    private static bool IsPoint(ReadOnlySpan<char> sentence) => sentence.TrimStart() is ['(', ..] or [(>= '0' and <= '9') or (>= '一' and <= '鿿'), '、' or '.' or ',', ..];

    /// <summary>Marks what of the question a sentence says and where; returns over how many letters.</summary>
    private int Place(ReadOnlySpan<char> sentence)
    {
        places.Clear();
        inSentence.Clear();
        Letters.Scan(sentence, inSentence.Letters);
        var (letters, last) = (0, 0);
        foreach (var token in analyser.Read(sentence))
            if (See(token, inSentence) is >= 0 and var number)
            {
                places.Add((number, token.Start, token.Start + token.Length));
                letters += Math.Max(0, token.Start + token.Length - Math.Max(last, token.Start));
                last = Math.Max(last, token.Start + token.Length);
            }
        return letters;
    }
}

namespace Mingtang.Search.Answers;

/// <summary>How likely a piece of an article is what was asked: what it says of the question against how long it is, and what it leaves unsaid.</summary>
internal sealed partial class PassageJudge
{
    private const float UsualSentence = 50, UsualWindow = 30, Shortest = 12;

    private readonly float[] lettersInLead, lettersInWindow, degrees;

    private void RaiseLikely(float[] features, ReadOnlySpan<char> sentence, float said, (float Likely, float Back) likeliness, bool hasFact)
    {
        var brief = Brief(said, sentence.Length, UsualSentence);
        Raise(features, PassageFeature.Brief, brief);
        if (likeliness.Likely > features[(int)PassageFeature.Likely])
            (features[(int)PassageFeature.Likely], features[(int)PassageFeature.Back]) = likeliness;
        if (hasFact)
        {
            Raise(features, PassageFeature.BriefFact, brief);
            Raise(features, PassageFeature.LikelyFact, likeliness.Likely);
        }
        if (hasFact || (fact is null && unit is null))
            Sharpen(features);
        if (question.Kind == QuestionKind.Definition)
            LookAtDefined(features, sentence);
    }

    /// <summary>The same of the clauses that hold the fact.</summary>
    private void RaiseLikely(float[] features, ReadOnlySpan<char> window, float said)
    {
        Raise(features, PassageFeature.BriefWindow, Brief(said, window.Length, UsualWindow));
        var likeliness = Letters.Likeliness(window, inTitle.Letters);
        if (likeliness.Likely > features[(int)PassageFeature.LikelyWindow])
            (features[(int)PassageFeature.LikelyWindow], features[(int)PassageFeature.BackWindow]) = likeliness;
        inTitle.Letters.CopyTo(lettersInWindow, 0);
        Letters.Scan(window, lettersInWindow);
        Raise(features, PassageFeature.ToldWindow, Letters.Shares(lettersInWindow).Said);
    }

    private static float Brief(float said, int letters, float usual) => said / (0.5f + 0.5f * Math.Max(Shortest, letters) / usual);

    /// <summary>How far what weighs most in the question is said in the sentence that may answer, and the weightiest thing it leaves unsaid.</summary>
    private void Sharpen(float[] features)
    {
        slots.Degrees(inSentence.Things, degrees);
        var (sharp, all, rest) = (0f, 1e-6f, 0f);
        for (var slot = 0; slot < degrees.Length; slot++)
        {
            var weight = slots.WeightOf(slot);
            (sharp, all, rest) = (sharp + weight * weight * degrees[slot], all + weight * weight, Math.Max(rest, weight * (1 - degrees[slot])));
        }
        if (sharp / all > features[(int)PassageFeature.Sharp])
            (features[(int)PassageFeature.Sharp], features[(int)PassageFeature.Rest]) = (sharp / all, rest / slots.Total);
    }

    /// <summary>How much of the question is in the words that are defined: 本条例所称古树,是指….</summary>
    private void LookAtDefined(float[] features, ReadOnlySpan<char> sentence)
    {
        if (sentence.IndexOf("所称") is not (>= 0 and var called) || sentence[called..].IndexOf('指') is not (> 0 and var meant))
            return;
        Array.Clear(lettersInWindow);
        Letters.Scan(sentence.Slice(called, meant), lettersInWindow);
        Raise(features, PassageFeature.Defined, Letters.Shares(lettersInWindow).Said);
    }

    private float ToldWithLead()
    {
        for (var i = 0; i < lettersInWindow.Length; i++)
            lettersInWindow[i] = Math.Max(lettersInLead[i], inSentence.Letters[i]);
        return Letters.Shares(lettersInWindow).Said;
    }
}

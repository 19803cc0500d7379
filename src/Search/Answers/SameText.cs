namespace Mingtang.Search.Answers;

/// <summary>
/// The looked-at articles of one text, compared with each other. What every article of it says tells nothing, so a thing weighs as it
/// is rare there; and an article is read together with those it speaks of and those beside it.
/// </summary>
internal sealed class SameText
{
    private const float BesideShare = 0.8f;

    private readonly IReadOnlyList<LookedPassage> text;
    private readonly Dictionary<int, LookedPassage> byNumber = [];
    private readonly float[] weights, together;
    private float total = 1e-6f;

    public SameText(Slots slots, PassageJudge judge, IReadOnlyList<LookedPassage> text)
    {
        this.text = text;
        (weights, together) = (new float[slots.Count], new float[slots.Count]);
        foreach (var passage in text.Where(passage => passage.Number > 0))
            byNumber.TryAdd(passage.Number, passage);
        var said = Weigh(slots);
        Weigh(passage => passage.Letters, judge.Letters.WeightOf, PassageFeature.ToldLocal, PassageFeature.ToldBoth);
        Weigh(passage => passage.Near, judge.Near.WeightOf, PassageFeature.NearLocal, PassageFeature.NearBoth);
        foreach (var passage in text)
        {
            passage[PassageFeature.Local] = Share(passage.Degrees);
            passage[PassageFeature.ItemSaid] = said / slots.Total;
            passage[PassageFeature.Both] = passage[PassageFeature.Local] * passage[PassageFeature.ItemSaid];
        }
    }

    /// <summary>The same for the letters of the question and for what it nearly says.</summary>
    private void Weigh(Func<LookedPassage, float[]> degrees, Func<int, float> weight, PassageFeature local, PassageFeature both)
    {
        var (weighed, all, said, whole) = (new float[degrees(text[0]).Length], 1e-6f, 0f, 1e-6f);
        for (var thing = 0; thing < weighed.Length; thing++)
        {
            var (sum, most) = (0f, 0f);
            foreach (var passage in text)
            {
                sum += degrees(passage)[thing];
                most = Math.Max(most, degrees(passage)[thing]);
            }
            said += weight(thing) * most;
            whole += weight(thing);
            weighed[thing] = MathF.Sqrt(weight(thing)) * MathF.Log(1 + (text.Count + 3f) / (sum + 0.5f));
            all += weighed[thing];
        }
        foreach (var passage in text)
        {
            var share = 0f;
            for (var thing = 0; thing < weighed.Length; thing++)
                share += weighed[thing] * degrees(passage)[thing];
            passage[local] = share / all;
            passage[both] = share / all * said / whole;
        }
    }

    public void ReadTogether(bool asksForPenalty)
    {
        foreach (var passage in text)
        {
            passage[PassageFeature.Around] = Gain(passage, [passage.Number - 1, passage.Number + 1], BesideShare, all: true);
            var referred = Gain(passage, passage.References, 1, all: false);
            passage[asksForPenalty ? PassageFeature.PenaltyReferred : PassageFeature.Referred] = referred;
        }
    }

    /// <summary>Sets what each thing weighs here; returns how much of the question the text says anywhere.</summary>
    private float Weigh(Slots slots)
    {
        var said = 0f;
        for (var slot = 0; slot < weights.Length; slot++)
        {
            var (sum, most) = (0f, 0f);
            foreach (var passage in text)
            {
                sum += passage.Degrees[slot];
                most = Math.Max(most, passage.Degrees[slot]);
            }
            said += slots.WeightOf(slot) * most;
            weights[slot] = MathF.Sqrt(slots.WeightOf(slot)) * MathF.Log(1 + (text.Count + 3f) / (sum + 0.5f));
            total += weights[slot];
        }
        return said;
    }

    /// <summary>How much more is said when these articles are read with it.</summary>
    private float Gain(LookedPassage passage, ReadOnlySpan<int> numbers, float share, bool all)
    {
        var most = 0f;
        passage.Degrees.CopyTo(together, 0);
        foreach (var number in numbers)
        {
            if (number == passage.Number || !byNumber.TryGetValue(number, out var other))
                continue;
            if (!all)
                passage.Degrees.CopyTo(together, 0);
            for (var slot = 0; slot < together.Length; slot++)
                together[slot] = Math.Max(together[slot], share * other.Degrees[slot]);
            most = Math.Max(most, Share(together));
        }
        return Math.Max(0, most - passage[PassageFeature.Local]);
    }

    private float Share(float[] degrees)
    {
        var sum = 0f;
        for (var slot = 0; slot < weights.Length; slot++)
            sum += weights[slot] * degrees[slot];
        return sum / total;
    }
}

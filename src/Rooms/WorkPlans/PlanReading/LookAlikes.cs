namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Characters a scanner takes for each other. One is doubted where the plan never puts it beside its neighbours, but its twin often.</summary>
internal static class LookAlikes
{
    /// <summary>The first character of the text that looks misread, and what it was taken for; nothing where all is well.</summary>
    public static (char Read, char Meant)? In(string text, PlanHabits habits)
    {
        for (var i = 0; i < text.Length; i++)
            if (Wording.TwinsOf(text[i]) is { Length: > 0 } others)
                foreach (var other in others)
                    if (IsStrangeHere(text, i, other, habits) && (Fits(text, i, other, habits) || IsUsual(text, i, other, habits)))
                        return (text[i], other);
        return null;
    }

    /// <summary>One name written with a twin of one of its characters.</summary>
    public static bool IsTwin(string name, string known)
    {
        if (name.Length != known.Length)
            return false;
        var differing = -1;
        for (var i = 0; i < name.Length; i++)
            if (name[i] != known[i])
                differing = differing < 0 ? i : name.Length;
        return differing >= 0 && differing < name.Length && Wording.TwinsOf(name[differing]).Contains(known[differing], StringComparison.Ordinal);
    }

    // Rare beside its neighbours, by itself or against its twin: one blot makes the same mistake on every page.
    private static bool IsStrangeHere(string text, int at, char other, PlanHabits habits)
    {
        bool IsRare(int own, int twins) => own < 2 || own * 6 < twins;
        return (at == 0 || IsRare(habits.Together(text[at - 1], text[at]), habits.Together(text[at - 1], other)))
            && (at + 1 >= text.Length || IsRare(habits.Together(text[at], text[at + 1]), habits.Together(other, text[at + 1])));
    }

    // In its place the twin must go with both neighbours.
    private static bool Fits(string text, int at, char other, PlanHabits habits)
    {
        var before = at > 0 && Glyphs.IsHan(text[at - 1]) ? habits.Together(text[at - 1], other) : -1;
        var after = at + 1 < text.Length && Glyphs.IsHan(text[at + 1]) ? habits.Together(other, text[at + 1]) : -1;
        return before != 0 && after != 0 && Math.Max(before, after) > (before < 0 || after < 0 ? 3 : 1) || Math.Max(before, after) > 5;
    }

    /// <summary>The few words in which characters stand that no law needs.</summary>
    private static readonly HashSet<string> atHome = [.. "什么 怎么 这么 那么 多么 要么 玫瑰 俯瞰 俯视 俯身 饮冰 冶炼 冶金 陶冶 枸杞 亳州 邱县 协办 大办 委办 府办 团委 团工 团区 团市 团县 早餐 来电".Split(' ')];

    /// <summary>Words of one character, which stand beside any other.</summary>
    private const string freeWords = "村市县区镇体住建爱电刷各并本日为人办力问入大太未干都名关间外使受";

    // Nobody writes the one in this place, everybody the other.
    private static bool IsUsual(string text, int at, char other, PlanHabits habits)
    {
        var (before, after) = (at > 0 ? text[at - 1] : ' ', at + 1 < text.Length ? text[at + 1] : ' ');
        if (Glyphs.IsHan(before) && Wording.Together(before, text[at]) > 0 || Glyphs.IsHan(after) && Wording.Together(text[at], after) > 0 || atHome.Contains(text[Math.Max(0, at - 1)..(at + 1)]) || at + 1 < text.Length && atHome.Contains(text[at..(at + 2)]))
            return false;
        var (left, right) = (Glyphs.IsHan(before) ? Wording.Together(before, other) : 0, Glyphs.IsHan(after) ? Wording.Together(other, after) : 0);
        var needed = Wording.IsUnheardOf(text[at]) ? 0 : habits.IsTraditional || freeWords.Contains(text[at], StringComparison.Ordinal) ? 2 : 1;
        return Math.Max(left, right) > needed;
    }
}

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Characters a scanner takes for each other. One is doubted where the plan never puts it beside its neighbours, but its twin often.</summary>
internal static class LookAlikes
{
    private static readonly string[] groups =
    [
        "己已巳", "办力", "未末", "日曰目白", "人入八", "土士", "大太犬", "干千于", "贝见", "刀力", "问间", "治冶", "晴睛", "币巾市", "侯候", "戊戌戍", "拔拨", "第笫", "县具", "府俯", "居局屋", "政玫", "公么", "关并开井", "享亨", "徒徙",
        "辨辩", "拆折", "免兔", "鸟乌", "侍待", "名各", "吉古", "迁迂", "代伐", "失矢", "牛午", "今令", "住往注", "部都", "密蜜", "贫贪", "祟崇", "推椎", "检捡", "理埋", "务各", "向问", "体休本", "材村", "洁法", "活话", "设没", "完宗", "全金", "形彤",
        "施旋", "准淮", "级极", "制刷", "科料", "组细", "线钱", "清请情", "构枸", "监盐", "度座", "员贡", "责青", "项顶", "评坪", "议义仪", "网冈", "团困", "因困", "处外", "主王", "工二", "口囗日", "效郊", "强弦", "宣宜", "官宫", "育肓", "微徽",
    ];

    private static readonly Dictionary<char, string> twins = groups.SelectMany(group => group.Select(c => (c, group))).GroupBy(pair => pair.c)
        .ToDictionary(pairs => pairs.Key, pairs => string.Concat(pairs.Select(pair => pair.group.Replace(pair.c.ToString(), "", StringComparison.Ordinal))));

    /// <summary>The first character of the text that looks misread, and what it was taken for; nothing where all is well.</summary>
    public static (char Read, char Meant)? In(string text, PlanHabits habits)
    {
        for (var i = 0; i < text.Length; i++)
            if (twins.TryGetValue(text[i], out var others) && IsStrangeHere(text, i, habits))
                foreach (var other in others)
                    if (Fits(text, i, other, habits))
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
        return differing >= 0 && differing < name.Length && twins.TryGetValue(name[differing], out var others) && others.Contains(known[differing], StringComparison.Ordinal);
    }

    private static bool IsStrangeHere(string text, int at, PlanHabits habits) =>
        (at == 0 || habits.Together(text[at - 1], text[at]) < 2) && (at + 1 >= text.Length || habits.Together(text[at], text[at + 1]) < 2);

    // In its place the twin must go with both neighbours.
    private static bool Fits(string text, int at, char other, PlanHabits habits)
    {
        var before = at > 0 && Glyphs.IsHan(text[at - 1]) ? habits.Together(text[at - 1], other) : -1;
        var after = at + 1 < text.Length && Glyphs.IsHan(text[at + 1]) ? habits.Together(other, text[at + 1]) : -1;
        return before != 0 && after != 0 && Math.Max(before, after) > (before < 0 || after < 0 ? 3 : 1) || Math.Max(before, after) > 5;
    }
}

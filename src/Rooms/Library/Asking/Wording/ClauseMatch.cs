using System.Text.RegularExpressions;

namespace Mingtang.Library.Asking.Wording;

/// <summary>
/// Whether words are those of a clause, letter after letter. They may begin where a part of it begins, if nothing before binds that part, and end where
/// one ends, if nothing after takes it back; of a list under 不得 items may be left out, for it forbids each.
/// </summary>
internal sealed partial class ClauseMatch(string clause, string words)
{
    private readonly bool[] seen = new bool[(clause.Length + 1) * (words.Length + 1)];
    private readonly bool mayLeaveItems = clause.Contains("不得", StringComparison.Ordinal) && !Together().IsMatch(clause);
    private readonly bool isParted = !Respective().IsMatch(clause);

    /// <summary>Whether a text denies, obliges, allows or sets a condition: what follows means something else without it.</summary>
    public static bool Weighs(string text) => Weighty().IsMatch(text);

    public bool Holds()
    {
        for (var start = 0; start < clause.Length; start++)
            if ((start == 0 || IsBegun(start)) && From(start, 0))
                return true;
        return false;
    }

    private bool IsBegun(int start) =>
        (clause[start - 1] is ',' or ':' or ';' || (clause[start - 1] == '、' && start > 1 && clause[start - 2] == '#' && isParted)) && !Weighs(clause[..start]) && !Weighs(words);

    private bool From(int at, int said)
    {
        var place = at * (words.Length + 1) + said;
        if (seen[place])
            return false;
        seen[place] = true;
        if (said == words.Length)
            return IsEnded(at);
        if (at == clause.Length)
            return false;
        return (clause[at] is ',' or ':' or ';' or '的' && From(at + 1, said)) || (clause[at] == words[said] && From(at + 1, said + 1))
            || (mayLeaveItems && LeavesItems(at, said)) || (at > 0 && clause[at - 1] == ':' && isParted && !Weighs(clause[..at]) && LeavesSums(at, said));
    }

    private bool IsEnded(int at) =>
        at == clause.Length || ((clause[at] is ',' or ';' || (clause[at] == '、' && ((clause[at - 1] == '#' && isParted) || mayLeaveItems))) && !TakesBack().IsMatch(clause[at..]));

    /// <summary>结婚、怀孕、生育: those before the item meant, and those after it.</summary>
    private bool LeavesItems(int at, int said)
    {
        for (var next = at + 1; next < clause.Length && clause[next] is not (',' or ':' or ';'); next++)
            if (Weighs(clause[at..next]) || clause.AsSpan(at, next - at).Contains('#'))
                return false;
            else if ((clause[at] == '、' || clause[next - 1] == '、') && From(next, said))
                return true;
        return false;
    }

    /// <summary>奖励：市级20万元、国家级80万元: each sum stands with what it is for.</summary>
    private bool LeavesSums(int at, int said)
    {
        for (var next = at + 2; next < clause.Length && !Weighs(clause[at..next]); next++)
            if (clause[next - 1] is ',' or '、' or ';' && clause[next - 2] == '#' && From(next, said))
                return true;
        return false;
    }

    [GeneratedRegex("[不未无免非禁除仅只可应须需]|有权|负责|(?:的|时|后|前|外|期间|情形|情况下)[,:;]|^(?:如|若|因|经|对|凡|自|在)|[,;](?:如|若|因|经|对|凡|自|在)")]
    private static partial Regex Weighty();

    [GeneratedRegex("[和与且]|(?<![解扣消清拆免])除|分别|依次|同时|共同|一并|以及")]
    private static partial Regex Together();

    [GeneratedRegex("分别|依次|各自|相应")]
    private static partial Regex Respective();

    [GeneratedRegex("但|(?<![解扣消清拆免])除|另有|不适用|不包括|不受|不在此限|以外")]
    private static partial Regex TakesBack();
}

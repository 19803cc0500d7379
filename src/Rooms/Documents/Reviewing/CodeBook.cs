using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// Short codes that stand for people, groups or matters: 专家1, D07, 甲组. One text says what a code is, another what happened under it, and
/// neither hides it from whoever holds both.
/// </summary>
internal sealed partial record CodeBook(IReadOnlyList<string> Codes, bool HasPeople)
{
    private const double Worth = 10;
    private const int Fewest = 2;

    /// <summary>A letter and a number; pollutants, sizes of paper and what goes on behind a point are measures.</summary>
    private const string Lettered = @"(?<![A-Za-z0-9-])(?!PM[0-9]|[CNS]O[0-9]|A[345](?![0-9]))[A-Z]{1,2}[0-9]{1,3}(?![A-Za-z0-9-]|\.[0-9])";

    /// <summary>专家1; but 企业12家 and 企业10万元 count.</summary>
    private const string Numbered = "(?:专家|评委|选手|考生|病例|患者|对象|当事人|申请人|学生|职工|企业|编号)[0-9]{1,2}(?![0-9年月日元万人家名户号])";

    private const string Groups = "[甲乙丙丁戊己庚辛]组";

    public bool IsSilent => Codes.Count < Fewest;

    public static CodeBook Of(string text, NameList names)
    {
        HashSet<string> roads = [.. NumberedRoad().Matches(text).Select(match => match.Groups["road"].Value)];
        List<string> codes = [.. Code().Matches(text).Select(match => match.Value).Where(code => !roads.Contains(code)).Distinct()];
        return new(codes, codes.Count >= Fewest && (!names.IsSilent || Person().Matches(text).Count(match => Traces.IsSurname(match.Groups["name"].Value[0])) >= Fewest));
    }

    /// <param name="isWithheld">One of the two says that it keeps something back: then codes need not stand for people.</param>
    public static Tie? Between(CodeBook mine, CodeBook theirs, bool isWithheld)
    {
        if (mine.IsSilent || theirs.IsSilent || mine.HasPeople == theirs.HasPeople && !isWithheld)
            return null;
        List<string> both = [.. mine.Codes.Intersect(theirs.Codes)];
        return both.Count >= Fewest ? new(Worth, [$"同一套代号：{string.Join('、', both.Take(6))}", "一件给出代号所指的人或对象，另一件给出代号的含义或结果"]) : null;
    }

    [GeneratedRegex($"{Lettered}|{Numbered}|{Groups}")]
    private static partial Regex Code();

    [GeneratedRegex("(?<![A-Za-z0-9])(?<road>[AGSXY][0-9]{1,3})(?=公路|高速|国道|省道|县道|辅道|匝道|跨线|立交|沿线|段|[东西南北]延|[出入]口)")]
    private static partial Regex NumberedRoad();

    [GeneratedRegex($"(?:{Lettered}|{Numbered}|{Groups})" + @"[ ：:、为是|]{0,3}(?<name>\p{IsCJKUnifiedIdeographs}{2,4})(?=[（(，、；。 |]|$)")]
    private static partial Regex Person();
}

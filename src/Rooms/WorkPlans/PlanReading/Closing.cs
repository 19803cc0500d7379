using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What stands behind the last task and is none: signature, date, list of annexes, distribution.</summary>
internal static partial class Closing
{
    public static bool Ends(PlanLine line) => line.Plain.Length < 60 && (End().IsMatch(line.Plain) || SignsInOneLine(line.Plain)) || Invites().IsMatch(line.Plain);

    // 县司法局 2025年1月15日 signs; 完成竣工验收 2025年10月31日 is a row of a table.
    private static bool SignsInOneLine(string plain) => Signature().Match(plain) is { Success: true } signed && (signed.Groups["issued"].Success || UnitNames.Resembles(signed.Groups["body"].Value));

    /// <summary>附件2 alone in its line: what follows is another paper.</summary>
    public static bool OpensAnnex(PlanLine line) => line.Plain.Length < 8 && line.Plain.StartsWith("附件", StringComparison.Ordinal) && Ends(line);

    /// <summary>A body alone in its line, and the day below it.</summary>
    public static bool Signs(PlanLine line, PlanLine? next) => next is not null && !line.Mark.IsSome && line.Plain.Length is > 3 and < 40 && Day().IsMatch(next.Plain) && UnitNames.Resembles(line.Plain);

    /// <summary>A footnote explains a word of the text.</summary>
    public static bool IsNote(PlanLine line) => line.Mark.Kind is MarkKind.Circled or MarkKind.None && Note().IsMatch(line.Plain);

    [GeneratedRegex(@"^(?:附件(?:\d{0,2}|[一二三四五六七八九十])(?:[:. ]|$)|抄送[:]|主送[:]|\(?此件(?:主动|依申请|不予)?公开|(?:联系人|联系电话)[:]|(?:\d{4}|[二一][〇零○\dⅠ-Ⅿ一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发)?$|附(?:录|表|注)?[:]|\[?(?:打印|关闭)|分享(?:到|至)?[:]?$|\[?(?:字体|字号)[:]|\[?打印本页|上一[篇页条]|下一[篇页条]|扫一扫|版权所有|主办(?:单位)?[:]|承办[:]|网站标识码|返回顶部|相关(?:附件|文档|阅读|解读|链接|新闻)[:]?$|收藏本页|(?i:annex(?: ?[a-z\d])?\b|appendix\b))", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?<body>[\u4e00-\u9fff()]{4,30}) +\d{4}年\d{1,2}月\d{1,2}日(?<issued>印发)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^欢迎(?:广大|社会|各界|干部|群众|党员)[^。]{0,40}监督", RegexOptions.CultureInvariant)]
    private static partial Regex Invites();

    [GeneratedRegex(@"^(?:\d{4}|[二一][〇零○一二三四五六七八九]{3})年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:[\u2460-\u2473*※] ?(?:指|即|系指|是指)|(?:附?注|备注|(?:填表)?说明|公开方式|填表人|审核人)[:])", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}

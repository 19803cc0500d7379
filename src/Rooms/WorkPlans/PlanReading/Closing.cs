using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What stands behind the last task and is none: signature, date, list of annexes, distribution.</summary>
internal static partial class Closing
{
    public static bool Ends(PlanLine line) => line.Plain.Length < 60 && End().IsMatch(line.Plain);

    public static bool IsFormula(string plain) => Formula().IsMatch(plain);

    [GeneratedRegex(@"^(?:附件(?:\d{0,2}|[一二三四五六七八九十])(?:[:. ]|$)|抄送[:]|主送[:]|\(?此件(?:主动|依申请|不予)?公开|(?:联系人|联系电话)[:]|(?:\d{4}|[二一][〇零○\dⅠ-Ⅿ一二三四五六七八九]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:印发)?$|.{2,30}办公室 +\d{4}年\d{1,2}月\d{1,2}日印发$|\[?(?:打印|关闭)|(?i:annex(?: ?[a-z\d])?\b|appendix\b))", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:各(?:单位|部门|镇|街道|科室|责任单位|地|有关|相关)|为(?:加强|确保|切实|推动|做好)|请(?:各|认真)|本(?:方案|要点|计划|清单)|以上|特此|区政府办公室|区府办|上述)", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}

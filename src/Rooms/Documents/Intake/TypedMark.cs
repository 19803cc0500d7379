using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>
/// 密级标志 in what a person types into a form: on a line of its own as on a paper, or beside a title in its one line. A sentence that speaks of
/// 国家秘密 or of 机密性 bears none.
/// </summary>
internal static partial class TypedMark
{
    /// <summary>A title or a name; what is longer is prose.</summary>
    private const int LongestTitle = 200;

    public static readonly Refusal Refused = new(
        "documents.classified-words", "填写的内容带有国家秘密标志，不得在本系统处理；系统没有保存它，只在日志里留下摘要值。请按保密规定处理；确实不是密级标志的，改一下写法再提交。", null, "SECR 42");

    public static bool IsIn(string typed)
    {
        if (typed.AsSpan().IndexOfAny('密', '宻') < 0)
            return false;
        return ClassificationMark.In([new PlacedWords("", typed)]) is not null || (ClassificationMark.Plain(typed) is { Length: <= LongestTitle } line && !line.Contains('\n') && Beside().IsMatch(line));
    }

    /// <summary>机密★5年 beside a title, （秘密） or [绝密] at its beginning or end; in quotes, or with more of a sentence behind, it is spoken of.</summary>
    [GeneratedRegex("""(?<![“"'‘「『《级为注成])(?:绝\s*密|机\s*密|秘\s*密)\s*级?\s*★\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|长期|$|[\]】)〕])(?!.*[。;，,])|^[\[【(〔](?:绝密|机密|秘密)级?[\]】)〕]|[\[【(〔](?:绝密|机密|秘密)级?[\]】)〕]$""", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}

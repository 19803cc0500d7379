using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Interpretations;

/// <summary>书名号 (GB/T 15834): a title inside a title stands in 〈〉, one inside that in 《》 again.</summary>
internal static partial class BookMarks
{
    public static string Around(string title)
    {
        var (marked, depth) = (new StringBuilder("《"), 1);
        foreach (var letter in title)
            marked.Append(letter switch
            {
                '《' or '〈' => ++depth % 2 == 1 ? '《' : '〈',
                '》' or '〉' when depth > 1 => depth-- % 2 == 1 ? '》' : '〉',
                _ => letter,
            });
        return marked.Append('》').ToString();
    }

    /// <summary>The title an interpretation begins with: of the document that is issued, not of the notice that issues it.</summary>
    public static string Proposed(string documentTitle) =>
        $"{Around(Issuing().Match(documentTitle) is { Success: true } notice ? notice.Groups["inner"].Value : documentTitle)}解读";

    [GeneratedRegex(@"^[^《》]*(印发|公布|发布|颁布|转发|批转)《(?<inner>[^《》]+)》的(通知|公告|通告|决定|函|令)$", RegexOptions.CultureInvariant)]
    private static partial Regex Issuing();
}

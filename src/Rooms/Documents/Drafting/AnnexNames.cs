using System.Text.RegularExpressions;
using Mingtang.Documents.Content;
using Mingtang.Documents.Intake;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Drafting;

/// <summary>What the text calls its annexes behind 附件：, and which of these a file is. Where that is not plain, the file keeps its own name.</summary>
internal sealed partial class AnnexNames(StructuredText body)
{
    /// <summary>Of fewer letters, one name in another is chance.</summary>
    private const int FewestLetters = 3;

    public IReadOnlyList<string> All { get; } = PaperLook.AnnexNames(body);

    /// <param name="isOnly">The one file of a text with one annex is that annex.</param>
    public string Of(string fileName, bool isOnly)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        if (All.FirstOrDefault(name => IsWithin(name, stem) || IsWithin(stem, name)) is { } same)
            return same;
        if (Numbered().Match(stem) is { Success: true } numbered && ChineseNumerals.Whole(numbered.Groups["number"].Value) is { } number && number > 0 && number <= All.Count)
            return All[number - 1];
        return isOnly && All is [var only] ? only : stem;
    }

    private static bool IsWithin(string part, string whole) => Letters(part) is { Length: >= FewestLetters } letters && Letters(whole).Contains(letters, StringComparison.Ordinal);

    private static string Letters(string name) => string.Concat(Numbered().Replace(name, "").Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^附\s*件\s*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

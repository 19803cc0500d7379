using System.Text.RegularExpressions;
using Mingtang.Documents.Content;

namespace Mingtang.Documents.Intake;

/// <summary>附件 set in the paper itself: from its line 附件1 to the next such line, or to the end.</summary>
/// <param name="Key">The line, which stays the same while a clerk corrects what stands under it.</param>
/// <param name="BearsArticles">A regulation set as annex of the notice that issues it: the text people come for, better left where it stands.</param>
internal sealed partial record AnnexSection(string Key, string Title, int First, int Count, bool BearsArticles)
{
    private const int LongestTitle = 60;

    public static IReadOnlyList<AnnexSection> In(IReadOnlyList<TextBlock> blocks)
    {
        var signed = Enumerable.Range(0, blocks.Count).FirstOrDefault(at => blocks[at] is TextBlock.KeptLines { IsSignature: true }, -1);
        var starts = Enumerable.Range(0, blocks.Count).Where(at => LineOf(blocks[at]) is { } line && (Alone().IsMatch(line) || signed >= 0 && at > signed && Named().IsMatch(line))).ToList();
        return
        [
            .. starts.Select((first, index) => Of(blocks, first, (index + 1 < starts.Count ? starts[index + 1] : blocks.Count) - first)).Where(section => section.Count > 1)
                .DistinctBy(section => section.Key),
        ];
    }

    /// <summary>The text without the sections of these keys, and each of them as a text of its own.</summary>
    public static (StructuredText Left, IReadOnlyList<(string Title, StructuredText Text)> Cut) Part(StructuredText text, IReadOnlyCollection<string> keys)
    {
        var sections = In(text.Blocks).Where(section => keys.Contains(section.Key)).ToList();
        var rest = text.Blocks.Where((_, at) => sections.TrueForAll(section => at < section.First || at >= section.First + section.Count));
        return (sections.Count == 0 ? text : new([.. rest]), [.. sections.Select(section => (section.Title, new StructuredText([.. text.Blocks.Skip(section.First).Take(section.Count)])))]);
    }

    private static AnnexSection Of(IReadOnlyList<TextBlock> blocks, int first, int count)
    {
        var key = Spaces().Replace(LineOf(blocks[first])!, "");
        var name = Named().Match(key) is { Success: true } named ? named.Groups["name"].Value
            : blocks.Skip(first + 1).Take(count - 1).Select(LineOf).FirstOrDefault(line => line is { Length: > 1 and <= LongestTitle }) ?? "";
        var label = Label().Match(key).Value;
        var bears = new StructuredText([.. blocks.Skip(first).Take(count)]).Articles.Count > 1;
        return new(key, name.Length > 0 ? $"{label}\u3000{name}" : label, first, count, bears);
    }

    private static string? LineOf(TextBlock block) => block switch
    {
        TextBlock.Heading heading => PlainRendering.Of(heading.Runs).Trim(),
        TextBlock.Paragraph paragraph => PlainRendering.Of(paragraph.Runs).Trim(),
        _ => null,
    };

    [GeneratedRegex(@"^附\s*件\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^附\s*件\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：.．、\s]\s*(?<name>[^。；：]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("^附件([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

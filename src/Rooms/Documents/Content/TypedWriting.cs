using System.Text.RegularExpressions;

namespace Mingtang.Documents.Content;

/// <summary>A text as a clerk would type it; blocks are parted by blank lines.</summary>
internal static partial class TypedWriting
{
    public static string Of(IReadOnlyList<TextBlock> blocks) => string.Join("\n\n", blocks.Select(block => string.Join('\n', Lines(block))));

    private static IEnumerable<string> Lines(TextBlock block) => block switch
    {
        TextBlock.Heading heading => [$"{new string('#', heading.Level)} {TypedRuns.Write(heading.Runs)}"],
        TextBlock.Paragraph paragraph => [Line(paragraph)],
        TextBlock.Listing list => Lines(list, ""),
        TextBlock.Table table => TypedTable.Write(table),
        TextBlock.Image image => [$"![{TypedRuns.Escape(image.Alt).Replace("\\]", "\uFF3D", StringComparison.Ordinal)}]({image.Hash})"],
        TextBlock.KeptLines lines => [lines.IsSignature ? ":::落款" : ":::", .. lines.Lines.Select(line => Kept(TypedRuns.Write(line.Runs))), ":::"],
        TextBlock.Attachment { File: var file } =>
            [$"!附件[{TypedRuns.Escape(file.Name).Replace("\\]", "\uFF3D", StringComparison.Ordinal)}]({file.Hash} {file.Size} {file.MediaType})"],
        _ => [],
    };

    private static string Line(TextBlock.Paragraph paragraph)
    {
        var words = TypedRuns.Write(paragraph.Runs);
        return paragraph.Align switch
        {
            TextAlign.Centre => $"-> {words} <-",
            TextAlign.Right => $"-> {words}",
            _ => HeadMark().IsMatch(words) ? "\\" + words : words,
        };
    }

    private static IEnumerable<string> Lines(TextBlock.Listing list, string indent)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            yield return $"{indent}{(list.Ordered ? $"{list.Start + at}." : "-")} {TypedRuns.Write(list.Items[at].Runs)}";
            if (list.Items[at].Inner is { } inner)
                foreach (var line in Lines(inner, indent + "  "))
                    yield return line;
        }
    }

    private static string Kept(string line) => line.StartsWith(":::", StringComparison.Ordinal) ? "\\" + line : line;

    /// <summary>What a paragraph begins with by chance and a mark would begin with on purpose.</summary>
    [GeneratedRegex(@"^(#{1,6} |\||:::|!\\?\[|!附件|-> |- |[0-9]{1,3}\. )", RegexOptions.CultureInvariant)]
    private static partial Regex HeadMark();
}

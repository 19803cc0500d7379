using Mingtang.Documents.Content;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Documents.Releasing;

/// <summary>
/// A text cut into what is found and quoted on its own: articles, else the stretches under lines such as 第一章 总则, else the whole. Read from the plain
/// words, whose lines are the body's paragraphs, so that the body in pieces need not be loaded.
/// </summary>
internal static class SearchUnits
{
    private const int ShortestText = 8;

    public static (IReadOnlyList<PublicSection> Sections, string Outside) Of(string plainText) => Of(new StructuredText([.. plainText.Split('\n').Select(line => new TextBlock.Paragraph([new TextRun(line)]))]), plainText);

    private static (IReadOnlyList<PublicSection>, string) Of(StructuredText body, string plainText) =>
        body.Articles.Count > 0 ? ByArticles(body) : body.Sections.Count > 1 ? ByHeadings(body) : ([], plainText);

    private static (IReadOnlyList<PublicSection>, string) ByArticles(StructuredText body)
    {
        var taken = new HashSet<int>();
        var sections = new List<PublicSection>(body.Articles.Count);
        foreach (var article in body.Articles)
        {
            taken.UnionWith(Enumerable.Range(article.FirstBlock, article.BlockCount));
            sections.Add(new(article.Label, HeadingAbove(body, article.FirstBlock), WithoutLabel(article)));
        }
        return (sections, Text(body, index => !taken.Contains(index)));
    }

    private static (IReadOnlyList<PublicSection>, string) ByHeadings(StructuredText body)
    {
        var sections = new List<PublicSection>(body.Sections.Count);
        for (var i = 0; i < body.Sections.Count; i++)
        {
            var (from, to) = (body.Sections[i].Block + 1, i + 1 < body.Sections.Count ? body.Sections[i + 1].Block : body.Blocks.Count);
            if (Text(body, index => index >= from && index < to) is { Length: > ShortestText } text)
                sections.Add(new(body.Sections[i].Title, "", text));
        }
        return (sections, Text(body, index => index < body.Sections[0].Block));
    }

    private static string HeadingAbove(StructuredText body, int block) => body.Sections.LastOrDefault(section => section.Block < block)?.Title ?? "";

    private static string WithoutLabel(TextArticle article)
    {
        var text = article.Text.TrimStart();
        return text.StartsWith(article.Label, StringComparison.Ordinal) ? text[article.Label.Length..].TrimStart(' ', '\u3000', '\t', '\n', '\uFF1A', ':') : text;
    }

    private static string Text(StructuredText body, Func<int, bool> wanted) => new StructuredText([.. body.Blocks.Where((_, index) => wanted(index))]).PlainText;
}

using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mingtang.Kernel;

namespace Mingtang.Documents.Content;

/// <summary>A page, or a piece of one pasted from elsewhere, taken apart: what a text may hold is kept, all else is left out and said.</summary>
/// <param name="Dropped">Chinese sentences: what was left out and how often.</param>
public sealed record SafeHtml(StructuredText Text, IReadOnlyList<string> Dropped)
{
    private const int MostElements = 500_000;
    private const int Longest = 16 << 20;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    /// <param name="picture">Takes in a picture by its address (only <c>data:</c> and files beside the page are ever asked for) and says its hash; null drops it.</param>
    public static Outcome<SafeHtml> Read(string html, Func<string, string?>? picture = null)
    {
        if (html.Length > Longest)
            return ContentRefusals.HtmlTooLarge;
        try
        {
            var flow = new HtmlFlow(picture ?? (_ => null));
            flow.Walk(Parse(html).DocumentElement);
            return new SafeHtml(new(flow.Done()), flow.Dropped.Sentences);
        }
        catch (HtmlTooDearException)
        {
            return ContentRefusals.HtmlTooDear;
        }
    }

    private static IHtmlDocument Parse(string html)
    {
        var (watch, elements) = (Stopwatch.StartNew(), 0);
        return new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            // Markup that never closes makes each further tag dearer than the one before; the count and the clock end it.
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements || (elements % 256 == 0 && watch.Elapsed > LongestTime))
                    throw new HtmlTooDearException();
            },
        }).ParseDocument(html);
    }
}

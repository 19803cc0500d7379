using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Mingtang.Reading.Html;

/// <summary>html: the text as a browser would lay it out, without what only serves the site. Nothing it points to is loaded.</summary>
internal static class Page
{
    private const int MostElements = 2_000_000;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);
    private static readonly HashSet<string> Kept =
        ["rowspan", "colspan", "type", "start", "value", "reversed", "style", "hidden", "role"];

    public static void Read(string html, Transcript transcript)
    {
        var flow = new PageFlow(transcript.Limits, transcript.Add, transcript.Add);
        flow.Walk(Parse(html, transcript.Limits).DocumentElement);
        flow.EndLine();
        if (flow.Pictures > 0)
            transcript.Notice($"有 {flow.Pictures} 幅图片未读入。");
    }

    private static IDocument Parse(string html, ReadingLimits limits)
    {
        var watch = Stopwatch.StartNew();
        var elements = 0;
        return new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = limits.Depth,
            SkipComments = true,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref _, name) => Kept.Contains(name.ToString()),
            // Markup that never closes makes each further tag dearer than the one before; the clock ends it.
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements)
                    throw new StopReading(Refusals.TooManyPlaces(MostElements));
                if (elements % 256 == 0 && (watch.Elapsed > LongestTime || watch.Elapsed > limits.Time))
                    throw new StopReading(Refusals.TookTooLong);
            },
        }).ParseDocument(html);
    }
}

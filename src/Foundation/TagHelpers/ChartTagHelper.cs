using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// <c>&lt;mt-chart title="各单位完成率" of="Model.Chart" /&gt;</c>: a picture drawn by script from the very table below it. Without script
/// the table is there; with it the table can still be opened.
/// </summary>
[HtmlTargetElement("mt-chart")]
public sealed class ChartTagHelper : TagHelper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required string Title { get; set; }

    public required ShownChart Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-chart");
        var data = JsonSerializer.Serialize(new { kind = Of.Kind.ToString().ToLowerInvariant(), Of.Unit, Of.Categories, Of.Series, tones = Of.Tones?.Select(tone => tone.ToString().ToLowerInvariant()) }, Json);
        output.Content
            .AppendHtml(Tag.Of("figcaption", null, Title))
            .AppendHtml(Tag.Of("div", "mt-chart-canvas").With("data-mt-chart", data).With("aria-hidden", "true"))
            .AppendHtml(Tag.Of("details", "mt-chart-table", Tag.Of("summary", null, "表格数据"), Table()).With("open", "open"));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Table()
    {
        var head = Tag.Of("tr", null, Tag.Of("th", null, Of.CategoryName).With("scope", "col"));
        foreach (var series in Of.Series)
            head.InnerHtml.AppendHtml(Tag.Of("th", "mt-number", series.Name).With("scope", "col"));
        var body = Tag.Of("tbody", null);
        foreach (var (category, index) in Of.Categories.Select((category, index) => (category, index)))
        {
            var row = Tag.Of("tr", null, Tag.Of("th", null, category).With("scope", "row"));
            foreach (var series in Of.Series)
                row.InnerHtml.AppendHtml(Tag.Of("td", "mt-number", series.Values[index] is { } value ? $"{value:0.##}{Of.Unit}" : "—"));
            body.InnerHtml.AppendHtml(row);
        }
        return Tag.Of("table", "table", Tag.Of("caption", "visually-hidden", Title), Tag.Of("thead", null, head), body);
    }
}

/// <param name="CategoryName">Heading of the first column: 单位, 月份.</param>
/// <param name="Unit">Printed after each figure: <c>%</c>, 件.</param>
/// <param name="Tones">What the series, or the slices of a pie, say; such bars are parts of one whole and stand on each other. Null where they say nothing.</param>
public sealed record ShownChart(
    ChartKind Kind, string CategoryName, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string Unit = "", IReadOnlyList<Tone>? Tones = null);

public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);

public enum ChartKind
{
    Bar,

    /// <summary>Bars lying down, for long names.</summary>
    Rows,
    Line,
    Pie,
}

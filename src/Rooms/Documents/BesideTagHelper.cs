using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

/// <summary><c>&lt;mt-beside document="id" /&gt;</c>: a section per kind with its links; nothing at all where no room has anything.</summary>
[HtmlTargetElement("mt-beside", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BesideTagHelper(IEnumerable<IStandsBeside> rooms, PublicParts parts, OpenPaths paths, CurrentPerson person) : TagHelper
{
    public Guid Document { get; set; }

    public bool OnDesk { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetContent("");
        foreach (var room in OnDesk ? await Read() : await parts.Get("documents.beside", Document, Read))
            foreach (var kind in room.Where(beside => paths.MayOpen(person, beside.Url)).GroupBy(beside => beside.KindTitle))
            {
                var heading = new TagBuilder("h2");
                heading.InnerHtml.Append(kind.Key);
                var list = new TagBuilder("ul");
                foreach (var beside in kind)
                    list.InnerHtml.AppendHtml(Line(beside));
                output.Content.AppendHtml(heading).AppendHtml(list);
            }
    }

    /// <summary>As each room says it, in their order.</summary>
    private async Task<List<IReadOnlyList<BesideDocument>>> Read()
    {
        var all = new List<IReadOnlyList<BesideDocument>>();
        foreach (var room in rooms)
            all.Add(await room.Beside(Document, !OnDesk, CancellationToken.None));
        return all;
    }

    private static TagBuilder Line(BesideDocument beside)
    {
        var link = new TagBuilder("a") { Attributes = { ["href"] = beside.Url } };
        link.InnerHtml.Append(beside.Title);
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(link);
        if (beside.Note is { } note)
            line.InnerHtml.Append($"（{note}）");
        return line;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>Elements in one breath.</summary>
internal static class Tag
{
    /// <param name="inside">Strings are encoded, content is not.</param>
    public static TagBuilder Of(string name, string? css, params ReadOnlySpan<object?> inside)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.AddCssClass(css);
        foreach (var part in inside)
            if (part is IHtmlContent content)
                tag.InnerHtml.AppendHtml(content);
            else
                tag.InnerHtml.Append(part?.ToString() ?? "");
        return tag;
    }

    public static TagBuilder Void(string name, string? css)
    {
        var tag = Of(name, css);
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        tag.Attributes[attribute] = value;
        return tag;
    }

    /// <summary>Keeps what the author of the page wrote.</summary>
    public static void AddClass(this TagHelperOutput output, string css) =>
        output.Attributes.SetAttribute("class", output.Attributes.TryGetAttribute("class", out var own) ? $"{own.Value} {css}" : css);
}

namespace Mingtang.Documents.Content;

/// <summary>What of a page was left out, counted by kind.</summary>
internal sealed class HtmlDropped
{
    private readonly Dictionary<string, int> counts = [];

    public IReadOnlyList<string> Sentences => [.. counts.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"已去除{kind.Key} {kind.Value} 处。")];

    public void Count(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;

    public void CountElement(string name)
    {
        if (KindOf(name) is { } kind)
            Count(kind);
    }

    private static string? KindOf(string name) => name switch
    {
        "script" or "noscript" or "template" => "脚本",
        "style" or "link" => "样式",
        "iframe" or "frame" or "object" or "embed" or "applet" => "嵌入内容",
        "svg" or "math" or "canvas" => "图形代码",
        "form" or "input" or "button" or "select" or "textarea" or "option" => "表单控件",
        "audio" or "video" or "source" or "track" => "音视频",
        "base" or "frameset" => "页面设置",
        // A title or a character set is nothing anyone would miss in a body.
        _ => null,
    };
}

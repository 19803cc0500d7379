using AngleSharp.Dom;

namespace Mingtang.Browser.Walk;

/// <summary>One page as one role saw it.</summary>
/// <param name="Forms">What its content is built of: which element with which classes stands in which other.</param>
public sealed record SeenPage(PageKind Kind, string Role, string Path, IReadOnlySet<string> Forms)
{
    public static SeenPage Of(PageKind kind, string role, string path, IElement main) =>
        new(kind, role, path, main.QuerySelectorAll("*").Where(element => element.Closest("svg") is null).Select(Form).ToHashSet());

    private static string Form(IElement element) =>
        $"{element.ParentElement?.LocalName}>{element.LocalName}.{string.Join('.', element.ClassList.Order(StringComparer.Ordinal))}{Control(element)}";

    private static string Control(IElement element) => element.LocalName is "input" or "button"
        ? $"[{element.GetAttribute("type")}{(element.HasAttribute("disabled") ? " disabled" : "")}{(element.HasAttribute("aria-invalid") ? " wrong" : "")}]"
        : "";
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Content;

/// <summary>A body as safe structured content: no markup of others ever reaches a page. Paragraphs only, until the reader of files brings the rest.</summary>
public sealed class StructuredText(IReadOnlyList<string> paragraphs) : IEquatable<StructuredText>
{
    public static StructuredText Empty { get; } = new([]);

    public bool IsEmpty => paragraphs.Count == 0;

    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())))}";

    public string PlainText => string.Join('\n', paragraphs);

    public string ToTyped() => PlainText;

    public string ToJson() => JsonSerializer.Serialize(paragraphs, JsonColumn.Options);

    public IHtmlContent ToHtml()
    {
        var html = new HtmlContentBuilder();
        foreach (var paragraph in paragraphs)
            html.AppendHtml("<p>").Append(paragraph).AppendHtml("</p>\n");
        return html;
    }

    public static StructuredText FromJson(string json) => new(JsonSerializer.Deserialize<List<string>>(json, JsonColumn.Options) ?? []);

    public static StructuredText FromTyped(string? typed) => new((typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Equals(StructuredText? other) => other is not null && ToJson() == other.ToJson();

    public override bool Equals(object? obj) => Equals(obj as StructuredText);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}

public static class StructuredTextColumn
{
    public static PropertyBuilder<StructuredText> AsStructuredText(this PropertyBuilder<StructuredText> property)
    {
        property.HasConversion(text => text.ToJson(), json => StructuredText.FromJson(json));
        property.Metadata.SetValueComparer(new ValueComparer<StructuredText>((a, b) => Equals(a, b), text => text.GetHashCode(), text => text));
        return property;
    }
}

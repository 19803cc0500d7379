using Microsoft.AspNetCore.Mvc;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Content;

/// <summary>The pictures of a body: told, changed, and handed out to whoever may read the text they stand in.</summary>
internal static class BodyPictures
{
    private static readonly string[] Shown = ["image/png", "image/jpeg"];

    public static IEnumerable<TextBlock.Image> Pictures(this StructuredText text) => text.Blocks.OfType<TextBlock.Image>();

    /// <param name="change">Null takes the picture out.</param>
    public static StructuredText WithPictures(this StructuredText text, Func<TextBlock.Image, TextBlock.Image?> change) =>
        text.Pictures().Any() ? new([.. text.Blocks.Select(block => block is TextBlock.Image image ? change(image) : block).OfType<TextBlock>()]) : text;

    /// <summary>A page that answers <c>?handler=Picture&amp;hash=…</c> by <see cref="Show"/>.</summary>
    public static TextDressing At(string page, int headingsBelow = 1) =>
        new() { FileAddress = hash => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=Picture&hash={hash}", HeadingsBelow = headingsBelow };

    /// <summary>Only a picture that stands in this very text: knowing a hash opens nothing else.</summary>
    public static async Task<IActionResult> Show(this FileBook files, StructuredText text, string? hash, CancellationToken stop) =>
        text.Pictures().Any(image => image.Hash == hash) && await files.Find(hash, "图片", stop) is { } file && Shown.Contains(file.MediaType)
            ? new FileDownload(file with { Name = file.MediaType == "image/png" ? "图片.png" : "图片.jpg" }, inline: true)
            : new NotFoundResult();
}

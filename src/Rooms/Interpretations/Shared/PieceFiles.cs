using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Files;

namespace Mingtang.Interpretations.Shared;

internal static class PieceFiles
{
    public static IActionResult FileOf(this PageModel page, Interpretation found, Guid pieceId) =>
        found.Pieces.Find(piece => piece.Id == pieceId)?.File is { } file ? new FileDownload(file, inline: true) : page.NotFound();

    public static IActionResult CaptionsOf(this PageModel page, Interpretation found, Guid pieceId) =>
        found.Pieces.Find(piece => piece.Id == pieceId)?.Captions is { } captions ? page.Content(captions, "text/vtt; charset=utf-8") : page.NotFound();
}

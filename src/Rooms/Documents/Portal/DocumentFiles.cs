using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Web;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>What a public document hands out: its attachments, the pictures in it, itself on paper, its address as a QR code.</summary>
internal static class DocumentFiles
{
    private const string Under = "/documents/{org}/{serial}";

    /// <param name="document">Its public page.</param>
    public static string Url(string document, int edition, int index) => $"{document}/files/{edition}/{index}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Under + "/files/{edition:int}/{index:int}", File).ExcludeFromDescription();
        routes.MapGet(Under + "/kept/{edition:int}/{hash}", Kept).ExcludeFromDescription();
        routes.MapGet(Under + "/paper/{edition:int}.docx", Docx).ExcludeFromDescription();
        routes.MapGet(Under + "/paper/{edition:int}.pdf", Pdf).ExcludeFromDescription();
        routes.MapGet(Under + "/qr.svg", Code).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> File(string org, string serial, int edition, int index, PublicReading reading, CancellationToken stop) =>
        await Open(reading, org, serial, edition, stop) is { } shown && shown.Edition.Attachments.ElementAtOrDefault(index) is { } attachment
            ? new FileDownload(attachment.File, inline: true)
            : Results.NotFound();

    /// <summary>Only what is set in this very text: a hash guessed or known opens nothing else.</summary>
    private static async Task<IResult> Kept(string org, string serial, int edition, string hash, PublicReading reading, FileBook files, CancellationToken stop)
    {
        if (await Open(reading, org, serial, edition, stop) is not { } shown)
            return Results.NotFound();
        foreach (var block in shown.Edition.Body.Blocks)
            switch (block)
            {
                case TextBlock.Image image when image.Hash.EndsWith(":" + hash, StringComparison.Ordinal):
                    return await files.Find(image.Hash, "图片", stop) is { } picture ? new FileDownload(picture, inline: true) : Results.NotFound();
                case TextBlock.Attachment set when set.File.Hash.EndsWith(":" + hash, StringComparison.Ordinal):
                    return new FileDownload(set.File, inline: true);
            }
        return Results.NotFound();
    }

    private static async Task<IResult> Docx(string org, string serial, int edition, PublicReading reading, PaperShelf shelf, CancellationToken stop) =>
        await Open(reading, org, serial, edition, stop) is { } shown
            ? Results.Bytes(await shelf.Docx(shown, stop), PrintedPaper.DocxType, PrintedFile.SafeName(shown.Edition.Title, ".docx"))
            : Results.NotFound();

    private static async Task<IResult> Pdf(string org, string serial, int edition, PublicReading reading, PaperShelf shelf, CancellationToken stop)
    {
        if (await Open(reading, org, serial, edition, stop) is not { } shown)
            return Results.NotFound();
        var made = await shelf.Pdf(shown, stop);
        return made.IsRefused ? PrintedPaper.Absent(made.Refusals[0]) : Results.Bytes(made.Value, "application/pdf", PrintedFile.SafeName(shown.Edition.Title, ".pdf"));
    }

    private static async Task<IResult> Code(HttpContext context, string org, string serial, PublicReading reading, SiteSettings site, CancellationToken stop)
    {
        if (await reading.Find($"{org}/{serial}", null, stop) is not { } shown)
            return Results.NotFound();
        return Results.Text(AddressCode.Svg(new Uri(site.Root(context.Request), shown.Url).AbsoluteUri), "image/svg+xml");
    }

    private static async Task<PublicDocument?> Open(PublicReading reading, string org, string serial, int edition, CancellationToken stop) =>
        await reading.Find($"{org}/{serial}", edition, stop) is { IsWithdrawn: false } shown && shown.Edition.Number == edition ? shown : null;
}

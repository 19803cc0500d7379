using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Mingtang.Foundation.Files;

/// <summary>
/// Hands a kept file out, from a page or an endpoint. The caller has asked whether this person may have it. Only pictures and
/// PDF may open in the browser; all else is saved.
/// </summary>
public sealed class FileDownload(FileRef file, bool inline = false) : ActionResult, IResult
{
    private static readonly string[] ShownInline = [FileType.Pdf.MediaType, FileType.Png.MediaType, FileType.Jpeg.MediaType, FileType.Gif.MediaType, FileType.Webp.MediaType];

    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = await httpContext.RequestServices.GetRequiredService<IFileStore>().Open(file.Hash, httpContext.RequestAborted);
        if (content is null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var headers = httpContext.Response.Headers;
        headers.ContentDisposition = Disposition();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        var entity = new EntityTagHeaderValue($"\"{file.Hash}\"");
        await Results.Stream(content, file.MediaType, entityTag: entity, enableRangeProcessing: true).ExecuteAsync(httpContext);
    }

    /// <summary>RFC 6266: an ASCII name for old readers, the Chinese one encoded by RFC 5987.</summary>
    private string Disposition()
    {
        var disposition = new ContentDispositionHeaderValue(inline && ShownInline.Contains(file.MediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        return disposition.ToString();
    }
}

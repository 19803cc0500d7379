using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.PageCache;
using Mingtang.Reading;

namespace Mingtang.Documents.Portal;

/// <summary>An attachment read here and shown as text and tables, or as a picture.</summary>
[AllowAnonymous, CachedPage]
internal sealed class Preview(PublicReading reading, FileBook files) : PageModel
{
    public PublicDocument Shown { get; private set; } = null!;

    public Attachment Attachment { get; private set; } = null!;

    public int At { get; private set; }

    public StructuredText? Text { get; private set; }

    public string? Objection { get; private set; }

    public async Task<IActionResult> OnGet(string org, string serial, int edition, int index, CancellationToken stop)
    {
        if (await reading.Find($"{org}/{serial}", edition, stop) is not { IsWithdrawn: false } found || found.Edition.Number != edition
            || found.Edition.Attachments.ElementAtOrDefault(index) is not { } attachment || !FilePreview.Reads(attachment.File))
            return NotFound();
        (Shown, Attachment, At) = (found, attachment, index);
        return FilePreview.IsPicture(attachment.File) ? Page() : await Read(attachment.File, stop);
    }

    private async Task<IActionResult> Read(FileRef file, CancellationToken stop)
    {
        await using var content = await files.Open(file, stop);
        if (content is null)
            return NotFound();
        var read = FileReader.Read(content, file.Name);
        if (read.IsRefused)
            Objection = read.Refusals[0].Message;
        else
            Text = StructuredText.From(read.Value);
        return Page();
    }
}

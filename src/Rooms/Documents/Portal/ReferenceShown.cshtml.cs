using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Content;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;

namespace Mingtang.Documents.Portal;

/// <summary>A law or rule of others, as kept for citing; a newer version on file is named.</summary>
[AllowAnonymous, CachedPage]
internal sealed class ReferenceShown(IDocuments documents, RelatedDocuments related, PlatformDb db) : PageModel
{
    public DocumentRef Shown { get; private set; } = null!;

    public StructuredText Body { get; private set; } = StructuredText.Empty;

    public Document? Newer { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await documents.FindPublic(id, stop) is not { Kind: DocumentKind.Reference } found)
            return NotFound();
        (Shown, Body) = (found, await documents.BodyOf(found, stop));
        var own = await db.Set<Document>().AsNoTracking().FirstAsync(d => d.Id == id, stop);
        Newer = (await related.NewerOf([own], stop)).GetValueOrDefault(id);
        return Page();
    }
}

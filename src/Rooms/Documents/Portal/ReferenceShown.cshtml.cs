using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Content;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A law or rule of others, as kept for citing; a newer version on file is named.</summary>
[AllowAnonymous, CachedPage]
internal sealed class ReferenceShown(IDocuments documents, QuotedTexts texts, TimeProvider clock) : PageModel
{
    public DocumentRef Shown { get; private set; } = null!;

    public StructuredText Body { get; private set; } = StructuredText.Empty;

    public QuotedText Quoted { get; private set; } = null!;

    public Document? Newer => Quoted.Newer;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await documents.FindPublic(id, stop) is not { Kind: DocumentKind.Reference } found)
            return NotFound();
        (Shown, Body) = (found, await documents.BodyOf(found, stop));
        Quoted = (await texts.Find(id, Period.Year(clock.Today().Year), stop))!;
        return Page();
    }
}

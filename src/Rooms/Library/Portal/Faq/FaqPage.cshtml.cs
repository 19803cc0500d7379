using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Library.Api;
using Mingtang.Library.Faqs;
using Mingtang.Library.Log;

namespace Mingtang.Library.Portal.Faq;

/// <summary>A question and its answer; when its policy has ended, that instead of the answer.</summary>
[AllowAnonymous, EnableRateLimiting(SearchLimits.Policy)]
internal sealed class FaqPage(PlatformDb db, IUnits units, FaqBasis bases, FaqVoices voices) : PageModel
{
    public Faqs.Faq Faq { get; private set; } = null!;

    public FaqEdition Edition { get; private set; } = null!;

    public string? Unit { get; private set; }

    /// <summary>What it is tied to and the public may read.</summary>
    public IReadOnlyList<DocumentRef> Bases { get; private set; } = [];

    /// <summary>No longer an answer: withdrawn, or the policy has ended.</summary>
    public string? Ended { get; private set; }

    public int Useful { get; private set; }

    public int Older { get; private set; }

    [TempData]
    public bool HasSaid { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, Verdict verdict, CancellationToken stop)
    {
        if (!await Load(id, stop) || Ended is not null || !Enum.IsDefined(verdict))
            return NotFound();
        await voices.Say(HttpContext, id, verdict, stop);
        HasSaid = true;
        return Redirect($"{Faq.Url}#said");
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Faqs.Faq>().AsNoTracking().FirstOrDefaultAsync(faq => faq.Id == id && faq.FirstReleasedAt != null, stop) is not { } found)
            return false;
        var released = await db.Set<FaqEdition>().AsNoTracking().Where(edition => edition.FaqId == id && edition.ReleasedAt != null).OrderByDescending(edition => edition.Number).ToListAsync(stop);
        (Faq, Edition) = (found, released.Find(edition => edition.Id == found.PublicEditionId) ?? released[0]);
        Older = released.Count(edition => edition.Number < Edition.Number);
        Unit = (await units.Find(found.UnitId, stop))?.Name;
        Bases = await bases.Known(Edition.Bases, stop);
        Ended = found.PublicEditionId is null ? Edition.EndedWhy ?? "已撤下"
            : Edition.Bases.Count == Bases.Count && Bases.All(FaqPolicy.Holds) ? null : $"依据的《{Bases.FirstOrDefault(basis => !FaqPolicy.Holds(basis))?.Title ?? Edition.BasisTitle}》已经失效";
        Useful = (await voices.Of(id, stop)).Useful;
        return true;
    }
}

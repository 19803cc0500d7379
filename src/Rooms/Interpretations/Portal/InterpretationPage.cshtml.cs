using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Shared;
using Mingtang.Kernel;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Portal;

/// <summary>One interpretation as the public reads it; a withdrawn one says why.</summary>
[AllowAnonymous, CachedPage]
internal sealed class InterpretationPage(PlatformDb db, IUnits units, IPolls polls, SiteSettings site) : PageModel
{
    public Interpretation Found { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public IReadOnlyList<string> Answered { get; private set; } = [];

    public IReadOnlyList<ReaderComment> Comments { get; private set; } = [];

    public IReadOnlyList<Interpretation> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        UnitName = (await units.Find(Found.UnitId, stop))?.Name;
        Answered = await db.Set<Concern>().Where(concern => concern.AnsweredBy == id).OrderBy(concern => concern.NotedOn).Select(concern => concern.Words).ToListAsync(stop);
        Comments = await polls.CommentsOf(Found.Item, stop: stop);
        Others = Found.DocumentId is null ? [] : await db.Set<Interpretation>().AsNoTracking()
            .Where(other => other.DocumentId == Found.DocumentId && other.Id != id && other.State == InterpretationState.Released).OrderBy(other => other.ReleasedAt).ToListAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, Guid piece, CancellationToken stop) =>
        await Load(id, stop) && Found.State == InterpretationState.Released ? this.FileOf(Found, piece) : NotFound();

    public async Task<IActionResult> OnGetCaptions(Guid id, Guid piece, CancellationToken stop) =>
        await Load(id, stop) && Found.State == InterpretationState.Released ? this.CaptionsOf(Found, piece) : NotFound();

    public object Data()
    {
        var root = site.Root(Request);
        return new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Article",
            ["@id"] = new Uri(root, Found.Url).AbsoluteUri,
            ["headline"] = Found.Title,
            ["inLanguage"] = "zh-CN",
            ["datePublished"] = ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(Found.ReleasedAt!.Value, DateTimeKind.Utc))).ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            ["publisher"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = UnitName ?? site.Host },
            ["about"] = Found.SubjectUrl is { } url ? new Dictionary<string, string> { ["@type"] = "CreativeWork", ["name"] = Found.SubjectTitle, ["url"] = new Uri(root, url).AbsoluteUri } : Found.SubjectTitle,
        };
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Found = (await db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces)
            .FirstOrDefaultAsync(found => found.Id == id && (found.State == InterpretationState.Released || found.State == InterpretationState.Withdrawn), stop))!;
        return Found is not null;
    }
}

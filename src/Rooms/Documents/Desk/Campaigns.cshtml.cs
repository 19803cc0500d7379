using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Backlog;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Campaigns(ClearBacklog clear, PlatformDb db, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty, Display(Name = "名称"), StringLength(200)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "完成日期")]
    public DateOnly? DueOn { get; set; }

    public IReadOnlyList<(Campaign Campaign, int All, int Done)> Lines { get; private set; } = [];

    public bool MayCollect => May(DocumentPermissions.Collect);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        var campaigns = await db.Set<Campaign>().AsNoTracking().Where(c => UnitId == null || c.UnitId == UnitId).OrderByDescending(c => c.OpenedAt).ToListAsync(stop);
        var counts = await db.Set<BacklogLine>().Where(l => UnitId == null || l.UnitId == UnitId).GroupBy(l => l.CampaignId)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Count(l => l.DecidedAt != null) }).ToDictionaryAsync(g => g.Key, stop);
        Lines = [.. campaigns.Select(c => counts.TryGetValue(c.Id, out var n) ? (c, n.All, n.Done) : (c, 0, 0))];
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await clear.Open(UnitId ?? Guid.Empty, Title, DueOn, Person, stop);
        return After(outcome, "已开始，请导入文件清单。", outcome.IsRefused ? null : $"/desk/documents/campaigns/{outcome.Value.Id}");
    }
}

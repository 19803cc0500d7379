using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Backlog;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes, ValueCountLimit = 20_000)]
internal sealed class CampaignPage(ClearBacklog clear, PlatformDb db, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "文件清单")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "粘贴清单")]
    public string? Pasted { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "公开属性")]
    public PublicityAttribute? Attribute { get; set; }

    [BindProperty, Display(Name = "法定依据")]
    public string? Ground { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "涉密文件")]
    public bool IsClassified { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<BacklogLine> Lines { get; private set; } = [];

    public int Open => Lines.Count(line => line.IsOpen);

    public ShownChart? Chart { get; private set; }

    public bool MayCollect => permissions.Allows(person.Role, DocumentPermissions.Collect);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostImport(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var content = Upload is null ? null : await IntakeGate.BytesOf(Upload, stop);
        return After(id, await clear.Import(id, content, Upload?.FileName, Pasted, person, stop), count => $"已导入{count}件。");
    }

    public async Task<IActionResult> OnPostDetermine(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var proposal = Attribute is { } attribute ? new AttributeProposal(attribute, Ground, Reason) : null;
        return After(id, await clear.Determine(id, Chosen, proposal, IsClassified, person, stop), count => $"已认定{count}件。");
    }

    public async Task<IActionResult> OnPostDraft(Guid id, Guid lineId, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        var outcome = await clear.Draft(lineId, person, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已转入起草，请补上正文后送审。");
            return Redirect($"/desk/documents/{outcome.Value.Id}/edit");
        });
    }

    private IActionResult After(Guid id, Outcome<int> outcome, Func<int, string> done) => this.Show(outcome, () =>
    {
        this.Done(done(outcome.Value));
        return Redirect($"/desk/documents/campaigns/{id}");
    });

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        var campaign = await db.Set<Campaign>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop);
        if (campaign is null || person.Role is not (Role.Office or Role.LegalReviewer or Role.Reviewer) && campaign.UnitId != person.UnitId)
            return false;
        Campaign = campaign;
        Lines = await db.Set<BacklogLine>().AsNoTracking().Where(l => l.CampaignId == id).OrderBy(l => l.DecidedAt != null).ThenBy(l => l.SignedOn).ToListAsync(stop);
        Chart = BurnDown();
        return true;
    }

    /// <summary>What was left on the first day, at the end of each month, and today.</summary>
    private ShownChart? BurnDown()
    {
        if (Lines.Count == 0)
            return null;
        var (first, today) = (ChinaTime.DayOf(Campaign.OpenedAt), clock.Today());
        List<DateOnly> ends = [first];
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= today && ends.Count < 60; month = month.AddMonths(1))
            ends.Add(month.EndOfMonth < today ? month.EndOfMonth : today);
        return new(
            ChartKind.Line, "日期", [.. ends.Distinct().Select(day => day.ToString("yyyy-MM-dd"))],
            [new("待认定", [.. ends.Distinct().Select(day => (decimal?)Lines.Count(line => ChinaTime.DayOf(line.ImportedAt) <= day && !(line.DecidedAt is { } at && ChinaTime.DayOf(at) <= day)))])], "件");
    }
}

using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Backlog;

/// <summary>历史文件清理: opened with a list, determined in batches, each public one made into a draft of its own.</summary>
internal sealed class ClearBacklog(UnitActs acts, PlatformDb db, IntakeGate gate, DraftDocument draft, IUnits units, TimeProvider clock)
{
    public static readonly Refusal TitleMissing = new("documents.campaign-needs-title", "请填写清理名称和完成日期。", "Title");

    public static readonly Refusal ListUnread = new("documents.backlog-unread", "没有读到文件清单。每行一件：标题、发文字号、成文日期，或者上传含「标题」列的表格。", "Upload");

    public static readonly Refusal NotToBePublic = new("documents.backlog-not-public", "只有认定为主动公开、还没有起草的历史文件可以转入起草。");

    public static readonly Refusal NothingChosen = new("documents.backlog-nothing-chosen", "请先勾选要认定的文件。", "Chosen");

    public Task<Outcome<Campaign>> Open(Guid unitId, string? title, DateOnly? dueOn, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Campaign>(DocumentPermissions.Collect, who, unitId, "开始历史文件清理", doing => Task.FromResult<Outcome<Campaign>>(
            string.IsNullOrWhiteSpace(title) || dueOn is null
                ? TitleMissing
                : db.Add(new Campaign { Id = Ids.New(clock), UnitId = unitId, Title = title.Trim(), DueOn = dueOn.Value, OpenedAt = doing.Now, OpenedByName = who.Name }).Entity), stop);

    /// <summary>Lines already on the list, by number or else by title, are not taken twice.</summary>
    public async Task<Outcome<int>> Import(Guid campaignId, byte[]? content, string? fileName, string? pasted, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<Campaign>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == campaignId, stop) is not { } campaign)
            return UnitActs.Gone;
        var read = await gate.TakeList(content, fileName, pasted, who, stop);
        if (read.IsRefused)
            return read.Refusals.Select(refusal => refusal.On("Upload")).ToList();
        var lines = BacklogText.Lines(read.Value).ToList();
        if (lines.Count == 0)
            return ListUnread;
        return await acts.Do<int>(DocumentPermissions.Collect, who, campaign.UnitId, $"导入历史文件清单{lines.Count}件", async doing =>
        {
            var known = await db.Set<BacklogLine>().Where(l => l.CampaignId == campaignId).Select(l => l.DocumentNumber ?? l.Title).ToListAsync(stop);
            var fresh = lines.DistinctBy(line => line.Number ?? line.Title).Where(line => !known.Contains(line.Number ?? line.Title)).ToList();
            db.AddRange(fresh.Select(line => new BacklogLine
            {
                Id = Ids.New(clock),
                CampaignId = campaignId,
                UnitId = campaign.UnitId,
                Title = line.Title,
                DocumentNumber = line.Number,
                SignedOn = line.SignedOn,
                ImportedAt = doing.Now,
            }));
            return fresh.Count;
        }, stop);
    }

    /// <summary>转入起草: what is to be public becomes a draft with the old number and day; the clerk adds its text, and it goes the way of every document.</summary>
    public async Task<Outcome<Document>> Draft(Guid lineId, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<BacklogLine>().AsNoTracking().FirstOrDefaultAsync(l => l.Id == lineId, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<Document>(DocumentPermissions.Collect, who, known.UnitId, $"历史文件转入起草「{known.Title}」", async _ =>
        {
            var line = await db.Set<BacklogLine>().FirstAsync(l => l.Id == lineId, stop);
            if (line.Attribute != PublicityAttribute.Proactive || line.DocumentId is not null)
                return NotToBePublic;
            var unit = await units.Find(line.UnitId, stop);
            var drafted = await draft.Do(new(DocumentKind.Official, line.UnitId, null, new(line.Title, unit?.Name ?? "") { DocumentNumber = line.DocumentNumber, SignedOn = line.SignedOn })
            {
                Proposal = new(PublicityAttribute.Proactive, line.Ground, line.Reason),
                Origin = Origin.Backlog,
            }, who, stop);
            if (!drafted.IsRefused)
                line.DocumentId = drafted.Value.Id;
            return drafted;
        }, stop);
    }

    /// <summary>One attribute and ground for all that are ticked; classified ones leave the list.</summary>
    public async Task<Outcome<int>> Determine(Guid campaignId, IReadOnlyList<Guid> chosen, AttributeProposal? proposal, bool classified, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<Campaign>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == campaignId, stop) is not { } campaign)
            return UnitActs.Gone;
        return await acts.Do<int>(DocumentPermissions.Collect, who, campaign.UnitId, $"历史文件批量认定{chosen.Count}件", async doing =>
        {
            List<Refusal> reasons = [.. classified ? [] : Grounds.Against(proposal?.Attribute, proposal?.Ground, proposal?.Reason)];
            if (chosen.Count == 0)
                reasons.Add(NothingChosen);
            if (reasons.Count > 0)
                return reasons;
            var lines = await db.Set<BacklogLine>().Where(l => l.CampaignId == campaignId && chosen.Contains(l.Id)).ToListAsync(stop);
            foreach (var line in lines)
            {
                var determined = classified ? null : proposal;
                (line.Attribute, line.Ground, line.Reason, line.IsClassified) = (determined?.Attribute, determined?.Ground, determined?.Reason, classified);
                (line.DecidedAt, line.DecidedByName) = (doing.Now, who.Name);
            }
            return lines.Count;
        }, stop);
    }
}

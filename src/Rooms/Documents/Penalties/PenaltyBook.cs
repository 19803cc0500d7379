using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Documents.Penalties;

/// <summary>What has to be withdrawn until when, and how that day was reckoned.</summary>
internal sealed record PenaltyDuty(PenaltyChange Change, string Title, Guid UnitId, Reckoning<DateOnly> Clock)
{
    public DateOnly DueOn => Clock.Result;

    /// <summary>What the public will read in place of the decision.</summary>
    public string PublicReason => $"本行政处罚决定已{Change.Fate.Title()}（{Change.Basis}），依照行政处罚法第四十八条撤下。";
}

/// <summary>行政处罚决定 changed, revoked, unlawful or void: noted as it becomes known, withdrawn within three working days (Penalty Law 48, 85).</summary>
internal sealed class PenaltyBook(ActBook acts, PlatformDb db, DocumentScope scope, SettingBook settings, TimeProvider clock)
{
    public const string Code = "A20-06";

    public static readonly Setting<int> Days = new(
        "documents.penalty-withdraw-days", "处罚决定被变更、撤销等的撤下时限（工作日）", 3, "行政处罚法第四十八条、第八十五条", Evidence.Verified, days => days is >= 1 and <= 30 ? null : "请填写1到30之间的数字。");

    public static readonly Refusal NotAPenalty = new("documents.not-a-penalty", "只有已公开、属于行政处罚（A20-06）的决定登记变更、撤销。", Source: "行政处罚法48");

    public static readonly Refusal FateMissing = new("documents.penalty-fate-missing", "请选择处罚决定发生的情况。", "Fate", "行政处罚法48");

    public static readonly Refusal DayWrong = new("documents.penalty-day", "请填写变更、撤销等决定的日期，不能晚于今天。", "DecidedOn", "行政处罚法48");

    public static readonly Refusal BasisMissing = new("documents.penalty-basis-missing", "请填写依据的文书名称和文号。", "Basis", "行政处罚法48");

    public static readonly Refusal NotedAlready = new("documents.penalty-noted-already", "这一版已经登记，请办理撤下。");

    public Task<Outcome<PenaltyChange>> Note(Guid documentId, PenaltyFate? fate, DateOnly? decidedOn, string? basis, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<PenaltyChange>(DocumentPermissions.Draft, who.Actor, basis, async doing =>
        {
            if (await db.Set<Document>().FirstOrDefaultAsync(d => d.Id == documentId, stop) is not { } document)
                return DocumentRefusals.NoSuchDocument;
            if (!scope.May(who, DocumentPermissions.Draft) || !await scope.Covers(who, document, stop))
                return DocumentRefusals.NotYours;
            List<Refusal> reasons = [];
            if (document.PublicEditionId is null || !document.Codes.Contains(Code))
                reasons.Add(NotAPenalty);
            if (fate is null)
                reasons.Add(FateMissing);
            if (decidedOn is not { } day || day > doing.Today)
                reasons.Add(DayWrong);
            if (string.IsNullOrWhiteSpace(basis))
                reasons.Add(BasisMissing);
            if (await db.Set<PenaltyChange>().AnyAsync(c => c.EditionId == document.PublicEditionId, stop))
                reasons.Add(NotedAlready);
            if (reasons.Count > 0)
                return reasons;
            doing.About(Document.ItemKind, documentId, $"登记处罚决定{fate!.Value.Title()}");
            return db.Add(new PenaltyChange
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                EditionId = document.PublicEditionId!.Value,
                Fate = fate.Value,
                DecidedOn = decidedOn!.Value,
                Basis = basis!.Trim(),
                NotedAt = doing.Now,
                NotedByName = who.Name,
            }).Entity;
        }, stop);

    /// <summary>What still can be read though its decision no longer stands.</summary>
    public async Task<IReadOnlyList<PenaltyDuty>> Open(Guid? unitId, CancellationToken stop) =>
        await Duties(change => db.Set<Edition>().Any(e => e.Id == change.EditionId && e.WithdrawnAt == null), unitId, stop);

    /// <summary>Of one document, the withdrawn one too.</summary>
    public async Task<PenaltyDuty?> Of(Guid documentId, CancellationToken stop) =>
        (await Duties(change => change.DocumentId == documentId, null, stop)) is [.., var last] ? last : null;

    private async Task<IReadOnlyList<PenaltyDuty>> Duties(System.Linq.Expressions.Expression<Func<PenaltyChange, bool>> which, Guid? unitId, CancellationToken stop)
    {
        var days = await settings.Get(Days, stop: stop);
        var found = await (
            from change in db.Set<PenaltyChange>().AsNoTracking().Where(which)
            join document in db.Set<Document>().AsNoTracking() on change.DocumentId equals document.Id
            where unitId == null || document.UnitId == unitId || document.AgencyId == unitId
            orderby change.NotedAt
            select new { change, document.Title, document.UnitId }).ToListAsync(stop);
        return [.. found.Select(f => new PenaltyDuty(f.change, f.Title, f.UnitId, WorkingDayCalendar.Official.AddWorkingDays(f.change.DecidedOn, days)))];
    }
}

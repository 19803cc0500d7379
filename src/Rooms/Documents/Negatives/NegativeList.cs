using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.ReReviews;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Negatives;

internal sealed record NegativeEntered(string? Matter, string? Scope, string? Ground, string? Basis, string? Reason, string? InterpretationUrl);

/// <summary>政务公开负面清单: what is on it, why, and until when it is looked at again (S4 28).</summary>
internal sealed class NegativeList(UnitActs acts, PlatformDb db, ReReviewClock reviewClock, DraftDocument draft, IUnits units, TimeProvider clock)
{
    public static readonly Refusal Incomplete = new("documents.negative-incomplete", "事项、范围、法定依据、依据条文和理由都要填写。", "Matter", "S4 28");

    public static readonly Refusal NothingOnIt = new("documents.negative-empty", "清单上还没有事项。");

    public static readonly Refusal NotExemption = new("documents.negative-ground", "负面清单的依据须是条例第十四条至第十六条规定的情形。", "Ground", "GIR 14-16");

    public static readonly Refusal NoSuchLink = new("documents.negative-link", "解读的网址以 https:// 或 http:// 开头，本站页面以 / 开头，至多五百字。", "InterpretationUrl", "S4 28");

    public async Task<IReadOnlyList<NegativeEntry>> Of(Guid? unitId, CancellationToken stop) =>
        await db.Set<NegativeEntry>().AsNoTracking().Where(e => e.EndedOn == null && (unitId == null || e.UnitId == unitId)).OrderBy(e => e.NextReviewOn).ToListAsync(stop);

    public Task<Outcome<NegativeEntry>> Add(Guid unitId, NegativeEntered entered, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<NegativeEntry>(DocumentPermissions.Catalogue, who, unitId, "负面清单增加事项", async doing =>
        {
            List<Refusal> reasons = [.. Against(entered)];
            if (reasons.Count > 0)
                return reasons;
            return db.Add(new NegativeEntry
            {
                Id = Ids.New(clock),
                UnitId = unitId,
                Matter = entered.Matter!.Trim(),
                Scope = entered.Scope!.Trim(),
                Ground = entered.Ground!,
                Basis = entered.Basis!.Trim(),
                Reason = entered.Reason!.Trim(),
                InterpretationUrl = Link(entered.InterpretationUrl),
                SinceOn = doing.Today,
                NextReviewOn = await reviewClock.NextAfter(doing.Today, stop),
                ByName = who.Name,
            }).Entity;
        }, stop);

    /// <summary>解读: as a rule it is written after the list, so its address comes, changes and goes by an act of its own.</summary>
    /// <param name="url">Empty takes the link away.</param>
    public async Task<Outcome<NegativeEntry>> Interpret(Guid id, string? url, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<NegativeEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.EndedOn == null, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<NegativeEntry>(DocumentPermissions.Catalogue, who, known.UnitId, $"负面清单「{known.Matter}」的解读", async _ =>
        {
            if (!MayBeLink(url))
                return NoSuchLink;
            var entry = await db.Set<NegativeEntry>().FirstAsync(e => e.Id == id, stop);
            entry.InterpretationUrl = Link(url);
            return entry;
        }, stop);
    }

    /// <param name="keep">False takes the matter off the list: from then on it is in principle public.</param>
    public async Task<Outcome<NegativeEntry>> Review(Guid id, bool keep, string? why, CurrentPerson who, CancellationToken stop = default)
    {
        if (await db.Set<NegativeEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.EndedOn == null, stop) is not { } known)
            return UnitActs.Gone;
        return await acts.Do<NegativeEntry>(DocumentPermissions.Catalogue, who, known.UnitId, "负面清单复核", async doing =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return ReReviewDocument.NeedsWhy;
            var entry = await db.Set<NegativeEntry>().FirstAsync(e => e.Id == id, stop);
            var due = entry.NextReviewOn;
            (entry.ReviewedOn, entry.ByName, entry.NextReviewOn) = (doing.Today, who.Name, await reviewClock.NextAfter(doing.Today, stop));
            entry.EndedOn = keep ? null : doing.Today;
            db.Add(new ReReview
            {
                Id = Ids.New(clock),
                DocumentId = id,
                On = doing.Today,
                DueOn = due,
                Outcome = keep ? ReReviewOutcome.Kept : ReReviewOutcome.Converted,
                Why = why.Trim(),
                ById = who.Id,
                ByName = who.Name,
                At = doing.Now,
            });
            return entry;
        }, stop);
    }

    /// <summary>公布稿: the list as it stands, made into a draft that goes the way of every document (S4 28: published, and interpreted).</summary>
    public Task<Outcome<Document>> Make(Guid unitId, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<Document>(DocumentPermissions.Catalogue, who, unitId, "生成负面清单公布稿", async doing =>
        {
            if (await Of(unitId, stop) is not { Count: > 0 } entries)
                return NothingOnIt;
            var unit = await units.Find(unitId, stop);
            return await draft.Do(new(DocumentKind.System, unitId, null, new($"{unit?.Name}政务公开负面清单（{doing.Today.Year}年版）", unit?.Name ?? "")
            {
                Topic = Lists.Topics[0],
                Genre = "其他",
                Keywords = ["负面清单"],
                Body = StructuredText.FromTyped(Body(entries)),
            })
            {
                Proposal = new(PublicityAttribute.Proactive, "A20-15", null),
            }, who, stop);
        }, stop);

    private static string Body(IReadOnlyList<NegativeEntry> entries) => string.Join('\n',
    [
        "列入本清单的事项不予公开或者依申请公开；清单以外的政府信息，原则上公开。清单每年复核，情况变化的及时移出。",
        "| 事项 | 范围 | 依据 | 理由 | 下次复核 |",
        .. entries.Select(entry => $"| {entry.Matter} | {entry.Scope} | {entry.Basis} | {entry.Reason} | {entry.NextReviewOn:yyyy-MM-dd} |"),
    ]);

    private static IEnumerable<Refusal> Against(NegativeEntered entered)
    {
        string?[] asked = [entered.Matter, entered.Scope, entered.Basis, entered.Reason];
        if (asked.Any(string.IsNullOrWhiteSpace))
            yield return Incomplete;
        if (Grounds.Exemptions.All(ground => ground.Code != entered.Ground))
            yield return NotExemption;
        if (!MayBeLink(entered.InterpretationUrl))
            yield return NoSuchLink;
    }

    private static string? Link(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : SafeLink.Of(typed);

    private static bool MayBeLink(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || SafeLink.Of(typed) is { Length: <= 500 } link && (link[0] == '/' || link.StartsWith("http", StringComparison.OrdinalIgnoreCase));
}

using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

/// <summary>What a room hands in for review: this text, under this attribute, on this ground.</summary>
public sealed record ReleaseProposal(
    ItemRef Item, string VersionDigest, string Title, string PreviewUrl, PublicityAttribute Attribute, string Ground);

/// <summary>How the reviewer decided, with the points looked at (SEC 35-36: secrets, work secrets, sensitive, privacy, trade secrets, aggregation).</summary>
public sealed record ReviewVerdict(ReleaseState Result, IReadOnlyList<string> Checked, string? Note);

/// <summary>
/// Nothing becomes public without it, in any room: an attribute with its ground, and a secrecy review of this very version by
/// another person (GIR 17; "先审查、后公开").
/// </summary>
public sealed class ReleaseBook(PlatformDb db, TimeProvider clock, IEnumerable<IGuardsRelease> guards, IEnumerable<IGuardsReview> reviewGuards)
{
    internal static readonly Lifecycle<ReleaseState, ReleaseAct> Lifecycle = new(
        ReleaseState.Proposed,
        (ReleaseState.Proposed, ReleaseAct.Pass, ReleaseState.Passed),
        (ReleaseState.Proposed, ReleaseAct.Fail, ReleaseState.Failed),
        (ReleaseState.Proposed, ReleaseAct.Refer, ReleaseState.Referred),
        (ReleaseState.Referred, ReleaseAct.Pass, ReleaseState.Passed),
        (ReleaseState.Referred, ReleaseAct.Fail, ReleaseState.Failed),
        (ReleaseState.Proposed, ReleaseAct.Supersede, ReleaseState.Superseded),
        (ReleaseState.Referred, ReleaseAct.Supersede, ReleaseState.Superseded),
        (ReleaseState.Passed, ReleaseAct.Supersede, ReleaseState.Superseded),
        (ReleaseState.Passed, ReleaseAct.Release, ReleaseState.Released),
        (ReleaseState.Released, ReleaseAct.Supersede, ReleaseState.Superseded),
        (ReleaseState.Released, ReleaseAct.Withdraw, ReleaseState.Withdrawn));

    /// <summary>The points of the review, in the order of the rules (1.4.3).</summary>
    public static IReadOnlyList<string> Checklist { get; } = ["国家秘密", "工作秘密", "敏感信息", "个人隐私", "商业秘密", "数据汇聚"];

    /// <summary>Hands a version in. An open case of an older version ends; the same version twice is the same case.</summary>
    public async Task<Outcome<Guid>> Propose(Doing doing, ReleaseProposal proposal, CancellationToken stop = default)
    {
        var cases = await CasesOf(proposal.Item).ToListAsync(stop);
        if (cases.FirstOrDefault(c => c.VersionDigest == proposal.VersionDigest && c.State is not (ReleaseState.Superseded or ReleaseState.Withdrawn or ReleaseState.Failed)) is { } same)
            return same.Id;
        foreach (var older in cases.Where(c => c.State is ReleaseState.Proposed or ReleaseState.Referred or ReleaseState.Passed))
            older.State = ReleaseState.Superseded;
        return db.Add(New(doing, proposal)).Entity.Id;
    }

    /// <summary>The text is being changed: what was handed in of this item is no longer open, nor passed. A public version stays.</summary>
    public async Task Recall(ItemRef item, CancellationToken stop = default)
    {
        foreach (var open in await CasesOf(item).Where(c => c.State == ReleaseState.Proposed || c.State == ReleaseState.Referred || c.State == ReleaseState.Passed).ToListAsync(stop))
        {
            open.State = ReleaseState.Superseded;
            open.Revision++;
        }
    }

    /// <summary>Every reason against releasing this version now, without doing it: for the page that shows all guards at once.</summary>
    public async Task<IReadOnlyList<Refusal>> ObjectionsTo(ItemRef item, string versionDigest, CancellationToken stop = default) =>
        Objections(await CasesOf(item).FirstOrDefaultAsync(c => c.VersionDigest == versionDigest && c.State == ReleaseState.Passed, stop), await Guards(item, versionDigest, stop));

    /// <summary>Refused when the reviewer drafted the version, when a point of the checklist was not looked at, or when a "no" has no note.</summary>
    public async Task<Outcome<ReleaseState>> Review(Doing doing, Guid caseId, ReviewVerdict verdict, CancellationToken stop = default)
    {
        var reviewed = await db.Set<ReleaseCase>().FirstOrDefaultAsync(c => c.Id == caseId, stop);
        if (reviewed is null)
            return ReleaseRefusals.NoSuchCase;
        var next = Lifecycle.Next(reviewed.State, ActFor(verdict.Result), (_, _) => ReleaseRefusals.NotOpenForReview);
        List<Refusal> reasons = [.. next.Refusals, .. ReasonsAgainst(doing, reviewed, verdict)];
        foreach (var guard in reviewGuards)
        {
            reasons.AddRange(await guard.Objections(reviewed.Item, reviewed.VersionDigest, doing.Act.Who, stop));
            if (verdict.Result == ReleaseState.Passed)
                reasons.AddRange(await guard.AgainstPassing(reviewed.Item, reviewed.VersionDigest, stop));
        }
        if (reasons.Count > 0)
            return reasons;
        reviewed.State = next.Value;
        reviewed.Revision++;
        (reviewed.ReviewedBy, reviewed.ReviewedByName, reviewed.ReviewedAt) = (doing.Act.Who.PersonId, doing.Act.Who.Name, doing.Now);
        (reviewed.ReviewNote, reviewed.Checked) = (verdict.Note, string.Join('、', verdict.Checked));
        doing.About("foundation.release", caseId, $"保密审查「{reviewed.Title}」");
        doing.Raise(new VersionReviewed(reviewed.Item, reviewed.VersionDigest, reviewed.State, verdict.Note));
        return reviewed.State;
    }

    /// <summary>Makes the version public in the act's own transaction, or says every reason why not.</summary>
    public async Task<Outcome<DateTime>> Release(Doing doing, ItemRef item, string versionDigest, CancellationToken stop = default)
    {
        var cases = await CasesOf(item).ToListAsync(stop);
        var passed = cases.FirstOrDefault(c => c.VersionDigest == versionDigest && c.State == ReleaseState.Passed);
        var reasons = Objections(passed, await Guards(item, versionDigest, stop));
        if (reasons.Count > 0)
            return reasons;
        foreach (var older in cases.Where(c => c.State == ReleaseState.Released))
            older.State = ReleaseState.Superseded;
        (passed!.State, passed.ReleasedAt) = (ReleaseState.Released, doing.Now);
        passed.Revision++;
        doing.Note(item, isPublic: true);
        return doing.Now;
    }

    /// <summary>Takes the item off the site; the reason is shown to the public in its place.</summary>
    public async Task<Outcome<DateTime>> Withdraw(Doing doing, ItemRef item, CancellationToken stop = default)
    {
        var released = await CasesOf(item).FirstOrDefaultAsync(c => c.State == ReleaseState.Released, stop);
        if (released is null)
            return ReleaseRefusals.NotPublic;
        if (string.IsNullOrWhiteSpace(doing.Act.Why))
            return ReleaseRefusals.WithdrawalNeedsReason;
        (released.State, released.WithdrawnAt, released.WithdrawnWhy) = (ReleaseState.Withdrawn, doing.Now, doing.Act.Why);
        released.Revision++;
        doing.Note(item, isPublic: false);
        return doing.Now;
    }

    /// <summary>The newest case of an item, or null where none was ever handed in.</summary>
    public async Task<ReleaseStatus?> StatusOf(ItemRef item, CancellationToken stop = default)
    {
        var newest = await CasesOf(item).AsNoTracking().OrderByDescending(c => c.ProposedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        return newest is null ? null : Status(newest);
    }

    /// <summary>The version that is public now, or null.</summary>
    public async Task<ReleaseStatus?> PublicVersionOf(ItemRef item, CancellationToken stop = default)
    {
        var released = await CasesOf(item).AsNoTracking().FirstOrDefaultAsync(c => c.State == ReleaseState.Released, stop);
        return released is null ? null : Status(released);
    }

    private IQueryable<ReleaseCase> CasesOf(ItemRef item) =>
        db.Set<ReleaseCase>().Where(c => c.Kind == item.Kind && c.ItemId == item.Id);

    private ReleaseCase New(Doing doing, ReleaseProposal proposal) => new()
    {
        Id = Ids.New(clock),
        Kind = proposal.Item.Kind,
        ItemId = proposal.Item.Id,
        VersionDigest = proposal.VersionDigest,
        Title = proposal.Title,
        PreviewUrl = proposal.PreviewUrl,
        Attribute = proposal.Attribute,
        Ground = proposal.Ground,
        DraftedBy = doing.Act.Who.PersonId,
        DraftedByName = doing.Act.Who.Name,
        UnitId = doing.Act.Who.UnitId,
        ProposedAt = doing.Now,
        State = ReleaseState.Proposed,
    };

    private static List<Refusal> Objections(ReleaseCase? passed, IReadOnlyList<Refusal> guarded) =>
    [
        .. passed is null ? [ReleaseRefusals.NotReviewed] : passed.Attribute == PublicityAttribute.Proactive ? Array.Empty<Refusal>() : [ReleaseRefusals.NotProactive],
        .. guarded,
    ];

    private async Task<IReadOnlyList<Refusal>> Guards(ItemRef item, string versionDigest, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        foreach (var guard in guards)
            reasons.AddRange(await guard.Objections(item, versionDigest, stop));
        return reasons;
    }

    private static ReleaseAct ActFor(ReleaseState result) => result switch
    {
        ReleaseState.Passed => ReleaseAct.Pass,
        ReleaseState.Referred => ReleaseAct.Refer,
        _ => ReleaseAct.Fail,
    };

    private static IEnumerable<Refusal> ReasonsAgainst(Doing doing, ReleaseCase reviewed, ReviewVerdict verdict)
    {
        if (doing.Act.Who.PersonId is null || doing.Act.Who.PersonId == reviewed.DraftedBy)
            yield return ReleaseRefusals.ReviewerDrafted;
        if (verdict.Result == ReleaseState.Passed && Checklist.Except(verdict.Checked).Any())
            yield return ReleaseRefusals.ChecklistOpen;
        if (verdict.Result != ReleaseState.Passed && string.IsNullOrWhiteSpace(verdict.Note))
            yield return ReleaseRefusals.VerdictNeedsNote;
    }

    private static ReleaseStatus Status(ReleaseCase c) =>
        new(c.Id, c.VersionDigest, c.State, c.ReviewedByName, c.ReviewNote, c.ReleasedAt, c.WithdrawnWhy);
}

/// <param name="ReleasedAt">UTC; null while not public.</param>
public sealed record ReleaseStatus(
    Guid CaseId, string VersionDigest, ReleaseState State, string? ReviewedBy, string? ReviewNote, DateTime? ReleasedAt, string? WithdrawnWhy);

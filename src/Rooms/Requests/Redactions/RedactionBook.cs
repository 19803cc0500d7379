using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests.Redactions;

/// <param name="Ground">「GIR 15」, one of <see cref="RedactionBook.Grounds"/>.</param>
internal sealed record Hiding(int Page, IReadOnlyList<Place> Places, string? Ground, string? Reason);

/// <summary>
/// 遮盖所提供的文件 (GIR 37): brought and marked by handlers of the unit while the case is being handled, looked at by somebody who had no hand
/// in it. The reply is not drafted while a paper is under way.
/// </summary>
internal sealed class RedactionBook(ActBook acts, PlatformDb db, RequestShelf shelf, RequestScope scope, SealedStore files, TimeProvider clock) : IFollowsFacts
{
    private static readonly RequestState[] Handled = [RequestState.Handling, RequestState.ReasonsAsked];

    public static IReadOnlyList<string> Grounds { get; } = ["GIR 15", "GIR 14", "GIR 16(1)", "GIR 16(2)"];

    public async Task<Outcome<Redaction>> Bring(CurrentPerson who, Guid requestId, byte[] paper, string name, CancellationToken stop = default)
    {
        if (await shelf.Find(requestId, stop) is not { } found)
            return RequestRefusals.NoSuch;
        if (!scope.Covers(who, found.Request) || !scope.May(who, RequestPermissions.Handle))
            return RequestRefusals.NotYours;
        if (!Handled.Contains(found.Log.State))
            return RedactionRefusals.NotNowForCase;
        var key = files.NewKey();
        // Before the act: sealing waits for nobody's writing.
        var kept = await files.Keep(key, paper, name, stop);
        if (kept.IsRefused)
            return kept.Refusals.Select(reason => reason.On("Paper")).ToList();
        return await acts.Do<Redaction>("requests.bring-redaction", who.Actor, doing =>
        {
            var redaction = New(doing, who, requestId, key, kept.Value);
            db.Add(redaction);
            doing.About(Redaction.Kind, redaction.Id, $"上传待遮盖文件（{found.Request.Number}）");
            return Task.FromResult<Outcome<Redaction>>(redaction);
        }, stop);
    }

    public Task<Outcome<Redaction>> Hide(CurrentPerson who, Guid id, Hiding hiding, CancellationToken stop = default) => Do(who, id, RedactionAct.Mark, null, async (doing, redaction, _) =>
    {
        var page = await db.Set<RedactionPage>().AsNoTracking().FirstOrDefaultAsync(page => page.RedactionId == id && page.Number == hiding.Page, stop);
        List<Refusal> reasons = [.. Against(hiding.Ground, hiding.Reason)];
        if (hiding.Places.Count == 0)
            reasons.Add(RedactionRefusals.NothingPicked);
        else if (page is null || hiding.Places.Any(place => place.Width <= 0 || place.Height <= 0 || place.X < 0 || place.Y < 0 || place.X + place.Width > page.Width || place.Y + place.Height > page.Height))
            reasons.Add(RedactionRefusals.OffThePage);
        if (reasons.Count > 0)
            return reasons;
        foreach (var place in hiding.Places)
            db.Add(Box(redaction.Id, hiding.Page, place, hiding.Ground!, hiding.Reason!.Trim(), who.Name, doing.Now));
        return [];
    }, stop);

    /// <summary>A proposal becomes a box with this ground and reason.</summary>
    public Task<Outcome<Redaction>> Confirm(CurrentPerson who, Guid id, IReadOnlyCollection<Guid> boxes, string? ground, string? reason, CancellationToken stop = default) => Do(who, id, RedactionAct.Mark, null, async (_, _, _) =>
    {
        var proposed = await db.Set<RedactionBox>().Where(box => box.RedactionId == id && boxes.Contains(box.Id) && box.IsProposed).ToListAsync(stop);
        List<Refusal> reasons = [.. proposed.Count == 0 ? [RedactionRefusals.NoSuchBox] : Against(ground, reason)];
        if (reasons.Count > 0)
            return reasons;
        foreach (var box in proposed)
            (box.IsProposed, box.Ground, box.Reason, box.ByName) = (false, ground!, reason!.Trim(), who.Name);
        return [];
    }, stop);

    /// <summary>A box too many, or a proposal that is none.</summary>
    public Task<Outcome<Redaction>> TakeAway(CurrentPerson who, Guid id, IReadOnlyCollection<Guid> boxes, CancellationToken stop = default) => Do(who, id, RedactionAct.Mark, null, async (_, _, _) =>
    {
        var found = await db.Set<RedactionBox>().Where(box => box.RedactionId == id && boxes.Contains(box.Id)).ToListAsync(stop);
        db.RemoveRange(found);
        return found.Count == 0 ? [RedactionRefusals.NoSuchBox] : [];
    }, stop);

    public Task<Outcome<Redaction>> HandIn(CurrentPerson who, Guid id, CancellationToken stop = default) => Do(who, id, RedactionAct.HandIn, null, async (_, _, _) =>
    {
        var boxes = await db.Set<RedactionBox>().AsNoTracking().Where(box => box.RedactionId == id).ToListAsync(stop);
        List<Refusal> reasons = [];
        if (boxes.Any(box => box.IsProposed))
            reasons.Add(RedactionRefusals.ProposalsOpen);
        else if (boxes.Count == 0)
            reasons.Add(RedactionRefusals.NothingHidden);
        return reasons;
    }, stop);

    public Task<Outcome<Redaction>> Pass(CurrentPerson who, Guid id, CancellationToken stop = default) => Do(who, id, RedactionAct.Pass, null, (_, redaction, _) =>
    {
        redaction.ReviewedByName = who.Name;
        return Task.FromResult<IReadOnlyList<Refusal>>(OtherEyes(who, redaction));
    }, stop);

    public Task<Outcome<Redaction>> Return(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) => Do(who, id, RedactionAct.Return, why, (_, redaction, _) =>
    {
        redaction.Note = why?.Trim();
        return Task.FromResult<IReadOnlyList<Refusal>>([.. OtherEyes(who, redaction), .. string.IsNullOrWhiteSpace(why) ? [RedactionRefusals.ReturnNeedsReason] : Array.Empty<Refusal>()]);
    }, stop);

    public Task<Outcome<Redaction>> Drop(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        Do(who, id, RedactionAct.Drop, null, (_, _, _) => Task.FromResult<IReadOnlyList<Refusal>>([]), stop);

    /// <summary>A case that ended without a reply supplies nothing.</summary>
    public async Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop)
    {
        if (fact is not IResult)
            return;
        foreach (var open in await db.Set<Redaction>().Where(redaction => redaction.RequestId == after.Request.Id && RedactionLifecycle.UnderWay.Contains(redaction.State)).ToListAsync(stop))
            (open.State, open.ChangedAt, open.Revision) = (RedactionState.Dropped, doing.Now, open.Revision + 1);
    }

    internal static RedactionBox Proposal(Guid id, Guid redactionId, int page, Place place, string kind, DateTime at) =>
        new() { Id = id, RedactionId = redactionId, Page = page, X = place.X, Y = place.Y, Width = place.Width, Height = place.Height, Ground = Grounds[0], Reason = $"{kind}，属于个人隐私", IsProposed = true, ByName = "系统提示", At = at };

    private static IEnumerable<Refusal> Against(string? ground, string? reason)
    {
        if (ground is null || !Grounds.Contains(ground))
            yield return RedactionRefusals.GroundMissing;
        if (string.IsNullOrWhiteSpace(reason))
            yield return RedactionRefusals.ReasonMissing;
    }

    private static List<Refusal> OtherEyes(CurrentPerson who, Redaction redaction) => who.Id is not { } id || redaction.Hands.Contains(id) ? [RedactionRefusals.OtherEyes] : [];

    private Task<Outcome<Redaction>> Do(CurrentPerson who, Guid id, RedactionAct act, string? why, Func<Doing, Redaction, RequestCase, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Redaction>($"requests.redaction-{act.ToString().ToLowerInvariant()}", who.Actor, why, async doing =>
        {
            if (await db.Set<Redaction>().FirstOrDefaultAsync(known => known.Id == id, stop) is not { } redaction || await shelf.Find(redaction.RequestId, stop) is not { } found || !scope.Covers(who, found.Request))
                return RedactionRefusals.NoSuch;
            if (!scope.May(who, act is RedactionAct.Pass or RedactionAct.Return ? RequestPermissions.ReviewRedaction : RequestPermissions.Handle))
                return RequestRefusals.NotYours;
            if (!Handled.Contains(found.Log.State))
                return RedactionRefusals.NotNowForCase;
            var next = RedactionLifecycle.Table.Next(redaction.State, act, RedactionRefusals.NotNow);
            if (next.IsRefused)
                return next.Refusals.ToList();
            if (await apply(doing, redaction, found) is { Count: > 0 } reasons)
                return reasons.ToList();
            (redaction.State, redaction.ChangedAt, redaction.Revision) = (next.Value, doing.Now, redaction.Revision + 1);
            if (act is RedactionAct.Mark or RedactionAct.HandIn && who.Id is { } hand && !redaction.Hands.Contains(hand))
                redaction.Hands = [.. redaction.Hands, hand];
            doing.About(Redaction.Kind, id, $"遮盖文件：{act.Title()}（{found.Request.Number}）");
            return redaction;
        }, stop);

    private Redaction New(Doing doing, CurrentPerson who, Guid requestId, string key, FileRef paper) => new()
    {
        Id = Ids.New(clock),
        RequestId = requestId,
        Name = paper.Name,
        SealedKey = key,
        PaperHash = paper.Hash,
        PaperType = paper.MediaType,
        PaperSize = paper.Size,
        MadeByName = who.Name,
        MadeAt = doing.Now,
        ChangedAt = doing.Now,
        Hands = who.Id is { } hand ? [hand] : [],
    };

    private RedactionBox Box(Guid redactionId, int page, Place place, string ground, string reason, string by, DateTime at) =>
        new() { Id = Ids.New(clock), RedactionId = redactionId, Page = page, X = place.X, Y = place.Y, Width = place.Width, Height = place.Height, Ground = ground, Reason = reason, ByName = by, At = at };
}

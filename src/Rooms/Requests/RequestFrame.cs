using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests;

/// <summary>
/// The frame every deed runs in: one act, one transaction; the person's right and unit, the lifecycle, the guards; then the fact, what
/// follows from it in this room, and a line in the chained log that names no applicant. Reasons stay in the sealed fact: people write names into them,
/// and what stands in the log can never be taken out.
/// </summary>
internal sealed class RequestFrame(ActBook acts, RequestShelf shelf, RequestScope scope, WorkingDayCalendar calendar, IEnumerable<IFollowsFacts> followers)
{
    public Task<Outcome<RequestCase>> Do(CurrentPerson who, Guid id, Deed deed, CancellationToken stop = default) =>
        acts.Do<RequestCase>(NameOf(deed.Act), who.Actor, async doing =>
        {
            if (await shelf.Find(id, stop) is not { } found)
                return RequestRefusals.NoSuch;
            if (!scope.Covers(who, found.Request) || !scope.May(who, deed.Act))
                return RequestRefusals.NotYours;
            return await Within(doing, found, who, deed, stop);
        }, stop);

    /// <summary>Of the applicant, who has been known by the code or the sign-in, or of the platform by itself.</summary>
    public async Task<Outcome<RequestCase>> Within(Doing doing, RequestCase found, CurrentPerson who, Deed deed, CancellationToken stop)
    {
        var decided = deed.Decide(new(found.Log, who, doing.Today, calendar, await shelf.VolumeOf(found.Request, stop)) { OpenRedactions = await shelf.OpenRedactionsOf(found.Request.Id, stop) });
        if (!decided.TryGet(out var fact))
            return Outcome<RequestCase>.Refused(decided.Refusals);
        var after = shelf.Add(doing, found, fact);
        foreach (var follower in followers)
            await follower.Follow(doing, after, fact, stop);
        doing.About(InformationRequest.Kind, found.Request.Id, $"{deed.Act.Title()}（{found.Request.Number}）");
        return after;
    }

    /// <summary><c>requests.ask-correction</c>.</summary>
    internal static string NameOf(RequestAct act) =>
        "requests." + string.Concat(act.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>A part of this room in which something must be true together with a new fact: letters, the split cases, the conversion review.</summary>
internal interface IFollowsFacts
{
    Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop);
}

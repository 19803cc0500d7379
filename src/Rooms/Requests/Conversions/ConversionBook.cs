using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Conversions;

/// <summary>What the public gets of a converted answer.</summary>
internal sealed record Conversion(string? Title, string? Text, string? Code);

/// <summary>
/// 依申请转主动公开审查 (GIR 44; S1 task 7): every reply that gives information opens one, and it ends either as a draft in Documents or with
/// the reason why not.
/// </summary>
internal sealed class ConversionBook(
    ActBook acts, PlatformDb db, RequestShelf shelf, RequestScope scope, ApplicantBook applicants, IConvertedDrafts drafts, IUnits units, SettingBook settings, WorkingDayCalendar calendar) : IFollowsFacts
{
    public static readonly Setting<int> DaysToReview = new(
        "requests.conversion-days", "答复后几个工作日内完成转主动公开审查", 20, "S1 任务 7；日数为设计", Evidence.Design, days => days is >= 1 and <= 250 ? null : "请填 1 到 250。");

    public static readonly Refusal NoSuchReview = new("requests.no-such-conversion", "没有找到这项审查，或者已经办结。");
    public static readonly Refusal KeepNeedsReason = new("requests.keep-needs-reason", "不转为主动公开的，请选择情形并说明理由。", "Reason", "GIR 44");
    public static readonly Refusal ConversionNeedsText = new("requests.conversion-needs-text", "请填写公开的标题和内容，不得含有申请人信息。", "Text", "GIR 44");
    public static readonly Refusal ConversionNeedsCode = new("requests.conversion-needs-code", "请选择属于哪一项法定主动公开内容。", "Code", "GIR 20, 21");

    public static readonly Refusal NamesSomebody = new("requests.conversion-names-somebody", "标题或者内容中写有申请人或者第三方的名称，请删去。", "Text", "GIR 15, 44");

    public async Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop)
    {
        if (fact is not IResult { Reply: ReplyKind.Disclosed or ReplyKind.PartlyDisclosed })
            return;
        db.Add(new ConversionReview
        {
            Id = after.Request.Id,
            UnitId = after.Request.UnitId,
            Title = after.Request.Title,
            OpenedOn = fact.On,
            DueOn = calendar.AddWorkingDays(fact.On, await settings.Get(DaysToReview, stop: stop)).Result,
        });
    }

    public Task<Outcome<Guid>> Keep(CurrentPerson who, Guid id, Exclusion? excluded, string? reason, CancellationToken stop = default) => Decide(who, id, async (doing, review) =>
    {
        await Task.CompletedTask;
        if (excluded is null || string.IsNullOrWhiteSpace(reason))
            return [KeepNeedsReason];
        (review.State, review.Excluded, review.Reason) = (ConversionState.Kept, excluded, reason.Trim());
        doing.About(InformationRequest.Kind, id, $"不转主动公开：{review.Title}");
        return [];
    }, stop);

    public Task<Outcome<Guid>> Convert(CurrentPerson who, Guid id, Conversion conversion, CancellationToken stop = default) => Decide(who, id, async (doing, review) =>
    {
        List<Refusal> reasons = [];
        if (string.IsNullOrWhiteSpace(conversion.Title) || string.IsNullOrWhiteSpace(conversion.Text))
            reasons.Add(ConversionNeedsText);
        if (string.IsNullOrWhiteSpace(conversion.Code))
            reasons.Add(ConversionNeedsCode);
        reasons.AddRange(await Personal(id, $"{conversion.Title}\n{conversion.Text}", stop));
        if (reasons.Count > 0)
            return reasons;
        var issuer = (await units.Find(review.UnitId, stop))!.Name;
        var drafted = await drafts.Draft(who, new(review.UnitId, issuer, conversion.Title!.Trim(), conversion.Text!.Trim(), conversion.Code!.Trim()), stop);
        if (drafted.IsRefused)
            return drafted.Refusals;
        (review.State, review.DocumentId) = (ConversionState.Converted, drafted.Value);
        doing.About(InformationRequest.Kind, id, $"转为主动公开：{review.Title}");
        return [];
    }, stop);

    /// <summary>What is the applicant's own, or a third party's, is never made proactive (GIR 15, 44; S4 6(4)); neither is anybody's number or home.</summary>
    private async Task<IEnumerable<Refusal>> Personal(Guid id, string text, CancellationToken stop)
    {
        var found = (await shelf.Find(id, stop))!;
        if (LetterNames.Of(applicants.ForSending(found.Request), found.Log).Hide(text) != text)
            return [NamesSomebody];
        return text.Split('\n').SelectMany(PersonalInformation.In).Select(spot => spot.Kind).Distinct().ToList() is { Count: > 0 } kinds ? [HoldsPersonalData(kinds)] : [];
    }

    private static Refusal HoldsPersonalData(List<string> kinds) => new("requests.conversion-holds-personal-data", $"内容中疑似有个人信息（{string.Join("、", kinds)}），遮盖或者删去后再转为主动公开。", "Text", "GIR 15");

    private Task<Outcome<Guid>> Decide(CurrentPerson who, Guid id, Func<Doing, ConversionReview, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Guid>(RequestPermissions.Convert, who.Actor, async doing =>
        {
            if (await db.Set<ConversionReview>().FirstOrDefaultAsync(review => review.Id == id && review.State == ConversionState.Open, stop) is not { } review
                || await shelf.Find(id, stop) is not { } found)
                return NoSuchReview;
            if (!scope.May(who, RequestPermissions.Convert) || !scope.Covers(who, found.Request))
                return RequestRefusals.NotYours;
            if (await apply(doing, review) is { Count: > 0 } reasons)
                return reasons.ToList();
            (review.DecidedByName, review.DecidedOn) = (who.Name, doing.Today);
            review.Revision++;
            return id;
        }, stop);
}

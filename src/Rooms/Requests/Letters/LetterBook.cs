using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Letters;

/// <summary>Papers of a case: written by the facts that need them, edited, numbered when they go out. A reply is numbered at its signing.</summary>
internal sealed class LetterBook(
    ActBook acts, PlatformDb db, RequestShelf shelf, RequestScope scope, TemplateBook templates, ApplicantBook applicants, Serials serials, IUnits units, SettingBook settings, WorkingDayCalendar calendar, TimeProvider clock) : IFollowsFacts
{
    public static readonly Setting<string> Sign = new("requests.letter-sign", "依申请公开文书的机关代字（按单位代码设置）", "", "GB/T 9704-2012 7.2.5", Evidence.Design);

    public static readonly Refusal NoSuchLetter = new("requests.no-such-letter", "没有找到这份文书。");
    public static readonly Refusal LetterIsOut = new("requests.letter-is-out", "文书已经编号印发，不能再修改。");
    public static readonly Refusal LetterEmpty = new("requests.letter-empty", "请填写文书标题和正文。", "Body");
    public static readonly Refusal ReplyNumberedAtSigning = new("requests.reply-numbered-at-signing", "答复书在负责人签发时编号，不能单独编号。", Source: "GIR 45");
    public static readonly Refusal NothingForIt = new("requests.nothing-for-letter", "案件还没有这份文书需要的内容，请先办理相应的事项。", "Kind");

    /// <summary>Which papers a fact needs.</summary>
    public async Task Follow(Doing doing, RequestCase after, Happening fact, CancellationToken stop)
    {
        foreach (var (kind, key) in Wanted(fact))
            await Write(doing, after, kind, key, stop);
        switch (fact)
        {
            case ReplyDrafted or CorrectionLapsed or FeeLapsed or AnsweredOnTheSpot or Withdrawn:
                await WriteReply(doing, after, fact, stop);
                break;
            case ReplySigned:
                await Number(doing, after.Request, (await Drafts(after.Request.Id, stop)).Single(), fact.On, stop);
                break;
        }
    }

    /// <summary>By hand: another copy, or a paper no fact asks for.</summary>
    public Task<Outcome<Guid>> Make(CurrentPerson who, Guid id, LetterKind kind, CancellationToken stop = default) =>
        acts.Do<Guid>("requests.write-letter", who.Actor, async doing =>
        {
            if (await shelf.Find(id, stop) is not { } found)
                return RequestRefusals.NoSuch;
            if (!scope.Covers(who, found.Request) || !scope.May(who, RequestPermissions.Handle))
                return RequestRefusals.NotYours;
            if (!IsReady(kind, found.Log))
                return NothingForIt;
            var letter = await Write(doing, found, kind, null, stop);
            doing.About(InformationRequest.Kind, id, $"制作{kind.Title()}（{found.Request.Number}）");
            return letter.Id;
        }, stop);

    public Task<Outcome<Guid>> Edit(CurrentPerson who, Guid letterId, string? title, string? body, CancellationToken stop = default) =>
        OnLetter(who, letterId, "requests.edit-letter", async (_, request, letter) =>
        {
            if (letter.IssuedOn is not null)
                return LetterIsOut;
            if (string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(body))
                return LetterEmpty;
            var names = LetterNames.Of(applicants.ForSending(request), await shelf.LogOf(request.Id, stop));
            (letter.Title, letter.Body) = (title.Trim(), names.Hide(body.ReplaceLineEndings("\n").Trim()));
            return null;
        }, stop);

    /// <summary>编号印发: from now on it is as it went out.</summary>
    public Task<Outcome<Guid>> Issue(CurrentPerson who, Guid letterId, CancellationToken stop = default) =>
        OnLetter(who, letterId, "requests.issue-letter", async (doing, request, letter) =>
        {
            if (letter.IssuedOn is not null)
                return LetterIsOut;
            if (letter.Kind == LetterKind.Reply && request.IsOpen)
                return ReplyNumberedAtSigning;
            await Number(doing, request, letter, doing.Today, stop);
            return null;
        }, stop);

    public static bool IsReady(LetterKind kind, RequestLog log) => LetterTemplates.Has(kind) && kind switch
    {
        LetterKind.CorrectionNotice => log.Has<CorrectionAsked>(),
        LetterKind.ReasonsNotice => log.Has<ReasonsWanted>(),
        LetterKind.DelayNotice => log.Has<DelaySet>(),
        LetterKind.ExtensionNotice => log.Has<ExtensionApproved>(),
        LetterKind.FeeNotice => log.Last<FeeAssessed>() is { Yuan: > 0 },
        LetterKind.ThirdPartyConsultation or LetterKind.ThirdPartyConfirmation or LetterKind.ConsultationRunning => log.Consultations.Any(asked => asked.Sent.Kind == ConsultationKind.ThirdParty),
        LetterKind.CoMakerConsultation => log.Consultations.Any(asked => asked.Sent.Kind == ConsultationKind.CoMaker),
        LetterKind.ThirdPartyDisclosure => log.Has<ThirdPartyTold>(),
        _ => true,
    };

    private static IEnumerable<(LetterKind Kind, string? Key)> Wanted(Happening fact) => fact switch
    {
        CorrectionAsked => [(LetterKind.CorrectionNotice, null)],
        ReasonsWanted => [(LetterKind.ReasonsNotice, null)],
        DelaySet => [(LetterKind.DelayNotice, null)],
        ExtensionApproved => [(LetterKind.ExtensionNotice, null)],
        FeeNotified => [(LetterKind.FeeNotice, null)],
        ThirdPartyTold told => [(LetterKind.ThirdPartyDisclosure, told.Key)],
        ConsultationSent { Kind: ConsultationKind.ThirdParty, Key: var key } =>
            [(LetterKind.ThirdPartyConsultation, key), (LetterKind.ThirdPartyConfirmation, key), (LetterKind.ConsultationRunning, key)],
        ConsultationSent { Key: var key } => [(LetterKind.CoMakerConsultation, key)],
        _ => [],
    };

    private async Task<RequestLetter> Write(Doing doing, RequestCase at, LetterKind kind, string? key, CancellationToken stop)
    {
        var (agency, body) = await Bodies(at.Request.UnitId, stop);
        return Add(doing, at, kind, await templates.Of(kind, stop), LetterWords.Of(at, agency, body, calendar, key), null, key);
    }

    /// <summary>One draft of a reply at a time; a new one takes the place of what was returned.</summary>
    private async Task WriteReply(Doing doing, RequestCase at, Happening fact, CancellationToken stop)
    {
        db.RemoveRange(await Drafts(at.Request.Id, stop));
        var reply = fact switch
        {
            ReplyDrafted drafted => drafted.Words,
            AnsweredOnTheSpot spot => spot.Words,
            Withdrawn withdrawn => new(ReplyKind.OtherHandling, null, $"您（贵单位）已撤回该申请（{withdrawn.How}）。"),
            _ => new(((IResult)fact).Reply, null, null),
        };
        var (agency, body) = await Bodies(at.Request.UnitId, stop);
        var words = LetterWords.Of(at, agency, body, calendar);
        words.AddReply(at, reply, body);
        Add(doing, at, LetterKind.Reply, await templates.Reply(reply.Reply!.Value, reply.Basis, stop), words, reply.Reply, null);
    }

    private RequestLetter Add(Doing doing, RequestCase at, LetterKind kind, LetterTemplate template, Dictionary<string, string?> words, ReplyKind? row, string? key) => db.Add(new RequestLetter
    {
        Id = Ids.New(clock),
        RequestId = at.Request.Id,
        Kind = kind,
        Row = row,
        Key = key,
        Title = template.Title,
        Addressee = template.Addressee == "{申请人}" ? LetterWords.Applicant : LetterTemplates.Fill([template.Addressee], words).TrimEnd('。'),
        Body = LetterNames.Of(applicants.ForSending(at.Request), at.Log)
            .Hide(template.Addressee == "{申请人}" ? LetterWords.Addressing(LetterTemplates.Fill(template.Lines, words), at.Request) : LetterTemplates.Fill(template.Lines, words)),
        MadeAt = doing.Now,
        ByName = doing.Act.Who.Name,
    }).Entity;

    private async Task Number(Doing doing, InformationRequest request, RequestLetter letter, DateOnly on, CancellationToken stop)
    {
        var unit = (await units.Find(request.UnitId, stop))!;
        var sign = await settings.Get(Sign, unit.Code, stop);
        (letter.Sign, letter.Year) = (sign.Length > 0 ? sign : $"{unit.ShortName}依申请", on.Year);
        letter.Serial = await serials.Next(request.UnitId, on.Year, "文书", stop);
        (letter.IssuedOn, letter.ByName) = (on, doing.Act.Who.Name);
        letter.Revision++;
    }

    private Task<List<RequestLetter>> Drafts(Guid requestId, CancellationToken stop) =>
        db.Set<RequestLetter>().Where(letter => letter.RequestId == requestId && letter.Kind == LetterKind.Reply && letter.IssuedOn == null).ToListAsync(stop);

    private async Task<(string Agency, string Body)> Bodies(Guid unitId, CancellationToken stop) =>
        ((await units.Find(unitId, stop))?.Name ?? "", (await units.ReconsiderationBodyOf(unitId, stop))?.Name ?? "有管辖权的行政复议机关");

    private Task<Outcome<Guid>> OnLetter(CurrentPerson who, Guid letterId, string name, Func<Doing, InformationRequest, RequestLetter, Task<Refusal?>> apply, CancellationToken stop) =>
        acts.Do<Guid>(name, who.Actor, async doing =>
        {
            if (await db.Set<RequestLetter>().FirstOrDefaultAsync(letter => letter.Id == letterId, stop) is not { } letter)
                return NoSuchLetter;
            var request = await db.Set<InformationRequest>().FirstAsync(request => request.Id == letter.RequestId, stop);
            if (!scope.Covers(who, request) || !scope.May(who, RequestPermissions.Handle))
                return RequestRefusals.NotYours;
            if (await apply(doing, request, letter) is { } refusal)
                return refusal;
            letter.Revision++;
            doing.About(InformationRequest.Kind, request.Id, $"{letter.Kind.Title()}（{request.Number}）");
            return letterId;
        }, stop);
}

using Mingtang.Foundation.Web;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Letters;

/// <summary>What of a case fills the holes of a template. The applicant stays a mark until a letter is printed for sending.</summary>
internal static class LetterWords
{
    public const string Applicant = "申请人";

    public const string ApplicantMark = "〖申请人〗";

    public static Dictionary<string, string?> Of(RequestCase at, string agency, string body, WorkingDayCalendar calendar, string? key = null)
    {
        var (request, log, clock) = (at.Request, at.Log, ReplyClock.Of(at.Log, calendar));
        var (correction, fee, assessed) = (log.Last<CorrectionAsked>(), log.Last<FeeNotified>(), log.Last<FeeAssessed>());
        var asked = log.Consultations.LastOrDefault(consultation => key is null || consultation.Key == key);
        var words = new Dictionary<string, string?>
        {
            [Applicant] = Applicant,
            ["机关"] = agency,
            ["登记号"] = request.Number,
            ["标题"] = request.Title,
            ["申请内容"] = request.Description,
            ["渠道"] = request.Channel.Title(),
            ["到达日"] = Day(log.Arrival.On),
            ["收到日"] = Day(log.ReceivedOn ?? log.Arrival.On),
            ["收到说明"] = Receipt(request, log, clock),
            ["期限"] = Day(clock.Foreseen),
            ["补正事项"] = correction?.What,
            ["补正告知日"] = correction is null ? null : Day(correction.On),
            ["补正期限"] = correction is null ? null : Day(correction.Until(calendar)),
            ["说明依据"] = log.Last<ReasonsWanted>()?.Grounds,
            ["当月件数"] = log.Last<ReasonsWanted>()?.InMonth.ToString(),
            ["延迟理由"] = log.Last<DelaySet>()?.Reason,
            ["延迟日数"] = log.Last<DelaySet>()?.Days.ToString(),
            // The notice is written before the applicant has been told, and tells the day as it will then be.
            ["延长后期限"] = log.Last<ExtensionAsked>() is { } extension ? Day(clock.ForeseenWith(extension.Days)) : null,
            ["延期理由"] = log.Last<ExtensionAsked>()?.Reason,
            ["延期日数"] = log.Last<ExtensionAsked>()?.Days.ToString(),
            ["第三方"] = asked?.Sent is { Kind: ConsultationKind.ThirdParty } sent ? LetterNames.ThirdParty(sent.Key) : asked?.Sent.Party,
            ["征求内容"] = asked?.Sent.About,
            ["公开理由"] = log.Last<ThirdPartyTold>()?.Words,
            ["计收方式"] = assessed?.Method.Title(),
            ["费用明细"] = assessed is null ? null : string.Join("；", assessed.Tiers),
            ["费用"] = (fee?.Yuan ?? assessed?.Yuan)?.ToString(),
            ["缴费期限"] = fee is null ? null : Day(fee.Until(calendar)),
            ["选择救济"] = $"如对本决定不服，{Remedy.Choice(body)}",
        };
        return words;
    }

    public static void AddReply(this Dictionary<string, string?> words, RequestCase at, ReplyWords reply, string body)
    {
        var row = ReplyRow.Of(reply.Reply!.Value);
        words["开头"] = $"本机关于{words["收到日"]}收到您（贵单位）提出的政府信息公开申请（登记号{at.Request.Number}），申请获取：{at.Request.Description}";
        words["处理意见"] = reply.Finding;
        words["理由"] = reply.Reason;
        words["获取途径"] = reply.Elsewhere;
        words["类别"] = Nature(row.Kind);
        words["条款"] = ChineseArticle.Of(reply.Basis ?? ReplyRules.BasesOf(row.Kind)[0]);
        words["不予公开部分"] = string.Join('\n', reply.Withheld.Select((part, index) => $"{index + 1}．{part.Part}：根据{ChineseArticle.Of(part.Ground)}的规定不予公开，{part.Reason}"));
        words["救济"] = Remedy.Of(row.Kind, body);
    }

    /// <summary>The templates say 您（贵单位）; a letter says which.</summary>
    public static string Addressing(string body, InformationRequest request) =>
        body.Replace("您（贵单位）", request.ApplicantKind == ApplicantKind.NaturalPerson ? "您" : "贵单位", StringComparison.Ordinal);

    private static string? Nature(ReplyKind reply) => reply switch
    {
        ReplyKind.StateSecret => "属于依法确定的国家秘密",
        ReplyKind.ForbiddenByLaw => "属于法律、行政法规禁止公开的政府信息",
        ReplyKind.EndangersSecurity => "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
        ReplyKind.ThirdPartyRights => "涉及第三方合法权益，公开会对第三方合法权益造成损害",
        ReplyKind.InternalAffairs => "属于人事管理、后勤管理、内部工作流程方面的内部事务信息",
        ReplyKind.ProcessInformation => "属于讨论记录、过程稿、磋商信函、请示报告等过程性信息",
        ReplyKind.EnforcementFile => "属于行政执法案卷信息",
        _ => null,
    };

    internal static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Receipt(InformationRequest request, RequestLog log, ReplyClock clock) => log.ReceivedOn is { } received
        ? $"收到申请之日为{Day(received)}，本机关将自次日起二十个工作日内（{Day(clock.Foreseen)}前）作出答复；需要补正、征求意见、延期的，将另行告知。"
        : $"{request.Channel.ReceiptRule}。本机关将尽快与您（贵单位）联系确认，答复期限从确认次日起计算。";
}

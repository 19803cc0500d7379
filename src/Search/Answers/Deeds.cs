using System.Text.RegularExpressions;

namespace Mingtang.Search.Answers;

/// <summary>
/// What somebody is to do by the day, for the sum or at the place asked for. 多久给结果 asks when it is decided, not when the application is handed
/// in, though both clauses name a number of days; 几天内要上报 asks for neither.
/// </summary>
internal static class Deeds
{
    private static readonly (Regex Asked, LazyRegex Said)[] Known =
    [
        (new("(多久|多长时间|几(天|日|年|周)|几个(月|工作日|小时)|多少天|几小时)(之内|以内|内|里|前|之前)|最(晚|迟)|限期"), new("[日月年天时周](以内|之内|内|前|以前|之前)|期满前|届满前")),
        (new("(要|有|能|可以|一般|最多|最长|最短|一共|总共|算|为期|期限)[^,。?]{0,5}(多久|多长时间|几年|几个月|几天|多少年|多少天)(?!之?内|以内|里|前|一)"), new("期限|期间|时间[为不]|为期|[为是][0-9零一二三四五六七八九十]|不(得)?超过|不(得)?少于|以上")),
        (new("给(个)?(结果|说法|处理|决定|结论)|出结果|批(下来|准|复|完)|审(批|核|查)|办(完|好|结|下来)|答复|回复|回话|结案|下来|处理完|发(证|下来)"),
            new("作出[^,。;]{0,14}(决定|答复|认定|处理|裁决|结论)|办结|办理完毕|批准|审查完毕|审核|答复|核发|颁发|准予|回应|办理")),
        (new("告诉|通知(我|人|当事)|告知|受不受理|是否受理|给.{0,4}回音"), new("告知|通知|送达|是否受理|予以受理|不予受理")),
        (new("上报|报告|报备|汇报|报案|报警"), new("报告|上报|报送|报案|报警|备案")),
        (new("申请|提出|申诉|复核|复议|起诉|上诉|复查|去领|要求|提(?!前|供|高|醒|取)|报名|投诉"), new("申请|提出|提请|起诉|上诉|领取|请求|投诉")),
        (new("登记|变更|备案|注册|过户|换证|补证|迁"), new("登记|备案|变更|注册|换领|补领|换发|补发|迁移")),
        (new("留(多|几|存|着|档)|保(存|管|留)|存多|存几|放多|放几|录像"), new("保存|保管|贮存|留存|保留|储存")),
        (new("有效|管几年|管多久|一换|能用(几|多)|过期|到期"), new("有效期|期限为|届满|有效")),
        (new("一届|任期|干几年|连任|届"), new("任期|每届|连任")),
        (new("付(钱|款|清|给|多)?|给钱|到账|打到|打款|发放|退(钱|款|还|给|费)|结清|交(钱|清|齐)?|缴"), new("支付|付清|拨付|退还|发放|缴纳|给付|交付|返还|退回|缴清|收取")),
        (new("(多久|几年|几个月|多长时间|几天).{0,6}(一次|一回|一换|查一|做一|检一|体检)|每(隔|年|月)"), new("每(年|月|季度|半年|周|日|[一二两三四五六1-6]个?(年|月))|一次|定期")),
        (new("扣(了|押|下|留|着|我|车|货|住)|查封|冻结|关(几|多)|拘(几|多|我)|留多久|盘问"), new("期限|不得超过|不超过|延长|拘留")),
        (new("罚"), new("罚款|处以|处[^,。]{0,20}元|拘留|警告|吊销")),
        (new("赔"), new("赔偿")),
        (new("补(偿|助|贴)|补(多少|几)"), new("补偿|补助|补贴|津贴")),
        (new("税"), new("税率|税额|征收|免征|税")),
        (new("奖"), new("奖励|奖金|给予")),
        (new("收费|手续费|要钱|花钱|多少钱|免费"), new("收费|费用|收取|免费|费")),
        (new("拆|搬走|清走|整改|改正|恢复"), new("拆除|搬迁|清除|改正|恢复|整改")),
        (new("投票|同意|开会|表决|联名|召开"), new("同意|表决|联名|召开|过半数|以上")),
        (new("公示|公布|公开|贴出来"), new("公示|公布|公开|公告")),
        (new("休(息|几|多|假)|放假|假期|请假"), new("休假|放假|休息|假期|假")),
        (new("距离|多远|离.{1,8}(米|远)|几米|多宽"), new("米|距离|公里")),
    ];

    /// <summary>The deeds a question speaks of, as a pattern each for how the law says them.</summary>
    public static Regex[] Of(string folded) => [.. Known.Where(deed => deed.Asked.IsMatch(folded)).Select(deed => deed.Said.Value)];

    /// <summary>How many of the deeds asked for are said here, 0 to 1.</summary>
    public static float Share(Regex[] asked, ReadOnlySpan<char> clause)
    {
        var said = 0;
        foreach (var deed in asked)
            said += deed.IsMatch(clause) ? 1 : 0;
        return asked.Length == 0 ? 0 : (float)said / asked.Length;
    }
}

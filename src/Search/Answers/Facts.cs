using System.Text.RegularExpressions;

namespace Mingtang.Search.Answers;

/// <summary>The facts a sentence of law may hold, by the kind of question they answer.</summary>
internal static partial class Facts
{
    public static Regex? Of(Question question) => question.Kind switch
    {
        QuestionKind.Condition or QuestionKind.Open when question.AsksCharge => Charge(),
        QuestionKind.Condition or QuestionKind.Open when question.AsksLeave => Leave(),
        QuestionKind.Condition or QuestionKind.Open when question.AsksDuty => Duty(),
        QuestionKind.Period => Period(),
        QuestionKind.Amount => Amount(),
        QuestionKind.Condition => Condition(),
        QuestionKind.Authority => Authority(),
        QuestionKind.Place => Place(),
        QuestionKind.Definition => Definition(),
        QuestionKind.Penalty => Penalty(),
        _ => null,
    };

    /// <summary>The unit a question names (几天, 几个月, 百分之几), as it stands after a number.</summary>
    public static Regex? Unit(string folded)
    {
        foreach (var (asked, found) in Units)
            if (asked.IsMatch(folded))
                return found.Value;
        return null;
    }

    private static readonly (Regex Asked, LazyRegex Found)[] Units =
    [
        (new("多少钱|几元|几块|多少元|罚多少|赔多少|交多少钱|金额"), new(Number + "(万|亿)?元|" + Number + "倍")),
        (new("百分之(几|多少)|几成|比例|几分之"), new(Number + "%|百分之" + Number + "|分之")),
        (new("(几|多少)个?工作日"), new(Number + "个?(工作日|日)")),
        (new("几(天|日)|多少(天|日)"), new(Number + "个?(日|天|工作日)|小时")),
        (new("几个?月|多少个月"), new(Number + "个?月")),
        (new("几个?(小时|钟头)|多少个?(小时|钟头)"), new(Number + "个?小时")),
        (new("几年|多少年"), new(Number + "年")),
        (new("几岁|多大(年|岁)|(人|孩|满|生).{0,8}多大|多少(周)?岁|多大.{0,4}才"), new(Number + "周?岁")),
        (new("几分|多少分"), new(Number + "分")),
        (new("多久|多长时间|什么时候|何时|期限|时限|最晚|最迟"), new(Number + "个?(日|天|工作日|月|年|小时|分钟)")),
        (new("多远|多高|多宽|多深|几米|几公里"), new(Number + "(米|公里|厘米|海里)")),
        (new("多少人|几个?人|几名|几位|几个.{0,6}(的|员|师|人)"), new(Number + "(人|名|个)")),
        (new("多大(的)?(面积|地方|房)|(房|屋|面积|地).{0,12}多大|多少平"), new(Number + "平方米")),
        (new("几次|多少次|几回|多少回"), new(Number + "次")),
        (new("多少|几个?(人|次|级|米)"), new(Number)),
    ];

    /// <summary>Gives the matter to an office: 由城管执法部门责令 for who punishes, 市公安部门是养犬管理的主管部门 for who is in charge.</summary>
    public static Regex? Assigning(Question question) => question.Kind != QuestionKind.Authority ? null : question.AsksWhoPunishes ? Punishes() : InCharge();

    [GeneratedRegex("由[^,。;]{2,40}(责令|处[^,。;]{0,20}(罚款|拘留)|予以处罚|给予|没收|吊销|查处|依法处)")]
    private static partial Regex Punishes();

    [GeneratedRegex("主管(本|全国|全市)?[^,。;]{0,24}工作|是[^,。;]{0,24}主管部门|负责[^,。;]{0,40}(工作|管理|监督|实施|组织)|由[^,。;]{2,24}(负责|受理|审批|批准|核发|办理|决定|承担|组织|裁决|处理)|向[^,。;]{2,30}(申请|提出|提交|报告|备案|投诉|举报|办理)|报[^,。;]{2,24}(批准|备案|审批)|经[^,。;]{2,24}(批准|同意|许可|审核)")]
    private static partial Regex InCharge();

    private const string Number = "[0-9零〇一二三四五六七八九十百千万两.]+";

    [GeneratedRegex("(不(得)?(少于|超过|满|低于)|超过|最长|满|每|提前|至少)?" + Number + "(个)?(工作日|小时|周岁|日|天|月|年|周|次)(以?内|之内|以前|以上|以下|前|后)?|当日|立即|即时|及时")]
    private static partial Regex Period();

    [GeneratedRegex(Number + "(万|亿)?元(以上|以下)?|" + Number + "倍|百分之" + Number + "|" + Number + "%|" + Number + "(个月|天|分|次|人|毫升|平方米|公里|米|岁|级)|免费|不(得)?收(取)?[^,。]{0,6}费")]
    private static partial Regex Amount();

    [GeneratedRegex("不得[^,。;]{2,24}|可以[^,。;]{2,24}|有权[^,。;]{2,24}|禁止[^,。;]{2,24}|无权[^,。;]{2,24}|不予[^,。;]{2,24}|免费")]
    private static partial Regex Leave();

    [GeneratedRegex("免费|无偿|不(得|予|再)?[^,。;]{0,10}收取?[^,。;]{0,12}(费|款|税|钱)|不(得)?收|免(予)?(收|缴|交|征|纳)|免税|不缴纳|不交纳|不征收|(由|自行)[^,。;]{0,20}(承担|支付|负担)|收费|收取[^,。;]{0,12}费|优惠")]
    private static partial Regex Charge();

    [GeneratedRegex("应当[^,。;]{2,24}|必须[^,。;]{2,24}|不需要[^,。;]{2,24}|无需[^,。;]{2,24}|可以不[^,。;]{2,24}|不再[^,。;]{2,24}|免费|不(得)?收")]
    private static partial Regex Duty();

    [GeneratedRegex("(具备|符合|提交|有)下列[^:。]{0,16}:?|下列[^:。]{0,12}:|应当[^,。;]{2,24}|不得[^,。;]{2,24}|可以[^,。;]{2,24}")]
    private static partial Regex Condition();

    [GeneratedRegex("[^,。;、由向]{0,14}(人民政府|主管部门|行政部门|管理部门|人民法院|人民检察院|管理机构|委员会|公安机关|登记机关|海关|税务机关|部门|机关|机构)")]
    private static partial Regex Authority();

    [GeneratedRegex("[^,。;、向在]{0,10}(所在地|住所地|居住地|户籍地|发生地|登记地|地点|场所|窗口|网站|平台)[^,。;]{0,10}")]
    private static partial Regex Place();

    [GeneratedRegex("所称[^,。]{1,30},?(是)?指[^。]+|是指[^。]+|包括[^。]+")]
    private static partial Regex Definition();

    [GeneratedRegex("处[^,。;]{0,20}(罚款|拘留|徒刑)|一次记" + Number + "分|责令[^,。;]{2,14}|吊销[^,。;]{2,20}|警告|依法(给予处分|追究刑事责任)|没收[^,。;]{2,12}|拘留")]
    private static partial Regex Penalty();
}

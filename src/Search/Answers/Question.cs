using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;

namespace Mingtang.Search.Answers;

/// <summary>A question in everyday words: what kind it is, and what is left when the asking is taken out of it.</summary>
internal sealed partial class Question
{
    private static readonly (QuestionKind Kind, Regex Asked)[] Kinds =
    [
        (QuestionKind.Penalty, Penalty()), (QuestionKind.Amount, Money()), (QuestionKind.Period, Period()), (QuestionKind.Amount, Amount()), (QuestionKind.Authority, Authority()),
        (QuestionKind.Place, Place()), (QuestionKind.Condition, Condition()), (QuestionKind.Definition, Definition()),
    ];

    public Question(string typed)
    {
        Folded = Folding.Fold(typed.Length > Queries.QueryLimits.Letters ? typed[..Queries.QueryLimits.Letters] : typed).Trim();
        Kind = Kinds.FirstOrDefault(kind => kind.Asked.IsMatch(Folded)).Kind;
        Content = Asking().Replace(Folded, match => new string(' ', match.Length));
        if (Queries.LawName.Bare(Content).Length < 2)
            Content = Folded;
    }

    public string Folded { get; }

    public QuestionKind Kind { get; }

    /// <summary>The same length as the question, with blanks where there was only asking.</summary>
    public string Content { get; }

    [GeneratedRegex("怎么(处|惩)?罚|如何处罚|罚多少|罚款多少|罚几|什么(处罚|后果|责任|罪)|会(不会)?被?(罚|抓|拘留|判)|判(几年|多久|刑)|拘留几|关几天|怎么处理|扣几分|扣多少分|记几分|记多少分|违法吗|犯法吗|犯罪吗")]
    private static partial Regex Penalty();

    [GeneratedRegex("多久|多长时间|几(天|日|年|个?月|周|小时|个工作日)|多少(天|日|年|个?月|小时|个工作日|时间)|什么时候|啥时候|何时|期限|时限|有效期|最(晚|迟|长|短)|提前多|哪天|几点|多大(年龄|岁)?|几岁|多少(周)?岁")]
    private static partial Regex Period();

    [GeneratedRegex("多少钱|多少(元|倍|费|比例|税|工资|补偿|赔偿|补贴|百分)|几(元|倍|块|成|分|级|个月(的)?(工资|薪)|次|个人|米|平)|百分之(几|多少)|几分之|多少|金额|标准是|收费|税率|比例|费用|额度|赔多少|补多少|交多少|给多少|多高|限额")]
    private static partial Regex Amount();

    [GeneratedRegex("多少钱|几个月(的)?(工资|薪)|百分之几|几成|几块|几元|多少元|赔多少|补多少|几倍")]
    private static partial Regex Money();

    [GeneratedRegex("哪个?(部门|机关|单位|机构|级)|哪里(管|办|投诉|举报)|(找|归|由|向|跟)谁|谁(来|负责|管|批|审|决定|可以)|什么(部门|机关|单位|机构)|哪些(部门|机关)|主管")]
    private static partial Regex Authority();

    [GeneratedRegex("在哪|去哪|哪里|哪儿|什么地方|何处|到哪")]
    private static partial Regex Place();

    [GeneratedRegex("条件|什么(材料|手续|资料|证件|情况|情形|要求|资格|样的)|哪些(材料|手续|情形|情况|条件|人|内容|证件|东西|义务|要求|行为|事项)|需要(准备|具备|满足|提交|哪些|什么)|怎么(办|申请|办理|登记)|如何(申请|办理)|带什么|可以.{0,12}吗|能.{0,14}吗|能不能|可不可以|是否")]
    private static partial Regex Condition();

    [GeneratedRegex("(什么|啥)(是|叫|意思)|是(什么|啥|指)|指的?是|怎么(定义|界定|理解)|定义|含义|算不算|算.{0,8}吗|包括(什么|哪些)")]
    private static partial Regex Definition();

    [GeneratedRegex("请问|我想(问|知道)(一下)?|想问(一下)?|你好|您好|怎么办|怎么样|怎么|怎样|如何|为什么|多久|多长时间|多少钱|多少|几天|几年|几个月|几个|什么时候|何时|什么|哪些|哪个|哪里|哪儿|哪种|可不可以|能不能|是不是|有没有|会不会|要不要|需不需要|该不该|是否|可以吗|可以|能否|需要|吗|呢|啊|吧|么|了|我们|我|你|他们|他|她|它|咱|人家|这个|那个|这种|那种|一下|应该|规定|法律|的话|如果|要是|假如|谁|哪|啥|得|的|会|能|要|被|把|想|就|都|还|才|又|很|最|给")]
    private static partial Regex Asking();
}

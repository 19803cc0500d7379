using System.Text.RegularExpressions;
using Mingtang.Search.Analysis;
using Mingtang.Search.Queries;

namespace Mingtang.Search.Answers;

/// <summary>A question in everyday words: what kind it is, and what is left when the asking is taken out of it.</summary>
internal sealed partial class Question
{
    private static readonly (QuestionKind Kind, Regex Asked)[] Kinds =
    [
        (QuestionKind.Definition, Belongs()), (QuestionKind.Penalty, Penalty()), (QuestionKind.Amount, Money()), (QuestionKind.Period, Period()), (QuestionKind.Amount, Amount()), (QuestionKind.Authority, Authority()),
        (QuestionKind.Place, Place()), (QuestionKind.Condition, Condition()), (QuestionKind.Definition, Definition()),
    ];

    public Question(string typed, Vocabulary vocabulary)
    {
        Folded = Folding.Fold(typed.Length > QueryLimits.Letters ? typed[..QueryLimits.Letters] : typed).Trim();
        Kind = KindOf(Folded);
        var kept = WordsIn(Folded, vocabulary);
        Content = Asking().Replace(Folded, match => kept.AsSpan(match.Index, match.Length).Contains(true) && match.Length <= 2 ? match.Value : new string(' ', match.Length));
        if (LawName.Bare(Content).Length < 2)
            Content = Folded;
    }

    /// <summary>The first kind that is asked for; but 会费交多少是谁说了算 asks who decides: a sum only spoken of stands before it.</summary>
    private static QuestionKind KindOf(string folded)
    {
        var (kind, asked) = Kinds.FirstOrDefault(kind => kind.Asked.IsMatch(folded));
        return kind == QuestionKind.Amount && Decides().Match(folded) is { Success: true } who && who.Index > asked.Match(folded).Index ? QuestionKind.Authority : kind;
    }

    public string Folded { get; }

    public QuestionKind Kind { get; }

    /// <summary>The same length as the question, with blanks where there was only asking.</summary>
    public string Content { get; }

    /// <summary>Asks whether something is allowed: answered by 可以, 不得, 有权.</summary>
    public bool AsksLeave => Leave().IsMatch(Folded);

    /// <summary>Asks whether something must be done: answered by 应当, 不需要.</summary>
    public bool AsksDuty => Duty().IsMatch(Folded);

    /// <summary>Asks whether it costs anything: answered by 免费, 不得收取, 免征.</summary>
    public bool AsksCharge => Charge().IsMatch(Folded);

    /// <summary>
    /// Letters that are part of a word although they look like asking: 会 in 业委会, 得 in 所得税, 就 in 就业. Words of the vocabulary are
    /// words too, unless they are hardly more than asking themselves (多久).
    /// </summary>
    private static bool[] WordsIn(string folded, Vocabulary vocabulary)
    {
        var kept = new bool[folded.Length];
        foreach (Match word in Compounds().Matches(folded))
            Array.Fill(kept, true, word.Index, word.Length);
        foreach (var (start, length, _) in vocabulary.Find(folded))
            if (length > 1 && LawName.Bare(Asking().Replace(folded.Substring(start, length), " ")).Length > 1)
                Array.Fill(kept, true, start, length);
        return kept;
    }

    /// <summary>What is to be done by the day or for the sum asked for, as the law says it.</summary>
    public Regex[] Deeds => field ??= Answers.Deeds.Of(Folded);

    /// <summary>How the law draws the line asked for: 最多 is answered by 不得超过, 最少 by 不得少于.</summary>
    public Regex? Bound => field ??= Most().IsMatch(Folded) ? NotMore() : Least().IsMatch(Folded) ? NotLess() : null;

    /// <summary>Asks which office punishes, not which is in charge.</summary>
    public bool AsksWhoPunishes => Kind == QuestionKind.Authority && Folded.Contains('罚', StringComparison.Ordinal);

    [GeneratedRegex("最(多|长|高|大|快|晚|迟)|顶多|不能超过|上限|封顶|以内")]
    private static partial Regex Most();

    [GeneratedRegex("最(少|短|低|小|早)|至少|起码|下限|不能少于|起步")]
    private static partial Regex Least();

    [GeneratedRegex("不(得)?(超过|高于|大于|多于)|最(长|高|多|迟)|以下|以内|内|至多|上限|为限")]
    private static partial Regex NotMore();

    [GeneratedRegex("不(得)?(少于|低于|小于|短于)|最(低|少|短)|以上|至少|不足|满")]
    private static partial Regex NotLess();

    [GeneratedRegex("(可以|能|能够|允许|准).{0,24}(吗|么|嘛)|能不能|可不可以|可否|能否|有权|行不行|行[吗么]|合适[吗么]|合规[吗么]|让不让|给不给|许不许|准不准|有(这个|这)道理|合法吗|违法吗|犯法吗|算违法|(收不收|管不管|赔不赔|管|赔|收)[吗么]?[?？]?$")]
    private static partial Regex Leave();

    [GeneratedRegex("要不要.{0,6}(钱|费|票|税)|(收|掏|花|出|交|缴|付|买).{0,5}(钱|费|票|税).{0,6}(吗|么)|收不收|(收|付|缴|交)(钱|费|税|门票)?(吗|么)|免费(吗|么)|不用(交|缴|付|掏)|免(税|费|缴|征)")]
    private static partial Regex Charge();

    [GeneratedRegex("要不要|需不需要|用不用|是不是(必须|要|得)|非得|(必须|需要|应该|要|得).{0,14}(吗|么)")]
    private static partial Regex Duty();

    [GeneratedRegex("社会|会议|委员?会|工会|协会|会计|会员|大会|集会|会见|会诊|会展|学会|商会|基金会|聚会|会场|会费|年会|博览会|运动会|[理监董]事会|股东会|晚会|演唱会|听证会|拍卖会|教会|机会|能源|节能|能力|性能|功能|智能|技能|职能|核能|电能|热能|能效|能耗|失能|所得|取得|获得|不得|得分|供给|给付|给予|补给|就业|就读|就诊|就医|就餐|就近|就职|就学|首都|都市|归还|退还|返还|偿还|还款|还贷|还钱|还债|交还|发还|欠债不还|人才|才艺|最低生活|最低工资|最高人民|最惠国|最长|最高|最低|重要|要求|主要|必要|要件|要害|纪要|要约|索要|要素|被告|被害|被征收|被保险|被执行|被监护|被处罚|被继承|被申请|被选举|植被|被[抚扶]养|被收养|被派遣|被代理|被许可|被审计|被侵权|被检查|思想|网吧|酒吧|吗啡|其他|他人|自我|我国|了解|了结|目的|标的|的士|法律(援助|责任|服务|顾问|职业)|把关|很少|还建|还迁|谁主张")]
    private static partial Regex Compounds();

    [GeneratedRegex("怎么(处|惩)?罚|如何处罚|罚多少|罚款多少|罚几|什么(处罚|后果|责任|罪)|会(不会)?被?(罚|抓|拘留|判)|判(几年|多久|刑)|拘留?(几|多|多少)|(会|要|被)拘|关几天|会怎么?样|有?什么后果|追究什么|负什么责任|要罚|受罚|罚吗|罚不罚|怎么处理|怎么处分|如何处分|(给|受)什么处分|扣几分|扣多少分|记几分|记多少分|违法吗|犯法吗|犯罪吗")]
    private static partial Regex Penalty();

    [GeneratedRegex("多久|多长(时间)?|几(天|日|年|个?月|周|(个)?小时|个工作日|个?钟头|个?礼拜|个?星期)|多少(天|日|年|个?月|小时|个?钟头|个工作日|时间)|什么时候|啥时候|何时|期限|时限|有效期|最(晚|迟|长|短)|提前多|哪天|几点|多大(年龄|岁)?|几岁|多少(周)?岁")]
    private static partial Regex Period();

    [GeneratedRegex("多少钱|多少(元|倍|费|比例|税|工资|补偿|赔偿|补贴|百分)|几(元|倍|块|成|分|级|个月(的)?(工资|薪)|次|回|个人|名|位|家|米|平)|多(远|宽|重|深)|百分之(几|多少)|几分之|多少|金额|标准是|收费|税率|比例|费用|额度|赔多少|补多少|交多少|给多少|多高|限额")]
    private static partial Regex Amount();

    [GeneratedRegex("多少钱|几个月(的)?(工资|薪)|百分之几|几成|几块|几元|多少元|赔多少|补多少|几倍")]
    private static partial Regex Money();

    [GeneratedRegex("哪一?个?(部门|机关|单位|机构|级|局|办公室|处|中心|衙门|委员会)|哪(一)?家(?!店|公司)|哪边|哪一方|哪里(管|办|投诉|举报)|(找|归|由|向|跟|该|给|报给|交给)谁|由什么人|什么人来|谁(来|去|该|出|修|先|负责|管|批|审|决定|可以|牵头|组织|承担|说了算|点头|定|有权)|什么(部门|机关|单位|机构)|哪些(部门|机关)|主管")]
    private static partial Regex Authority();

    [GeneratedRegex("谁(说了算|来?定|点头|拍板|做主|决定)|(由|归)(谁|哪)|哪个(部门|机关|领导|单位)")]
    private static partial Regex Decides();

    [GeneratedRegex("在哪|去哪|哪里|哪儿|什么地方|何处|到哪")]
    private static partial Regex Place();

    [GeneratedRegex("条件|什么(材料|手续|资料|证件|情况|情形|要求|资格|样的)|哪些(材料|手续|情形|情况|条件|人|内容|证件|东西|义务|要求|行为|事项)|需要(准备|具备|满足|提交|哪些|什么)|怎么(办|申请|办理|登记)|如何(申请|办理)|带什么|可以.{0,12}吗|能.{0,14}吗|能不能|可不可以|是否")]
    private static partial Regex Condition();

    [GeneratedRegex("(哪些|什么样的?|哪种|哪类|什么|啥|怎样的?|怎么|多少年|几年|多大).{0,12}(才|就)?(算是?|属于|叫做?|称为)(?!多少|几|钱)|(算|属于|叫做?)(什么|哪)(?!处罚)|(什么|啥)叫")]
    private static partial Regex Belongs();

    [GeneratedRegex("(什么|啥)(是|叫|意思)|是(什么|啥|指)|指的?是|怎么(定义|界定|理解)|定义|含义|算不算|算.{0,8}吗|包括(什么|哪些)|包不包括|指(的是)?(哪|什么)|(说的|所说的|所称).{0,12}(有|是|指)(哪|什么)|怎样才(叫|算)")]
    private static partial Regex Definition();

    [GeneratedRegex("请问|我想(问|知道)(一下)?|想问(一下)?|你好|您好|怎么办|怎么样|怎么|怎样|如何|为什么|多久|多长时间|多少钱|多少|几天|几年|几个月|几个|什么时候|何时|什么|哪些|哪个|哪里|哪儿|哪种|可不可以|能不能|是不是|有没有|会不会|要不要|需不需要|该不该|是否|可以吗|可以|能否|需要|吗|呢|啊|吧|么|了|我们|我|你|他们|他|她|它|咱|人家|这个|那个|这种|那种|一下|应该|规定|法律|的话|如果|要是|假如|谁|哪|啥|得|的|会|能|要|被|把|想|就|都|还|才|又|很|最|给|现在|目前|以前|天天|一般来?说?|有人|别人|自己|听说|时候|情况下?|知道|告诉|突然|已经|一直|老是|总是|到底|究竟|大概|差不多|真的|其实|比如|例如|看到|结果|东西|事情|几|哪些|算不算|算|呀|嘛|诶|唉|喂|麻烦|咨询|求助|谢谢")]
    private static partial Regex Asking();
}

using Mingtang.Documents;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Drafting;

namespace Mingtang.Interpretations.Demo;

/// <summary>What the demo's interpretations say of a document, in words of our own.</summary>
internal static class DemoWords
{
    private static readonly string[] Askers = ["刚来云间工作的年轻人", "沿街开店的个体户", "成长中的科技企业", "退休在家的老人", "有孩子上学的家庭"];

    public static Words Of(DocumentRef document, int number, string head) => new($"一图一问读懂《{Short(document.Title)}》")
    {
        Interpreter = head,
        Aspects = new Dictionary<AspectKind, string?>
        {
            [AspectKind.Notions] = $"这份{document.Kind.Title()}回答三个问题：谁能得到支持、支持多少、到哪里办。文中的“经办单位”是指负责受理、审核和答复的部门，不需要申请人自己再去找第二个窗口。",
            [AspectKind.Differences] = number % 3 == 0 ? "不涉及：这是区里第一次就这件事作出规定，没有被代替的旧文件。" : "与以前相比有三点变化：材料减少，能由部门之间核对的不再让人跑；办理时间缩短，逾期未答复的可以直接向区府办反映；结果公开，谁得到了支持可以在网上查到。",
            [AspectKind.Scope] = Scope(document),
            [AspectKind.Standards] = $"从{document.EffectiveOn?.ToString("yyyy年M月d日") ?? "印发之日"}起执行{(document.ExpiresOn is { } last ? $"，到{last:yyyy年M月d日}为止" : "")}。经办单位按同一张清单核对，符合的都受理，不看先来后到以外的条件。",
            [AspectKind.Cautions] = "提交之前先看清期限，过期的要等下一批；填写的联系电话要能打通，补正通知只发一次；同一件事已经从其他渠道得到支持的，不重复享受。",
            [AspectKind.Benefits] = Benefits(document),
        },
        Body = StructuredText.FromTyped("读者常问：没有赶上这一批怎么办？答：政策有效期内每年都会开放，开放前会在本平台提醒订阅的人。\n读者常问：不会上网怎么办？答：带上身份证到街道和镇的便民服务点，工作人员现场帮办。"),
    };

    /// <summary>Seven of ten have a form beside the text; the forms take turns.</summary>
    public static PieceEntry? Piece(DocumentRef document, int number) => (number % 10) switch
    {
        0 or 5 => new(Form.Chart, "办理时间前后对比（工作日）") { Figures = $"以前受理到办结 {20 + number % 7}\n现在受理到办结 {8 + number % 4}\n以前补正 10\n现在补正 3", Text = "柱状图比较四项时间：受理到办结和补正，现在都比以前短一半以上。" },
        1 or 6 => new(Form.Scene, "您是哪一种情形") { Text = $"我是{Askers[number % 5]}，第一次办｜先在本平台用“测一测”看条件，再带身份证明到便民服务点，当场告诉您缺什么。\n我的材料不齐｜窗口一次说清要补什么，三个工作日内补来的不用重新排队。\n我不同意结果｜先要求经办单位说明理由，仍不同意的可以在六十日内申请行政复议。" },
        2 => new(Form.Interview, "负责人访谈：政策为什么这样定") { Speaker = "起草单位主要负责人", Text = "问：为什么现在出台？\n答：过去一年收到的意见里，这件事排在前列，我们和十二个村居开了座谈会，把听到的问题一条条写进了文件。\n问：钱够不够？\n答：经费已经列入预算，用了多少、用在哪里，年底在本平台公布。" },
        3 => new(Form.PressConference, "新闻通气会") { Speaker = "区政府新闻发言人", HeldOn = (document.PublishedAt is { } at ? Kernel.ChinaTime.DayOf(at) : new DateOnly(2026, 1, 5)), Text = "发言人介绍了起草经过、主要内容和办理安排。\n记者问：企业最关心的兑现时间有没有承诺？\n发言人：有。材料齐全的，二十个工作日内拨付到账，超过时间的由区府办督办。" },
        7 => new(Form.Video, "三分钟讲清楚") { Address = $"https://video.yunjian.example/interpretations/{number}", Captions = "WEBVTT\n\n00:00.000 --> 00:06.000\n这份文件讲了三件事：谁能办、怎么办、多久办好。\n\n00:06.000 --> 00:14.000\n带上身份证明到便民服务点，或者在网上提交。", Text = "这份文件讲了三件事：谁能办、怎么办、多久办好。带上身份证明到便民服务点，或者在网上提交，材料齐全的当场受理。" },
        _ => null,
    };

    public static string Concern(int number) => (number % 4) switch
    {
        0 => "外地户籍、在本区工作的能不能享受？",
        1 => "材料交上去以后，多久有答复？",
        2 => "以前已经办过的，要不要重新办？",
        _ => "钱什么时候到账？",
    };

    private static string Scope(DocumentRef document) => (document.ForFirms, document.ForResidents) switch
    {
        (true, true) => "企业看登记地和纳税地，两者都在云间区的适用；居民看居住证或工作单位，有一样在云间区的就适用。",
        (true, false) => "适用于登记和纳税都在云间区的企业，分公司由总公司统一提出；个体工商户参照办理。",
        (false, true) => "适用于在云间区居住、上学或工作的人，不分户籍；住在区外、在本区工作的也可以提出。",
        _ => "适用于区级各部门、街道和镇，办事的个人和企业从中可以知道由谁负责。",
    };

    private static string Benefits(DocumentRef document) => document.ServiceItems.Count > 0
        ? $"可以直接办理的有：{string.Join("、", document.ServiceItems)}。网上从文件页面的“去办理”进入，线下到就近的便民服务点，两种方式结果一样。"
        : "符合条件的，由经办单位主动联系核对，不需要先写申请；没有接到联系的，可以打电话或在本平台留言，五个工作日内答复。";

    private static string Short(string title) => title.Length <= 60 ? title : title[..58] + "…";
}

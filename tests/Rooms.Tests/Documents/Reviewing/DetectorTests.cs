using Mingtang.Documents.Intake;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Reviewing;

/// <summary>Personal data is pointed at by what makes it so; what only looks like it is not.</summary>
public sealed class DetectorTests
{
    [Theory]
    [InlineData("身份证号11010519491231002X。", FindingKind.IdNumber)]
    [InlineData("证件号：１１０１０５１９４９１２３１００２Ｘ", FindingKind.IdNumber)]
    [InlineData("110105 19491231 002X", FindingKind.IdNumber)]
    [InlineData("身份证号310101199003071233。", FindingKind.WrongIdNumber)]
    [InlineData("公民身份号码：310101199013071238", FindingKind.WrongIdNumber)]
    [InlineData("证件号 310101 19900307 1233", FindingKind.WrongIdNumber)]
    [InlineData("旧证号310112491231002，", FindingKind.OldIdNumber)]
    [InlineData("手机13800138000。", FindingKind.Mobile)]
    [InlineData("电话 138-0013-8000", FindingKind.Mobile)]
    [InlineData("+86 13800138000", FindingKind.Mobile)]
    [InlineData("家中电话021-57812345。", FindingKind.Landline)]
    [InlineData("本人电话：57812345，", FindingKind.Landline)]
    [InlineData("卡号6222 0212 3456 7890 128", FindingKind.BankCard)]
    [InlineData("住云间镇柳荫路18弄6号301室。", FindingKind.Address)]
    [InlineData("住址：云间镇柳荫路18号", FindingKind.Address)]
    [InlineData("东风村12组35号", FindingKind.Address)]
    [InlineData("兰桥小区12幢", FindingKind.Address)]
    [InlineData("车牌沪A·12D45停放", FindingKind.Plate)]
    [InlineData("新能源车沪AD12345", FindingKind.Plate)]
    [InlineData("护照号E12345678", FindingKind.Passport)]
    [InlineData("通行证号码C12345678", FindingKind.Passport)]
    [InlineData("邮箱zhang.san@example.com", FindingKind.Mail)]
    internal void It_points_at(string text, FindingKind kind) => Detector.In(text, "正文").Where(found => !found.IsNote).Select(found => found.Kind).ShouldContain(kind);

    [Theory]
    [InlineData("文件编号110105194912310021。")]
    [InlineData("统一社会信用代码91310112MA1GB12345。")]
    [InlineData("领取身份证后到窗口办理，批号310101199003071233。")]
    [InlineData("订单6222021234567890129")]
    [InlineData("面积12345678平方米，投资13800138万元。")]
    [InlineData("云府办规〔2026〕12号，2026年10月15日。")]
    [InlineData("G60沪昆高速、S32申嘉湖高速")]
    [InlineData("合计金额57812345元")]
    [InlineData("身份证号110105********002X已遮盖")]
    public void It_leaves_alone(string text) => Detector.In(text, "正文").ShouldBeEmpty();

    [Theory]
    [InlineData("咨询电话：021-57812345")]
    [InlineData("监督举报热线57812345（电话）")]
    [InlineData("受理地点：柳荫路100号一楼大厅")]
    [InlineData("来信请寄zwgk@yunjian.gov.cn")]
    public void An_offices_own_is_a_note_and_wants_no_answer(string text) => Detector.In(text, "正文").ShouldAllBe(found => found.IsNote);

    [Fact]
    public void A_name_beside_an_id_is_pointed_at_and_nothing_is_told_by_the_pointing()
    {
        var found = Detector.In("通知如下。\n低保对象：张三（女，身份证号11010519491231002X，手机13800138000，卡号6222021234567890128）。", "附件一", "file0");
        found.Select(one => one.Kind).ShouldBe([FindingKind.IdNumber, FindingKind.Name, FindingKind.BankCard, FindingKind.Mobile], ignoreOrder: true);
        found.ShouldAllBe(one => one.Place == "附件一第 2 段");
        foreach (var one in found)
            (one.Excerpt + one.Masked).ShouldNotMatch("19491231|0013800|2123456");
        found.Select(one => one.Key).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void A_miswritten_number_says_so_and_has_its_name_beside_it()
    {
        var found = Detector.In("张三，身份证号310101199003071233。", "正文");
        found.Select(one => one.Kind).ShouldBe([FindingKind.WrongIdNumber, FindingKind.Name]);
        found[0].Kind.Title().ShouldContain("校验码");
        found[0].Excerpt.ShouldNotContain("19900307");
        PersonalInformation.In("张三，身份证号310101199003071233。").Select(spot => spot.Kind).ShouldBe(["身份证号", "证件号旁的姓名"]);
    }

    [Fact]
    public async Task Attachments_are_looked_through_too()
    {
        using var house = new DocumentHouse();
        var files = new (string Name, byte[] Content)[]
        {
            ("名单.xlsx", Papers.Xlsx("姓名", "手机13800138000")), ("附表.docx", Papers.Docx(["身份证号11010519491231002X"])), ("说明.pdf", Papers.Pdf("", ["卡号6222021234567890128"])), ("图.png", Papers.Png),
        };
        List<Attachment> attachments = [];
        foreach (var (name, content) in files)
            attachments.Add(new(Path.GetFileNameWithoutExtension(name), (await house.With<Foundation.Files.FileBook, Kernel.Outcome<Foundation.Files.FileRef>>(book => book.Keep(new MemoryStream(content), name))).Value));
        var document = await house.Draft(DocumentHouse.Wording() with { Attachments = attachments });
        var edition = await house.House.Read(services => Task.FromResult(((Foundation.Data.PlatformDb)services.GetService(typeof(Foundation.Data.PlatformDb))!).Set<Edition>().Single(e => e.DocumentId == document.Id)));
        var found = await house.With<ReviewFolder, IReadOnlyList<Finding>>(folder => folder.Findings(edition, default));
        found.Select(one => one.Kind).ShouldBe([FindingKind.Mobile, FindingKind.IdNumber, FindingKind.BankCard, FindingKind.Unreadable], ignoreOrder: true);
        (await house.Submit(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Review(document.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.findings-unanswered");
        (await house.Review(document.Id, Foundation.Release.ReleaseState.Failed)).Refusals.ShouldBeEmpty("failing needs no answers");
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>
/// A street's document on its whole way: clerk, head, gate, reviewer, signature, one act of publication with its interpretation; sent back on the
/// way, then a new edition, and taken off the site in the end. Every page is found by what it says.
/// </summary>
[Collection(ActingInTheDemo.Name)]
public sealed class DocumentJourneyTests(DemoBrowser browser)
{
    private const string Title = "方竹街道家门口快递柜设置管理办法";

    [Fact]
    public async Task A_document_and_its_interpretation_are_published_in_one_act_and_withdrawn_together()
    {
        var clerk = await browser.SignedIn("经办人", "方竹街道");
        var head = await browser.SignedIn("负责人", "方竹街道");
        var reviewer = await browser.SignedIn("保密审查员", "区府办");
        var office = await browser.SignedIn("区府办政务公开科");

        var document = await Draft(clerk);
        await RefusedWithoutInterpretation(clerk, document);
        var interpretation = await Interpret(clerk, document);
        await Press(head, interpretation, "审定同意");
        await PassGate(office, interpretation);
        await Review(reviewer, "解读：住在老小区", "审查通过");

        await Press(clerk, document, "送审");
        await Review(reviewer, Title, "不通过", "第二条写出了物业经理的手机号，请删去");
        await Mend(clerk, document);
        await Press(clerk, document, "送审");
        await Review(reviewer, Title, "审查通过");
        await Sign(head, document, "云方规〔2026〕88号");
        await Publish(clerk, document);

        var address = await SeenByTheResident(document, interpretation);
        await NewEdition(clerk, head, reviewer, document, address);
        await Withdraw(head, document, address, interpretation);
    }

    private static async Task<string> Draft(IPage clerk)
    {
        await Drop(clerk, "名单.txt", "秘密★1年\n关于公布名单的通知\n各单位：\n照此办理。");
        (await Words(clerk)).ShouldContain("不得在本系统处理", customMessage: "what bears a mark does not come in");
        await Drop(clerk, "程序.docx", "MZ\u0090");
        (await Words(clerk)).ShouldNotContain("读出的正文", customMessage: "what is no paper is refused beside its field");
        await Drop(clerk, "办法.txt", $"{Title}\n第一条　快递柜设在单元门外十米以内。\n本办法自2026年11月20日起施行。\n上海市云间区方竹街道办事处\n2026年10月19日");
        await clerk.Reach("**/desk/documents/intake/*");
        (await clerk.Locator("[name='Input.Title']").InputValueAsync()).ShouldBe(Title);
        (await clerk.Locator("[name='Input.SignedOn']").InputValueAsync()).ShouldBe("2026-10-19");
        (await clerk.AxeViolations()).ShouldBeEmpty();
        await clerk.Picture("document-intake");
        await Choose(clerk, "Kind", "行政规范性文件");
        await Fill(clerk, "发文机关", "上海市云间区方竹街道办事处");
        await Fill(clerk, "成文日期", "2026-10-19");
        await Fill(clerk, "施行日期", "2026-11-20");
        await Choose(clerk, "Input.Topic", "民政、扶贫、救灾\\社区治理");
        await Choose(clerk, "Input.Genre", "通知");
        await Fill(clerk, "正文", "第一条　快递柜设在单元门外十米以内，不占消防通道和盲道。\n第二条　物业经理赵某某负责受理投诉，电话13800138000。\n第三条　保管费超过二十四小时的部分每件每天不高于0.5元。\n本办法自2026年11月20日起施行。");
        await clerk.GetByLabel("涉及居民", new() { Exact = true }).CheckAsync();
        await clerk.GetByLabel("主动公开", new() { Exact = true }).CheckAsync();
        await Choose(clerk, "Input.Ground", "A20-01 行政法规、规章和规范性文件");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "存为草稿" }).Follow();
        await clerk.Reach(url => !url.Contains("/intake", StringComparison.Ordinal));
        await clerk.Picture("document-draft");
        return new Uri(clerk.Url).AbsolutePath;
    }

    /// <summary>A file handed in on the page that reads papers.</summary>
    private static async Task Drop(IPage clerk, string name, string content)
    {
        await clerk.GotoAsync("/desk/documents/intake");
        await clerk.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) });
        // Sent by script with a bar that grows, so the browser goes nowhere: what came of it takes the page's place.
        await clerk.GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync();
        await clerk.Locator(".mt-error-summary, .mt-source").First.WaitForAsync();
    }

    private static async Task RefusedWithoutInterpretation(IPage clerk, string document)
    {
        await clerk.GotoAsync(document);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "送审", Exact = true }).Follow();
        (await Words(clerk)).ShouldContain("送审时须一并提交经起草单位负责人审定的解读");
        (await clerk.AxeViolations()).ShouldBeEmpty();
    }

    private static async Task<string> Interpret(IPage clerk, string document)
    {
        await clerk.GotoAsync(document);
        await clerk.GetByRole(AriaRole.Link, new() { Name = "起草解读" }).Follow();
        await clerk.GetByLabel("发布解读").CheckAsync();
        await Fill(clerk, "解读标题", "住在老小区，快递放哪里");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "建立，填写内容" }).Follow();
        await Fill(clerk, "解读人", "竺立（街道办主任）");
        foreach (var (label, words) in new[]
        {
            ("核心概念", "这里说的快递柜，是指多家快递共用、谁都能取件的柜子。"), ("新旧政策差异", "不涉及：街道第一次就此作出规定。"), ("适用范围", "街道里所有住宅小区，沿街商铺不算。"),
            ("执行标准", "离单元门不超过十米，高度轮椅够得着。"), ("注意事项", "占了盲道的要在一个月内挪走。"), ("惠民利企举措和享受途径", "头一天不收钱，超过了每天五角封顶；有意见打居委会电话。"),
        })
            await Fill(clerk, label, words);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).Follow();
        await clerk.Reach(url => !url.EndsWith("/edit", StringComparison.Ordinal));
        var address = new Uri(clerk.Url).AbsolutePath;
        await clerk.GetByRole(AriaRole.Link, new() { Name = "添加形式" }).Follow();
        await Choose(clerk, "Input.Form", "图表");
        await Fill(clerk, "标题", "放一天收多少钱（角）");
        await Fill(clerk, "图表数据", "第一天 0\n第二天 5\n第三天 5");
        await Fill(clerk, "文字", "三根柱子：第一天不收钱，第二天和第三天各五角。");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "添加" }).Follow();
        await clerk.Reach($"**{address}");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "送负责人审定" }).Follow();
        (await Words(clerk)).ShouldContain("待负责人审定");
        await clerk.Picture("document-interpretation");
        return address;
    }

    private static async Task PassGate(IPage office, string interpretation)
    {
        await office.GotoAsync(interpretation + "/review");
        foreach (var box in await office.GetByRole(AriaRole.Group, new() { Name = "说清楚了的，逐项勾选" }).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await office.Picture("document-gate");
        await office.GetByRole(AriaRole.Button, new() { Name = "质量审核通过" }).Follow();
        await office.GotoAsync(interpretation);
        (await Words(office)).ShouldContain("待同步发布");
    }

    private static async Task Review(IPage reviewer, string title, string verdict, string? note = null)
    {
        await reviewer.GotoAsync("/desk/reviews");
        await reviewer.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(title)) }).First.Follow();
        if (await reviewer.GetByRole(AriaRole.Button, new() { Name = "提交审查结论" }).CountAsync() == 0)
            await reviewer.GetByRole(AriaRole.Link, new() { Name = "打开送审件" }).Follow();
        foreach (var box in await reviewer.GetByRole(AriaRole.Group, new() { Name = "逐项核对" }).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await reviewer.GetByLabel(verdict, new() { Exact = true }).CheckAsync();
        if (note is not null)
            await Fill(reviewer, "意见", note);
        (await reviewer.AxeViolations()).ShouldBeEmpty();
        await reviewer.Picture("document-review");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "提交审查结论" }).Follow();
        await reviewer.Reach("**/desk/reviews");
    }

    private static async Task Mend(IPage clerk, string document)
    {
        await clerk.GotoAsync(document);
        (await Words(clerk)).ShouldContain("请删去", customMessage: "the clerk reads why it came back");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).Follow();
        await Fill(clerk, "正文", "第一条　快递柜设在单元门外十米以内，不占消防通道和盲道。\n第二条　居委会负责受理投诉。\n第三条　保管费超过二十四小时的部分每件每天不高于0.5元。\n本办法自2026年11月20日起施行。");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).Follow();
        await clerk.Reach($"**{document}");
        await Relate(clerk, document);
    }

    private static async Task Relate(IPage clerk, string document)
    {
        await clerk.GotoAsync(document + "/relations");
        await clerk.GetByRole(AriaRole.Button, new() { NameRegex = new("确认以上关联完整") }).Follow();
    }

    private static async Task Sign(IPage head, string document, string? number)
    {
        await head.GotoAsync(document);
        if (number is not null)
            await Fill(head, "发文字号", number);
        await head.GetByRole(AriaRole.Button, new() { Name = "签发", Exact = true }).Follow();
        (await Words(head)).ShouldContain("待发布");
    }

    private static async Task Publish(IPage clerk, string document)
    {
        await clerk.GotoAsync(document + "/publish");
        var guards = await Words(clerk);
        guards.ShouldContain("住在老小区，快递放哪里");
        guards.ShouldNotContain("✗");
        (await clerk.AxeViolations()).ShouldBeEmpty();
        await clerk.Picture("document-publish");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "立即发布" }).Follow();
        await clerk.Reach($"**{document}");
        (await Words(clerk)).ShouldContain("已公开");
    }

    private async Task<string> SeenByTheResident(string document, string interpretation)
    {
        var resident = await browser.Open(390);
        await resident.GotoAsync("/documents?Words=" + Uri.EscapeDataString("快递柜"));
        await resident.GetByRole(AriaRole.Link, new() { Name = Title }).First.Follow();
        (await Words(resident)).ShouldContain("居委会负责受理投诉");
        (await Words(resident)).ShouldNotContain("13800138000");
        (await resident.AxeViolations()).ShouldBeEmpty();
        await resident.Picture("document-public");
        var address = new Uri(resident.Url).AbsolutePath;
        await resident.GetByRole(AriaRole.Link, new() { Name = "住在老小区，快递放哪里" }).First.Follow();
        (await Words(resident)).ShouldContain("与文件同步发布");
        resident.Url.ShouldContain(interpretation.Split('/')[^1]);
        (await resident.AxeViolations()).ShouldBeEmpty();
        await resident.Picture("document-public-interpretation");
        document.ShouldNotBeEmpty();
        return address;
    }

    private async Task NewEdition(IPage clerk, IPage head, IPage reviewer, string document, string address)
    {
        await clerk.GotoAsync(document);
        await Fill(clerk, "更正说明", "第三条的收费标准改为每件每天0.4元");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "起草新版" }).Follow();
        await clerk.GetByRole(AriaRole.Link, new() { Name = "修改", Exact = true }).Follow();
        await Fill(clerk, "正文", "第一条　快递柜设在单元门外十米以内，不占消防通道和盲道。\n第二条　居委会负责受理投诉。\n第三条　保管费超过二十四小时的部分每件每天不高于0.4元。\n本办法自2026年11月20日起施行。");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).Follow();
        await clerk.Reach($"**{document}");
        await Relate(clerk, document);
        await Press(clerk, document, "送审");
        await Review(reviewer, Title, "审查通过");
        await Sign(head, document, null);
        await clerk.GotoAsync(document + "/publish");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "立即发布" }).Follow();

        var resident = await browser.Open();
        await resident.GotoAsync(address);
        (await Words(resident)).ShouldContain("0.4元");
        await resident.GotoAsync(address + "?edition=1");
        (await Words(resident)).ShouldContain("0.5元");
        (await Words(resident)).ShouldContain("已被代替");
        await resident.Picture("document-older-edition");
    }

    private async Task Withdraw(IPage head, string document, string address, string interpretation)
    {
        await head.GotoAsync(document + "/withdraw");
        await Fill(head, "撤下的理由", "收费标准未经听证，停止执行");
        await head.Locator("main form").GetByRole(AriaRole.Button).First.Follow();
        await head.Reach($"**{document}");

        var resident = await browser.Open(390);
        await resident.GotoAsync(address);
        (await Words(resident)).ShouldContain("收费标准未经听证，停止执行");
        (await Words(resident)).ShouldNotContain("快递柜设在单元门外");
        await resident.GotoAsync(interpretation.Replace("/desk", "", StringComparison.Ordinal));
        (await Words(resident)).ShouldContain("所解读的文件已经撤下");
        await resident.Picture("document-withdrawn");
    }

    private static async Task Press(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Follow();
        (await page.Locator(".mt-error-summary").CountAsync()).ShouldBe(0, await Words(page));
    }

    /// <summary>The only field of this name on the page, whatever mark stands behind its label.</summary>
    private static Task Fill(IPage page, string label, string words) => page.Locator("main").GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}(（选填）)?\\s*$")).First.FillAsync(words);

    private static Task Choose(IPage page, string field, string title) => page.Locator($"select[name='{field}']").SelectOptionAsync(new SelectOptionValue { Label = title });

    private static Task<string> Words(IPage page) => page.Locator("main").InnerTextAsync();
}

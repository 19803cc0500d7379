using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Directed;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Intake;

/// <summary>SECR 42: words typed into any form are looked at before a page acts on them.</summary>
public sealed partial class LookAtFormsTests
{
    [Theory]
    [InlineData("机密★5年", true)]
    [InlineData("机密", true)]
    [InlineData("关于某项工程的通知（机密★5年）", true)]
    [InlineData("【秘密】某项工程名单", true)]
    [InlineData("某项工程名单（绝密）", true)]
    [InlineData("秘密 ★ 1年\n某项工程由专班负责。", true)]
    [InlineData("各单位：\n绝密★长期\n某项工程由专班负责。", true)]
    [InlineData("属于国家秘密的不予公开", false)]
    [InlineData("关于加强保密工作和商业秘密保护的通知", false)]
    [InlineData("数据的机密性、完整性和可用性由数据局负责。", false)]
    [InlineData("国家秘密的密级分为绝密、机密、秘密三级。", false)]
    [InlineData("首页左上角标注“秘密★1年”的文件不得上网，请先送审。", false)]
    [InlineData("密级标志形如 机密★5年，由定密责任人确定。", false)]
    [InlineData("没有任何特别的字", false)]
    public void A_mark_is_told_from_a_sentence_that_speaks_of_secrets(string typed, bool isMarked) => TypedMark.IsIn(typed).ShouldBe(isMarked);

    [Theory, EveryEngine]
    public async Task A_marked_reason_or_name_is_stored_nowhere_and_stands_in_the_form_again_with_all_the_rest(Engine engine)
    {
        const string telltale = "乌有乡密室";
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var answer = await clerk.Post("/desk/documents/places?handler=Open", ("Kind", "Screen"), ("Name", $"机密★5年 {telltale}"), ("Address", "竹苑路18号一楼"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("填写的内容带有国家秘密标志");
        page.ShouldContain($"机密★5年 {telltale}</textarea>");
        page.ShouldContain("竹苑路18号一楼</textarea>");
        page.ShouldContain("name=\"Kind\" value=\"Screen\"");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        (await db.Set<Place>().CountAsync()).ShouldBe(0);
        (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE act = 'documents.refuse-classified' AND subject LIKE 'documents.refused-file:sha256:%'").SingleAsync()).ShouldBe(1);
        (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE summary LIKE '%乌有乡%' OR why LIKE '%乌有乡%' OR subject LIKE '%乌有乡%'").SingleAsync()).ShouldBe(0);

        // The page of the refusal is the form: mended it goes where it was meant to go.
        var token = Token().Match(page).Groups[1].Value;
        var mended = await clerk.PostAsync(Action().Match(page).Groups[1].Value, new FormUrlEncodedContent([new("Kind", "Screen"), new("Name", "大厅电子屏"), new("Address", "竹苑路18号一楼"), new("__RequestVerificationToken", token)]));
        mended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await db.Set<Place>().Select(place => place.Name).SingleAsync()).ShouldBe("大厅电子屏");
    }

    [Fact]
    public async Task A_visitors_words_are_looked_at_too()
    {
        await using var portal = new TestPortal();
        var answer = await portal.Browser().Post("/library/ask/put", ("Words", "秘密★1年 某项工程在哪里？"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("填写的内容带有国家秘密标志");
        page.ShouldContain("您的问题", customMessage: "under the name the page gave it");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<form method=\"post\"[^>]*action=\"(/desk/documents/places[^\"]*)\"")]
    private static partial Regex Action();
}

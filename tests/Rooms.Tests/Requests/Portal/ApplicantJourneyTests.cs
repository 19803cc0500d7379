using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Requests.Portal;

/// <summary>The applicant's side, as a guest with a code.</summary>
public sealed partial class ApplicantJourneyTests
{
    [Theory, EveryEngine]
    public async Task A_guest_applies_is_asked_to_correct_corrects_and_reads_the_letter(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var (number, code) = await Apply(guest, unit);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = "/desk/requests/" + CaseLink().Match(await clerk.GetStringAsync("/desk/requests")).Groups[1].Value;

        (await Track(guest, number, code)).ShouldContain("等受理机关与您联系确认收到");
        await clerk.Post(desk + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"));
        (await Track(guest, number, code)).ShouldContain("2026-11-17");
        await clerk.Post(desk + "/do/AskCorrection", ("Input.What", "请写明年度和楼号"), ("Input.Days", "10"));
        var asked = await Track(guest, number, code);
        asked.ShouldContain("请写明年度和楼号");
        asked.ShouldContain("2026-11-03");
        portal.Clock.Pass(TimeSpan.FromDays(2));
        // Days later the browser has forgotten which case it had opened.
        (await guest.GetAsync($"/requests/case/{number}")).Headers.Location!.OriginalString.ShouldBe($"/requests/track?number={number}");
        await Track(guest, number, code);
        await guest.Post($"/requests/case/{number}?handler=Correct", ("Description", "2025年度竹苑路18号楼"));
        (await guest.GetStringAsync($"/requests/case/{number}")).ShouldContain("2026-11-19");
        (await (await portal.SignedIn(Role.Clerk, unit)).GetStringAsync(desk)).ShouldContain("2025年度竹苑路18号楼");
    }

    [Theory, EveryEngine]
    public async Task Nobody_reads_a_case_without_its_own_code(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var (first, second) = (await Apply(portal.Browser(), unit), await Apply(portal.Browser(), unit));
        var guest = portal.Browser();
        foreach (var (number, code) in new[] { (first.Number, "AAAAAAAA"), (first.Number, second.Code), ("T000-2026-9999", first.Code), ("", "") })
        {
            var page = await Track(guest, number, code);
            page.ShouldContain("查询编号或者查询码不正确");
            page.ShouldNotContain("加装电梯");
        }
        await Track(guest, second.Number, second.Code);
        foreach (var ask in new[] { "", "?handler=Letter&letter=00000000-0000-0000-0000-0000000000aa&form=Docx", "?handler=File&file=00000000-0000-0000-0000-0000000000aa" })
        {
            var (others, none) = (await guest.GetAsync($"/requests/case/{first.Number}{ask}"), await guest.GetAsync($"/requests/case/T000-2026-9999{ask}"));
            others.StatusCode.ShouldBe(none.StatusCode, "a case that is not mine is a case that does not exist");
            others.IsSuccessStatusCode.ShouldBeFalse(ask);
        }
        foreach (var act in new[] { "Withdraw", "Correct", "Answer", "Calendar", "CalendarOff", "Mail", "MailOff" })
            (await Send(guest, $"/requests/case/{second.Number}", $"/requests/case/{first.Number}?handler={act}")).Headers.Location!.OriginalString.ShouldBe($"/requests/track?number={first.Number}", act);
        (await Send(guest, $"/requests/case/{second.Number}", $"/requests/case/{second.Number}?handler=Withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guest.GetStringAsync($"/requests/case/{second.Number}")).ShouldContain("已终止办理");
        (await Track(guest, first.Number, first.Code.ToLowerInvariant())).ShouldContain("等受理机关与您联系确认收到");
        await guest.Post("/requests/account?handler=Leave");
        (await guest.GetAsync($"/requests/case/{first.Number}")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "who left has closed the cases");
    }

    [Fact]
    public async Task Codes_cannot_be_tried_out()
    {
        await using var portal = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Web:SignInsPerMinute"] = "5" });
        var unit = await portal.Services.Unit();
        var (number, code) = await Apply(portal.Browser(), unit);
        var thief = portal.Browser();
        for (var tried = 0; tried < 5; tried++)
            (await thief.Post("/requests/track", ("Number", number), ("Code", $"AAAAAAA{"BCDEF"[tried]}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await thief.Post("/requests/track", ("Number", number), ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await thief.GetAsync($"/requests/case/{number}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await thief.Post("/requests/draft", ("Code", "AAAABBBBCCCCDDDD"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory, EveryEngine]
    public async Task A_fee_notice_is_answered_and_only_the_agencys_receipt_starts_the_clock(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var (number, _) = await Apply(guest, unit);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = "/desk/requests/" + CaseLink().Match(await clerk.GetStringAsync("/desk/requests")).Groups[1].Value;
        await clerk.Post(desk + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"));
        await clerk.Post(desk + "/do/AssessFee", ("Input.Method", "ByPage"), ("Input.Pages", "86"));
        await clerk.Post(desk + "/do/NotifyFee");
        var address = $"/requests/case/{number}";
        (await guest.GetStringAsync(address)).ShouldContain("信息处理费 560 元，请在");

        (await Words(await guest.Post(address + "?handler=Answer", ("Answer", "Paid")))).ShouldContain("请填写缴款书或者票据号码");
        (await Words(await guest.Post(address + "?handler=Answer"))).ShouldContain("请选择如何答复");
        (await Words(await guest.Post(address + "?handler=Answer", ("Answer", "Reasons"), ("Words", "研究需要")))).ShouldContain("这一答复不适用于现在的通知");
        (await guest.Post(address + "?handler=Answer", ("Answer", "Paid"), ("Words", "沪缴0001"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = await guest.GetStringAsync(address);
        after.ShouldContain("您已答复：已经缴费（沪缴0001）");
        after.ShouldContain("需要您缴费");
        (await clerk.GetStringAsync(desk)).ShouldContain("申请人答复：已经缴费（沪缴0001）");
        (await clerk.GetStringAsync("/desk")).ShouldContain("申请人已答复通知，待核对");
        (await clerk.GetAsync(desk + "/do/AnswerNotice")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody answers for the applicant");
        await clerk.Post(desk + "/do/PayFee", ("Input.On", "2026-10-20"), ("Input.Receipt", "沪财1"));
        (await guest.GetStringAsync(address)).ShouldContain("2026-11-17");
    }

    [Theory, EveryEngine]
    public async Task The_reply_is_read_taken_home_and_says_whom_to_turn_to(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var (number, _) = await Apply(guest, unit);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = "/desk/requests/" + CaseLink().Match(await clerk.GetStringAsync("/desk/requests")).Groups[1].Value;
        await clerk.Post(desk + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"));
        await clerk.Post(desk + "/do/DraftReply", ("Input.Reply", "InternalAffairs"), ("Input.Finding", "不予公开"), ("Input.Reason", "属于内部事务"));
        await (await portal.SignedIn(Role.LegalReviewer)).Post(desk + "/do/PassLegal");
        await (await portal.SignedIn(Role.Reviewer)).Post(desk + "/do/PassSecrecy", [.. Foundation.Release.ReleaseBook.Checklist.Select(point => ("Input.Checked", (string?)point))]);
        await (await portal.SignedIn(Role.Approver, unit)).Post(desk + "/do/Sign");
        var address = $"/requests/case/{number}";
        (await guest.GetStringAsync(address)).ShouldNotContain("属于内部事务", customMessage: "signed is not served");
        await clerk.Post(desk + "/do/Serve", ("Input.ServiceWay", "Portal"), ("Input.On", "2026-10-20"), ("Input.Proof", "平台送达"));

        var page = await guest.GetStringAsync(address);
        page.ShouldContain("属于内部事务");
        page.ShouldContain("六十日内先向");
        var letter = LetterLink().Match(page).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var docx = await guest.GetAsync(letter);
        foreach (var answer in new[] { docx, await guest.GetAsync(address) })
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue("who sits down at this machine next finds nothing of it");
        docx.Content.Headers.ContentType!.MediaType.ShouldEndWith("wordprocessingml.document");
        (await docx.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory, EveryEngine]
    public async Task What_is_public_already_is_counted_when_it_suffices_and_the_agency_is_proposed_with_its_reason(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit(shortName: "上海市云间区民政局");
        await portal.Services.Unit(shortName: "上海市云间区教育局");
        var guest = portal.Browser();
        var page = await Words(await guest.Post("/requests/apply?handler=Find", ("Asked", "低保去年有多少户"), ("Input.Name", "诸葛青云")));
        page.ShouldContain("它负责低保");
        page.ShouldContain("诸葛青云", customMessage: "looking loses nothing typed");
        page.ShouldNotContain("id=\"Input_Title-error\"", customMessage: "who looks is not scolded for half a form");
        page.ShouldNotContain("它负责学校");
        var chosen = await Words(await guest.Post($"/requests/apply?handler=Choose&unit={unit.Id}", ("Asked", "低保去年有多少户"), ("Input.Name", "诸葛青云")));
        chosen.ShouldContain($"selected=\"selected\" value=\"{unit.Id}\"");
        chosen.ShouldContain("value=\"低保去年有多少户\"");

        (await guest.Post("/requests/apply?handler=Suffices&url=%2Fdocuments%2Fx")).Headers.Location!.OriginalString.ShouldBe("/documents/x");
        foreach (var elsewhere in new[] { "%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example", "%2F%09%2Fevil.example", "%2F%0A%2Fevil.example", "" })
            (await guest.Post($"/requests/apply?handler=Suffices&url={elsewhere}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, elsewhere);
        await using var scope = portal.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Finding.AlreadyPublic>().Count(2026, default)).ShouldBe(1);
    }

    [Fact]
    public async Task An_application_without_its_parts_says_all_at_once_and_loses_nothing_typed()
    {
        await using var portal = new TestPortal();
        await portal.Services.Unit();
        var guest = portal.Browser();
        var page = await (await guest.Post("/requests/apply", ("Input.Title", "写好的标题"), ("Input.Form", "Paper"), ("Input.Way", "Post"))).Content.ReadAsStringAsync();
        foreach (var field in new[] { "Input_UnitId", "Input_Description", "Input_Name", "Input_IdentityNumber", "Input_Phone", "Input_Address", "HasReadPrivacy" })
            page.ShouldContain($"id=\"{field}-error\"");
        page.ShouldContain("写好的标题");
        page.ShouldNotContain("申请用途\"");
        foreach (var address in new[] { "/requests", "/requests/apply", "/requests/track", "/requests/answers", "/requests/account", "/requests/draft", "/requests/records" })
            (await guest.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    private static async Task<(string Number, string Code)> Apply(HttpClient guest, UnitRef unit)
    {
        var page = await (await guest.Post("/requests/apply",
            ("Input.UnitId", unit.Id.ToString()), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
            ("Input.Email", "a@mail.example"), ("Input.Title", "加装电梯补贴明细"), ("Input.Description", "补贴明细"), ("Input.Form", "Electronic"), ("Input.Way", "Email"), ("HasReadPrivacy", "true"))).Content.ReadAsStringAsync();
        var given = Given().Match(page);
        given.Success.ShouldBeTrue(page);
        return (given.Groups[1].Value, given.Groups[2].Value);
    }

    private static async Task<string> Track(HttpClient guest, string number, string code)
    {
        var answer = await guest.Post("/requests/track", ("Number", number), ("Code", code));
        return answer.Headers.Location is { } own ? await guest.GetStringAsync(own.OriginalString) : await answer.Content.ReadAsStringAsync();
    }

    private static Task<string> Words(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    /// <summary>Posts with the token of a page the guest may see to one the guest may not.</summary>
    private static async Task<HttpResponseMessage> Send(HttpClient guest, string seen, string address) => await guest.PostAsync(address, new FormUrlEncodedContent(
        [new("__RequestVerificationToken", Token().Match(await guest.GetStringAsync(seen)).Groups[1].Value), new("Description", "别人的"), new("Answer", "Paid"), new("Words", "1"), new("MailTo", "a@b.example")]));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"([^\"]+handler=Letter[^\"]+form=Docx)\"")]
    private static partial Regex LetterLink();

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>，查询码 <strong>([^<]+)</strong>")]
    private static partial Regex Given();

    [GeneratedRegex("href=\"/desk/requests/([0-9a-f-]{36})\"")]
    private static partial Regex CaseLink();
}

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Mail;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Portal;

/// <summary>Calendar and mail: only what the applicant asked for, with nothing of the case in it.</summary>
public sealed partial class NoticeTests
{
    [Theory, EveryEngine]
    public async Task Mails_say_number_kind_and_link_and_stop_by_their_own_link(Engine engine)
    {
        await using var portal = new TestPortal(engine, new Dictionary<string, string?> { ["Mingtang:Site:Domain"] = "zwgk.yunjian.example" });
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var number = await Apply(guest, unit, wantsMail: true);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = await Desk(clerk);
        await clerk.Post(desk + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"));
        await clerk.Post(desk + "/do/LogContact", ("Input.Way", "Phone"), ("Input.Words", "核对内容"));
        await clerk.Post(desk + "/do/AskCorrection", ("Input.What", "请写明年度和楼号"), ("Input.Days", "10"));

        var mails = await Mails(portal);
        mails.Select(mail => mail.To).ShouldAllBe(to => to == "qing@mail.example");
        mails.Select(mail => mail.Subject).ShouldBe(
            [$"政府信息公开申请 {number}：已登记，请等待受理机关与您确认收到", $"政府信息公开申请 {number}：受理机关已经收到，答复期限从次日起算", $"政府信息公开申请 {number}：需要您补正，请在期限内打开链接办理"], ignoreOrder: true);
        foreach (var secret in new[] { "诸葛", "加装电梯", "310117", "13800001234", "年度和楼号" })
            mails.ShouldAllBe(mail => !$"{mail.Subject}{mail.Text}{mail.Html}".Contains(secret), secret);

        mails.ShouldAllBe(mail => mail.Text.Contains($"https://zwgk.yunjian.example/requests/case/{number}"));
        var link = StopLink().Match(mails[0].Text).Value;
        var anybody = portal.Browser();
        (await anybody.GetStringAsync(link)).ShouldNotContain("加装电梯");
        (await anybody.GetStringAsync(link[..^3] + (link.EndsWith("abc", StringComparison.Ordinal) ? "cba" : "abc"))).ShouldContain("链接不完整或者已经失效");
        (await Mails(portal)).Count.ShouldBe(3, "a program that opens links has stopped nothing");
        await anybody.Post(link);
        await guest.Post($"/requests/case/{number}?handler=Correct", ("Description", "2025年度"));
        await guest.Post($"/requests/case/{number}?handler=Withdraw");
        (await Mails(portal)).Count.ShouldBe(3);
        (await Stored(portal)).ShouldBe("", "the address is gone with the consent");
    }

    [Fact]
    public async Task A_mail_leads_nowhere_a_forged_host_says_and_without_a_domain_holds_paths_only()
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        var forger = portal.Browser();
        forger.DefaultRequestHeaders.Host = "evil.example";
        var number = await Apply(forger, unit, wantsMail: true);

        var text = (await Mails(portal)).ShouldHaveSingleItem().Text;
        text.ShouldNotContain("evil.example");
        text.ShouldNotContain("://");
        text.ShouldContain($"本站网址后接 /requests/case/{number}");
        (await portal.Browser().GetStringAsync(StopLink().Match(text).Value)).ShouldContain(number);
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_written_to_without_consent_and_consent_is_given_later_as_well(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var number = await Apply(guest, unit, wantsMail: false);
        (await Mails(portal)).ShouldBeEmpty();
        (await (await guest.Post($"/requests/case/{number}?handler=Mail", ("MailTo", "不是邮箱"))).Content.ReadAsStringAsync()).ShouldContain("请填写可以收信的电子邮箱");
        await guest.Post($"/requests/case/{number}?handler=Mail", ("MailTo", "later@mail.example"));
        (await Stored(portal)).ShouldNotContain("later@mail");
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        await clerk.Post(await Desk(clerk) + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"));
        (await Mails(portal)).ShouldHaveSingleItem().To.ShouldBe("later@mail.example");
        await guest.Post($"/requests/case/{number}?handler=MailOff");
        (await guest.GetStringAsync($"/requests/case/{number}")).ShouldContain("同意接收邮件提醒");
    }

    [Theory, EveryEngine]
    public async Task The_calendar_shows_days_and_numbers_behind_a_secret_that_can_be_taken_back(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        portal.Clock.MoveTo(2026, 12, 10);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var number = await Apply(guest, unit, wantsMail: false);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        await clerk.Post(await Desk(clerk) + "/do/Confirm", ("Input.On", "2026-12-10"), ("Input.How", "电话核对"));
        var address = await Address(guest, $"/requests/case/{number}");

        var anybody = portal.Browser();
        var answer = await anybody.GetAsync(address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var printed = await answer.Content.ReadAsStringAsync();
        printed.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        var lines = printed.Replace("\r\n ", "", StringComparison.Ordinal);
        lines.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        var due = WorkingDayCalendar.Official.AddWorkingDays(new(2026, 12, 10), 20);
        due.Provisional.ShouldBeTrue();
        lines.ShouldContain($"DTSTART;VALUE=DATE:{due.Result:yyyyMMdd}\r\nDTEND;VALUE=DATE:{due.Result.AddDays(1):yyyyMMdd}");
        lines.ShouldContain($"答复期限的最后一天（{number}），暂计");
        lines.ShouldNotContain("加装电梯");

        var newer = await Replaced(guest, number);
        (await anybody.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.GetAsync(newer)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var wrong in new[] { "/requests/calendar/x.ics", "/requests/calendar/" + new string('a', 32) + ".ics", newer[..^4], newer[..^5] + (newer[^5] == 'x' ? "y" : "x") + ".ics" })
            (await anybody.GetAsync(wrong)).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
    }

    [ProviderTheory, EveryEngine]
    public async Task Who_signed_in_has_one_calendar_for_all_cases(Engine engine)
    {
        using var provider = OpenIdProvider.Start("http://localhost/requests/account/returned");
        await using var portal = new TestPortal(engine, provider.Settings);
        var unit = await portal.Services.Unit();
        var own = await portal.AsApplicant(provider, "zhuge");
        var numbers = new[] { await Apply(own, unit, false), await Apply(own, unit, false) };
        await Apply(await portal.AsApplicant(provider, "sima"), unit, false);
        await own.Post("/requests/account?handler=Calendar");
        var address = Feed().Match(await own.GetStringAsync("/requests/account")).Value;
        var printed = (await portal.Browser().GetStringAsync(address)).Replace("\r\n ", "", StringComparison.Ordinal);
        printed.Split("BEGIN:VEVENT").Length.ShouldBe(3);
        foreach (var number in numbers)
            printed.ShouldContain(number);
        await own.Post("/requests/account?handler=CalendarOff");
        (await portal.Browser().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Replaced(HttpClient guest, string number)
    {
        await guest.Post($"/requests/case/{number}?handler=CalendarOff");
        return await Address(guest, $"/requests/case/{number}");
    }

    private static async Task<string> Address(HttpClient guest, string page)
    {
        await guest.Post(page + "?handler=Calendar");
        var shown = Feed().Match(await guest.GetStringAsync(page)).Value;
        Feed().IsMatch(await guest.GetStringAsync(page)).ShouldBeFalse("shown once");
        return shown;
    }

    private static async Task<List<Letter>> Mails(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.SqlQuery<string>($"SELECT payload AS \"Value\" FROM foundation_outbox WHERE dedup_key LIKE 'requests.notice%'").ToListAsync())
            .Select(payload => JsonSerializer.Deserialize<Letter>(payload)!)];
    }

    private static async Task<string> Stored(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Notices.NoticeConsent>().Select(consent => consent.SealedAddress).SingleAsync();
    }

    private static async Task<string> Desk(HttpClient clerk) => "/desk/requests/" + CaseLink().Match(await clerk.GetStringAsync("/desk/requests")).Groups[1].Value;

    private static async Task<string> Apply(HttpClient browser, UnitRef unit, bool wantsMail)
    {
        var page = await (await browser.Post("/requests/apply",
            ("Input.UnitId", unit.Id.ToString()), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
            ("Input.Email", "qing@mail.example"), ("Input.Title", "加装电梯补贴明细"), ("Input.Description", "补贴明细"), ("Input.Form", "Electronic"), ("Input.Way", "Email"), ("WantsMail", wantsMail ? "true" : "false"), ("HasReadPrivacy", "true"))).Content.ReadAsStringAsync();
        Given().IsMatch(page).ShouldBeTrue(page);
        return Given().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>")]
    private static partial Regex Given();

    [GeneratedRegex("/requests/notices/[^\\s]+")]
    private static partial Regex StopLink();

    [GeneratedRegex("/requests/calendar/[a-z0-9]+\\.ics")]
    private static partial Regex Feed();

    [GeneratedRegex("href=\"/desk/requests/([0-9a-f-]{36})\"")]
    private static partial Regex CaseLink();
}

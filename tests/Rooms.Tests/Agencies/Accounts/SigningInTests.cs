using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.People;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

public sealed class SigningInTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Password_and_code_open_the_desk()
    {
        var browser = await portal.SignedIn(Role.Clerk);

        var desk = await browser.GetAsync("/desk");

        desk.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Content.ReadAsStringAsync()).ShouldContain("陈试");
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        var answer = await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));
        answer.Headers.Location!.ToString().ShouldStartWith("/sign-in/code");

        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Too_many_passwords_from_one_address_are_stopped_and_reading_the_page_is_not()
    {
        await using var strict = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Web:SignInsPerMinute"] = "3" });
        var browser = strict.Browser();
        for (var i = 0; i < 3; i++)
            (await browser.Post("/sign-in", ("Input.LoginName", "nobody"), ("Input.Password", "wrong"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var fourth = await browser.Post("/sign-in", ("Input.LoginName", "nobody"), ("Input.Password", "wrong"));

        fourth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        fourth.Headers.RetryAfter.ShouldNotBeNull();
        (await fourth.Content.ReadAsStringAsync()).ShouldContain("操作过于频繁");
        (await browser.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_signed_in_is_not_stopped_by_others_behind_the_same_address()
    {
        await using var strict = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Web:SignInsPerMinute"] = "6" });
        var clerk = await strict.SignedIn(Role.Clerk);
        var stranger = strict.Browser();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 7 && last == HttpStatusCode.OK; i++)
            last = (await stranger.Post("/sign-in", ("Input.LoginName", "nobody"), ("Input.Password", "wrong"))).StatusCode;
        last.ShouldBe(HttpStatusCode.TooManyRequests);

        for (var i = 0; i < 6; i++)
            (await clerk.Post("/desk/account/password", ("Current", "wrong"), ("New", "x"), ("Repeated", "y"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await clerk.Post("/desk/account/password", ("Current", "wrong"), ("New", "x"), ("Repeated", "y"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        await portal.SignedIn(staff);
        var browser = portal.Browser();
        await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));

        var replayed = await browser.Post("/sign-in/code", ("Code", staff.CodeAt(portal.Clock.GetUtcNow())));

        replayed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await replayed.Content.ReadAsStringAsync()).ShouldContain("已用过");
        portal.Clock.Pass(TimeSpan.FromSeconds(30));
        (await browser.Post("/sign-in/code", ("Code", staff.CodeAt(portal.Clock.GetUtcNow())))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wrong_password_and_unknown_name_read_the_same()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();

        var wrong = await Refusal(browser, staff.Login, "not-the-password-1");
        var unknown = await Refusal(browser, "nobody.here", "not-the-password-1");

        wrong.ShouldBe(unknown);
        wrong.ShouldContain("登录名或密码不正确");
    }

    [Fact]
    public async Task Five_failures_lock_for_fifteen_minutes_even_with_the_right_password()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        for (var i = 0; i < 5; i++)
            await Refusal(browser, staff.Login, "not-the-password-1");

        (await Refusal(browser, staff.Login, TestStaff.Password)).ShouldContain("锁定");
        portal.Clock.Pass(TimeSpan.FromMinutes(16));
        (await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_locked_account_is_freed_with_a_reason_and_keeps_its_password()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        for (var i = 0; i < 5; i++)
            await Refusal(browser, staff.Login, "not-the-password-1");
        var security = await portal.SignedIn(Role.SecurityAdministrator);
        (await security.GetStringAsync($"/desk/agencies/people/{staff.Id}")).ShouldContain("解除锁定</button>");

        (await (await security.Post($"/desk/agencies/people/{staff.Id}?handler=Unlock", ("Why", " "))).Content.ReadAsStringAsync()).ShouldContain("请写明理由");
        (await security.Post($"/desk/agencies/people/{staff.Id}?handler=Unlock", ("Why", "本人输错，已当面核实"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await security.GetStringAsync($"/desk/agencies/people/{staff.Id}")).ShouldNotContain("解除锁定</button>");
        var log = await (await portal.SignedIn(Role.AuditAdministrator)).GetStringAsync("/desk/agencies/log");
        log.ShouldContain("解除账号锁定");
        log.ShouldContain("本人输错，已当面核实");
    }

    [Fact]
    public async Task Only_who_resets_passwords_unlocks_and_only_what_is_locked()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var system = await portal.SignedIn(Role.SystemAdministrator);
        (await system.Post($"/desk/agencies/people/{staff.Id}?handler=Unlock", ("Why", "输错"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await using var scope = portal.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<AccountRegister>().Unlock(Actor.Platform, staff.Id, "输错");

        outcome.Refusals.ShouldBe([AccountRefusals.NotLocked]);
    }

    [Fact]
    public async Task Wrong_codes_lock_as_well()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));
        for (var i = 0; i < 5; i++)
            await browser.Post("/sign-in/code", ("Code", "000000"));

        var right = await browser.Post("/sign-in/code", ("Code", staff.CodeAt(portal.Clock.GetUtcNow())));

        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Refusal(browser, staff.Login, TestStaff.Password)).ShouldContain("锁定");
    }

    [Fact]
    public async Task The_code_must_come_within_five_minutes_of_the_password()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));
        portal.Clock.Pass(TimeSpan.FromMinutes(6));

        var late = await browser.Post("/sign-in/code", ("Code", staff.CodeAt(portal.Clock.GetUtcNow())));

        (await late.Content.ReadAsStringAsync()).ShouldContain("登录超时");
    }

    [Fact]
    public async Task A_return_address_elsewhere_is_not_followed()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));

        var answer = await browser.Post("/sign-in/code", ("Code", staff.CodeAt(portal.Clock.GetUtcNow())), ("ReturnUrl", "https://elsewhere.example/"));

        answer.Headers.Location!.ToString().ShouldBe("/desk");
    }

    [Fact]
    public async Task An_idle_session_is_over()
    {
        var browser = await portal.SignedIn(Role.Clerk);
        portal.Clock.Pass(TimeSpan.FromMinutes(29));
        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Clock.Pass(TimeSpan.FromMinutes(31));

        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_is_ended_from_another_device()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var phone = await portal.SignedIn(staff);
        portal.Clock.Pass(TimeSpan.FromMinutes(1));
        var desk = await portal.SignedIn(staff);
        var page = await desk.GetStringAsync("/desk/account");
        var session = System.Text.RegularExpressions.Regex.Match(page, "name=\"id\" value=\"([0-9a-f-]+)\"").Groups[1].Value;

        (await desk.Post("/desk/account?handler=End", ("id", session))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await phone.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_suspended_person_is_out_with_the_next_click()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = await portal.SignedIn(staff);
        await using (var scope = portal.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AccountRegister>().Suspend(Actor.Platform, staff.Id, "调离");

        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_first_password_leads_to_renewal_and_nowhere_else()
    {
        var unit = await portal.Services.Unit();
        FirstPassword first;
        await using (var scope = portal.Services.CreateAsyncScope())
            first = (await scope.ServiceProvider.GetRequiredService<PeopleRegister>()
                .Add(Actor.Platform, new("林新", "lin.xin", null, null), new(unit.Id, Role.Clerk, null))).Value;
        var browser = portal.Browser();
        var answer = await browser.Post("/sign-in", ("Input.LoginName", "lin.xin"), ("Input.Password", first.Password));
        answer.Headers.Location!.ToString().ShouldBe("/desk/account/renew");
        (await browser.GetAsync("/desk")).Headers.Location!.ToString().ShouldBe("/desk/account/renew");

        await browser.Post("/desk/account/password", ("Current", first.Password), ("New", "Kongtong-9876-x"), ("Repeated", "Kongtong-9876-x"));
        (await browser.GetAsync("/desk")).Headers.Location!.ToString().ShouldBe("/desk/account/renew");
        await browser.Post("/desk/account/second-factor?handler=Begin");
        var key = await KeyOf(first.PersonId);
        (await browser.GetAsync("/desk/account/second-factor/qr")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var code = OneTimeCode.At(key, OneTimeCode.StepAt(portal.Clock.GetUtcNow()));
        var confirmed = await (await browser.Post("/desk/account/second-factor?handler=Confirm", ("Code", code))).Content.ReadAsStringAsync();

        confirmed.ShouldContain("恢复码");
        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/desk/account/second-factor/qr")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        FreshCodes codes;
        await using (var scope = portal.Services.CreateAsyncScope())
            codes = (await scope.ServiceProvider.GetRequiredService<OwnAccount>().RenewRecoveryCodes(new(staff.Id, "陈试"), TestStaff.Password)).Value;

        (await WithCode(staff, codes.Codes[0])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await WithCode(staff, codes.Codes[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_secret_stands_in_the_database_as_it_is()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        await portal.SignedIn(staff);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();

        var account = await db.Set<Account>().SingleAsync(a => a.Id == staff.Id);
        account.PasswordHash!.ShouldNotContain(TestStaff.Password);
        Should.Throw<Exception>(() => OneTimeCode.At(Base32.Decode(account.SealedAuthenticatorKey!), 1));
        (await db.Set<Session>().AllAsync(session => session.KeyDigest.StartsWith("sha256:"))).ShouldBeTrue();
    }

    private async Task<HttpResponseMessage> WithCode(Staff staff, string code)
    {
        var browser = portal.Browser();
        await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));
        return await browser.Post("/sign-in/code", ("Code", code));
    }

    private async Task<byte[]> KeyOf(Guid personId)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return Base32.Decode((await scope.ServiceProvider.GetRequiredService<OwnAccount>().KeyUnderSetUp(personId))!);
    }

    private static async Task<string> Refusal(HttpClient browser, string login, string password)
    {
        var answer = await browser.Post("/sign-in", ("Input.LoginName", login), ("Input.Password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return document.QuerySelector(".mt-error-summary")!.TextContent;
    }
}

using System.Net;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Agencies.Desk;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    /// <summary>Page by page, who may open it.</summary>
    private static readonly (string Address, string Roles)[] Pages =
    [
        ("/desk/agencies/units", "Clerk Reviewer Approver Office LegalReviewer SystemAdministrator SecurityAdministrator AuditAdministrator"),
        ("/desk/agencies/units.csv", "Clerk Reviewer Approver Office LegalReviewer SystemAdministrator SecurityAdministrator AuditAdministrator"),
        ("/desk/agencies/units/new", "Office SystemAdministrator"),
        ("/desk/agencies/units/import", "Office SystemAdministrator"),
        ("/desk/agencies/people", "Clerk Approver Office SystemAdministrator SecurityAdministrator"),
        ("/desk/agencies/people/new", "SecurityAdministrator"),
        ("/desk/agencies/permissions", "Office SystemAdministrator SecurityAdministrator AuditAdministrator"),
        ("/desk/agencies/log", "AuditAdministrator"),
        ("/desk/agencies/log/1", "AuditAdministrator"),
        ("/desk/agencies/log/reads", "AuditAdministrator"),
        ("/desk/agencies/trainings", "Clerk Reviewer Approver Office LegalReviewer"),
        ("/desk/agencies/trainings/new", "Clerk Approver Office"),
        ("/desk/agencies/hearings", "Clerk Reviewer Approver Office LegalReviewer"),
        ("/desk/agencies/hearings/new", "Clerk Approver Office"),
        ("/desk/agencies/staffing", "Clerk Reviewer Approver Office LegalReviewer"),
        ("/desk/agencies/funds", "Clerk Reviewer Approver Office LegalReviewer"),
        ("/desk/account", "Clerk Reviewer Approver Office LegalReviewer SystemAdministrator SecurityAdministrator AuditAdministrator"),
        ("/desk/account/password", "Clerk Reviewer Approver Office LegalReviewer SystemAdministrator SecurityAdministrator AuditAdministrator"),
        ("/desk/account/second-factor", "Clerk Reviewer Approver Office LegalReviewer SystemAdministrator SecurityAdministrator AuditAdministrator"),
    ];

    [Fact]
    public async Task A_page_opens_for_the_roles_that_hold_its_permission_and_answers_403_to_all_others()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await portal.SignedIn(role);
            foreach (var (address, roles) in Pages)
                (await browser.GetAsync(address)).StatusCode.ShouldBe(
                    roles.Split(' ').Contains(role.ToString()) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} at {address}");
        }
    }

    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_from_every_page()
    {
        foreach (var (address, _) in Pages)
            (await portal.Browser().GetAsync(address)).Headers.Location!.ToString().ShouldContain("/sign-in", customMessage: address);
    }

    [Fact]
    public async Task A_unit_is_entered_amended_renamed_and_ended_on_its_pages()
    {
        var office = await portal.SignedIn(Role.Office);
        var parent = (await portal.Services.Unit()).ParentId.ToString();
        var made = await office.Post("/desk/agencies/units/new", ("Input.Code", "NEW"), ("Input.Kind", "Department"), ("Input.Name", "区新局"), ("Input.ShortName", "区新局"), ("Input.ParentId", parent));
        var page = made.Headers.Location!.ToString();

        (await office.Post($"{page}/edit", ("Input.Code", "NEW"), ("Input.Name", "区新局"), ("Input.Kind", "Department"), ("Input.ShortName", "新局"), ("Input.ParentId", parent), ("Input.Revision", "0")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.Post($"{page}/rename", ("NewName", "区更新局"), ("NewShortName", "区更新局"), ("On", "2026-10-01"), ("Why", "云府〔2026〕1号"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.Post($"{page}?handler=Remember", ("Name", "更新办"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var told = await office.GetStringAsync(page);
        told.ShouldContain("区更新局");
        told.ShouldContain("更新办");
        told.ShouldContain("云府〔2026〕1号");
        (await office.Post($"{page}/end", ("On", "2026-10-20"), ("Why", ""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.Post($"{page}/end", ("On", "2026-10-20"), ("Why", "云府〔2026〕2号"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetStringAsync(page)).ShouldContain("已撤并");
    }

    [Fact]
    public async Task Units_are_imported_after_a_look_at_every_row()
    {
        var office = await portal.SignedIn(Role.Office);
        var token = Token(await office.GetStringAsync("/desk/agencies/units/import"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("单位代码,规范全称,简称,类别,上级代码\nA1,区一局,区一局,区政府部门,YJ\nA2,区二局,区二局,无此类别,YJ\n"), "Upload", "units.csv" },
        };
        var preview = await (await office.PostAsync("/desk/agencies/units/import", form)).Content.ReadAsStringAsync();
        preview.ShouldContain("不合格 1 行");
        var ticket = System.Text.RegularExpressions.Regex.Match(preview, "name=\"ticket\" value=\"([^\"]+)\"").Groups[1].Value;

        (await office.Post("/desk/agencies/units/import?handler=Store", ("ticket", ticket))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await office.Post("/desk/agencies/units/import?handler=Store", ("ticket", ticket), ("onlyGoodOnes", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var csv = await office.GetStringAsync("/desk/agencies/units.csv");
        csv.ShouldContain("区一局");
        csv.ShouldNotContain("区二局");
    }

    [Fact]
    public async Task The_security_administrator_adds_a_person_whose_contacts_stay_masked_until_a_reason_is_given()
    {
        var unit = await portal.Services.Unit();
        var security = await portal.SignedIn(Role.SecurityAdministrator);
        var made = await (await security.Post("/desk/agencies/people/new",
            ("Input.Name", "林新"), ("Input.LoginName", "lin.xin"), ("Input.Phone", "13800001234"), ("Post.UnitId", unit.Id.ToString()), ("Post.Role", "Clerk"))).Content.ReadAsStringAsync();
        made.ShouldContain("一次性密码");
        var page = System.Text.RegularExpressions.Regex.Match(made, "/desk/agencies/people/[0-9a-f-]{36}").Value;

        var masked = await security.GetStringAsync(page);
        masked.ShouldContain("138****1234");
        masked.ShouldNotContain("13800001234");
        (await (await security.Post(page + "?handler=Contacts", ("Why", ""))).Content.ReadAsStringAsync()).ShouldNotContain("13800001234");
        (await (await security.Post(page + "?handler=Contacts", ("Why", "通知培训"))).Content.ReadAsStringAsync()).ShouldContain("13800001234");
        var reads = await (await portal.SignedIn(Role.AuditAdministrator)).GetStringAsync("/desk/agencies/log/reads");
        reads.ShouldContain("通知培训");
    }

    [Fact]
    public async Task A_clerk_sees_people_of_the_own_unit_and_changes_nobody()
    {
        var own = await portal.Services.Unit(UnitKind.Department, "区甲局");
        var other = await portal.Services.Unit(UnitKind.Street, "乙街道");
        var (colleague, stranger) = (await portal.Services.Person(Role.Reviewer, own), await portal.Services.Person(Role.Reviewer, other));
        var clerk = await portal.SignedIn(Role.Clerk, own);

        (await clerk.GetAsync($"/desk/agencies/people/{stranger.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.Post($"/desk/agencies/people/{colleague.Id}?handler=Suspend", ("Why", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Switching_the_post_changes_what_one_may_open()
    {
        var unit = await portal.Services.Unit();
        var staff = await portal.Services.Person(Role.Reviewer, unit);
        await using (var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(portal.Services))
        {
            var register = (Agencies.People.PeopleRegister)scope.ServiceProvider.GetService(typeof(Agencies.People.PeopleRegister))!;
            (await register.Appoint(Kernel.Actor.Platform, staff.Id, new(unit.Id, Role.Office, null))).IsRefused.ShouldBeFalse();
        }
        var browser = await portal.SignedIn(staff);
        (await browser.GetAsync("/desk/agencies/units/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var office = System.Text.RegularExpressions.Regex.Match(await browser.GetStringAsync("/desk/account/post"), "value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>区试验局 区府办").Groups[1].Value;

        (await browser.Post("/desk/account/post", ("PostId", office))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await browser.GetAsync("/desk/agencies/units/new")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_training_and_a_hearing_are_recorded_on_their_pages()
    {
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);

        var training = await clerk.Post("/desk/agencies/trainings/new", ("Input.HostUnitId", unit.Id.ToString()), ("Input.HeldOn", "2026-10-10"), ("Input.Kind", "Course"),
            ("Input.Subject", "政务公开业务培训"), ("Input.Audience", "Officers"), ("Input.Others", "区试验局 12"));
        var hearing = await clerk.Post("/desk/agencies/hearings/new", ("UnitId", unit.Id.ToString()), ("HeldOn", "2026-10-12"), ("HeadName", "甲"), ("HeadTitle", "局长"), ("Minutes", "听取汇报"));

        training.StatusCode.ShouldBe(HttpStatusCode.Redirect, System.Text.RegularExpressions.Regex.Match(await training.Content.ReadAsStringAsync(), "(?s)mt-error-summary.*?</ul>").Value);
        (await clerk.GetStringAsync(training.Headers.Location!.ToString())).ShouldContain("12");
        hearing.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.GetStringAsync("/desk/agencies/hearings")).ShouldContain("局长甲听取汇报");
        (await clerk.Post("/desk/agencies/funds?handler=Fund", ("Fund.UnitId", unit.Id.ToString()), ("Fund.Year", "2026"), ("Fund.Amount", "50000"), ("Fund.DocumentTitle", "部门预算")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.GetStringAsync("/desk/agencies/funds")).ShouldContain("50,000.00");
    }

    private static string Token(string page) =>
        System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
}

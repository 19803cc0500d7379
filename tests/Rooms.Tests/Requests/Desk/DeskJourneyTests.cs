using System.Net;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Desk;

/// <summary>The desk as its people use it: over forms, each at the own sign-in.</summary>
public sealed class DeskJourneyTests
{
    [Theory]
    [InlineData("/desk/requests/figures?year=")]
    [InlineData("/desk/requests/fields?year=")]
    [InlineData("/desk/requests/disputes?year=")]
    [InlineData("/desk/requests/figures?handler=Paper&year=")]
    public async Task A_year_that_cannot_be_shows_this_one(string address)
    {
        await using var portal = new TestPortal();
        await portal.Services.Unit();
        var office = await portal.SignedIn(Role.Office);
        foreach (var year in new[] { "0", "-1", "9999", "99999", "" })
            (await office.GetAsync(address + year)).StatusCode.ShouldBe(HttpStatusCode.OK, year);
    }

    [Theory, EveryEngine]
    public async Task A_letter_by_fax_is_taken_in_confirmed_searched_answered_reviewed_signed_posted_and_archived(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var page = await (await clerk.Post("/desk/requests/new", Form("Fax"))).Content.ReadAsStringAsync();
        page.ShouldContain("查询码");
        var desk = page.Split("href=\"/desk/requests/")[1..].Select(part => part.Split('"')[0]).First(id => Guid.TryParse(id, out _));
        var address = $"/desk/requests/{desk}";

        (await clerk.GetStringAsync(address)).ShouldContain("尚未确认收到");
        (await Words(await clerk.Post(address + "/do/Confirm", ("Input.On", "2026-10-20")))).ShouldContain("系统自动回执不算双方确认");
        (await clerk.GetStringAsync(address + "/do/Confirm")).ShouldNotContain("（选填）", customMessage: "both fields are asked for by the guard");
        (await clerk.Post(address + "/do/Confirm", ("Input.On", "2026-10-20"), ("Input.How", "电话核对"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.GetStringAsync(address)).ShouldContain("2026-11-17");
        (await Words(await clerk.Post(address + "/do/DraftReply", ("Input.Reply", "NotHeld"), ("Input.Finding", "经检索未找到"), ("Input.Reason", "未制作")))).ShouldContain("须先登记检索情况");
        await clerk.Post(address + "/do/Search", ("Input.Places", "档案室、业务系统"), ("Input.Words", "按年度和楼号检索"));
        (await clerk.Post(address + "/do/DraftReply", ("Input.Reply", "NotHeld"), ("Input.Finding", "经检索未找到"), ("Input.Reason", "未制作"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await (await portal.SignedIn(Role.LegalReviewer)).Post(address + "/do/PassLegal");
        await (await portal.SignedIn(Role.Reviewer)).Post(address + "/do/PassSecrecy", [.. ReleaseBook.Checklist.Select(point => ("Input.Checked", (string?)point))]);
        await (await portal.SignedIn(Role.Approver, unit)).Post(address + "/do/Sign");
        (await clerk.Post(address + "/do/Serve", ("Input.ServiceWay", "Post"), ("Input.On", "2026-10-20"), ("Input.Proof", "XA0001"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await clerk.Post(address + "/do/Archive", ("Input.Volume", "2026-001"));

        var end = await clerk.GetStringAsync(address);
        foreach (var expected in new[] { "已归档", "本机关不掌握相关政府信息", "邮寄（以交邮日为答复日）：XA0001", "逐日推算", "诸***" })
            end.ShouldContain(expected);
        end.ShouldNotContain("诸葛青云");
        (await clerk.GetStringAsync("/desk/requests?part=Closed")).ShouldContain("竹苑小区加装电梯补贴发放明细");
    }

    [Fact]
    public async Task Another_unit_finds_nothing_at_the_address_and_every_refusal_stands_beside_its_field()
    {
        await using var portal = new TestPortal();
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var page = await (await clerk.Post("/desk/requests/new", Form("Counter"))).Content.ReadAsStringAsync();
        var id = page.Split("href=\"/desk/requests/")[1..].Select(part => part.Split('"')[0]).First(part => Guid.TryParse(part, out _));
        var stranger = await portal.SignedIn(Role.Clerk, other);

        foreach (var address in new[] { $"/desk/requests/{id}", $"/desk/requests/{id}/applicant", $"/desk/requests/{id}/do/DraftReply", $"/desk/requests/{id}/do/Nonsense" })
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await stranger.GetStringAsync("/desk/requests")).ShouldNotContain("竹苑小区");
        var refused = await Words(await clerk.Post($"/desk/requests/{id}/do/AskCorrection", ("Input.Days", "200"), ("Input.What", "")));
        refused.ShouldContain("id=\"Input_What-error\"");
        refused.ShouldContain("id=\"Input_Days-error\"");
        (await Words(await clerk.Post($"/desk/requests/{id}/applicant", ("Why", "邮寄答复")))).ShouldContain("诸葛青云");
    }

    [Fact]
    public async Task Every_act_has_a_page_for_whoever_may_do_it()
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var page = await (await clerk.Post("/desk/requests/new", Form("Counter"))).Content.ReadAsStringAsync();
        var id = page.Split("href=\"/desk/requests/")[1..].Select(part => part.Split('"')[0]).First(part => Guid.TryParse(part, out _));
        foreach (var act in Enum.GetValues<RequestAct>().Where(act => RequestPermissions.For(act).Contains(RequestPermissions.Handle) && ActGuide.HasForm(act)))
        {
            var form = await clerk.GetAsync($"/desk/requests/{id}/do/{act}");
            form.StatusCode.ShouldBe(HttpStatusCode.OK, act.ToString());
            var words = await form.Content.ReadAsStringAsync();
            words.ShouldContain("返回，不办理");
            words.ShouldNotMatch("form-label\"[^>]*><span class=\"mt-optional\"", $"{act}: every field says what goes into it");
        }
        foreach (var address in new[] { "/desk/requests/calendar", "/desk/requests/calendar?handler=Ics", "/desk/requests?part=WithApplicant", "/desk" })
            (await clerk.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    private static (string, string?)[] Form(string channel) =>
    [
        ("Input.Channel", channel), ("Input.ArrivedOn", "2026-10-20"), ("Input.Kind", nameof(ApplicantKind.NaturalPerson)), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"),
        ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"), ("Input.Address", "竹苑路18号"), ("Input.Title", "竹苑小区加装电梯补贴发放明细"),
        ("Input.Description", "2025年度补贴明细"), ("Input.Form", "Paper"), ("Input.Way", "Post"),
    ];

    private static async Task<string> Words(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();
}

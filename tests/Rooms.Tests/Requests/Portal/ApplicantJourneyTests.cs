using System.Net;
using System.Text.RegularExpressions;
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
        var corrected = await guest.Post("/requests/track?handler=Correct", ("Number", number), ("Code", code), ("Description", "2025年度竹苑路18号楼"));
        (await corrected.Content.ReadAsStringAsync()).ShouldContain("2026-11-19");
        (await (await portal.SignedIn(Role.Clerk, unit)).GetStringAsync(desk)).ShouldContain("2025年度竹苑路18号楼");
    }

    [Fact]
    public async Task Nobody_reads_a_case_without_its_own_code()
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var (first, second) = (await Apply(guest, unit), await Apply(guest, unit));
        foreach (var (number, code) in new[] { (first.Number, "AAAAAAAA"), (first.Number, second.Code), ("T000-2026-9999", first.Code), ("", "") })
        {
            var page = await Track(guest, number, code);
            page.ShouldContain("查询编号或者查询码不正确");
            page.ShouldNotContain("加装电梯");
        }
        (await (await guest.Post("/requests/track?handler=Withdraw", ("Number", first.Number), ("Code", second.Code))).Content.ReadAsStringAsync()).ShouldContain("查询编号或者查询码不正确");
        (await (await guest.Post("/requests/track?handler=Withdraw", ("Number", first.Number), ("Code", first.Code.ToLowerInvariant()))).Content.ReadAsStringAsync()).ShouldContain("申请已撤回");
    }

    [Fact]
    public async Task An_application_without_its_parts_says_all_at_once_and_loses_nothing_typed()
    {
        await using var portal = new TestPortal();
        await portal.Services.Unit();
        var guest = portal.Browser();
        var page = await (await guest.Post("/requests/apply", ("Input.Title", "写好的标题"), ("Input.Form", "Paper"), ("Input.Way", "Post"))).Content.ReadAsStringAsync();
        foreach (var field in new[] { "Input_Description", "Input_Name", "Input_IdentityNumber", "HasReadPrivacy" })
            page.ShouldContain($"id=\"{field}-error\"");
        page.ShouldContain("写好的标题");
        page.ShouldNotContain("申请用途\"");
        foreach (var address in new[] { "/requests", "/requests/apply", "/requests/track", "/requests/answers" })
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

    private static async Task<string> Track(HttpClient guest, string number, string code) =>
        await (await guest.Post("/requests/track", ("Number", number), ("Code", code))).Content.ReadAsStringAsync();

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>，查询码 <strong>([^<]+)</strong>")]
    private static partial Regex Given();

    [GeneratedRegex("href=\"/desk/requests/([0-9a-f-]{36})\"")]
    private static partial Regex CaseLink();
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Jobs;

namespace Mingtang.Requests.Portal;

/// <summary>What was typed and sent along is kept: over a refusal, a closed browser, a change of machine; and is gone when its day is over.</summary>
public sealed partial class DraftTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Theory, EveryEngine]
    public async Task A_refusal_loses_neither_words_nor_files_and_the_case_gets_both(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var refused = await Send(guest, "/requests/apply", [("Input.Title", "写好的标题"), ("Input.Name", "诸葛青云"), ("Input.Form", "Paper"), ("Input.Way", "Post")], ("Uploads", "图纸.pdf", Pdf), ("Uploads", "坏的.exe", "MZ"u8.ToArray()), ("Proof", "证件.pdf", Pdf));
        refused.ShouldContain("写好的标题");
        refused.ShouldContain("移除 图纸.pdf");
        refused.ShouldContain("已经收下 证件.pdf");
        refused.ShouldNotContain("移除 坏的.exe");
        refused.ShouldContain("id=\"Uploads-error\"");

        (await guest.GetStringAsync("/requests/apply")).ShouldContain("上次填写的内容已经恢复");
        var filed = await Send(guest, "/requests/apply", Whole(unit));
        filed.ShouldContain("查询码 <strong>");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var request = await db.Set<InformationRequest>().SingleAsync();
        (await db.Set<RequestFile>().SingleAsync()).Name.ShouldBe("图纸.pdf");
        var proof = await db.Set<SealedFile>().SingleAsync();
        (proof.OwnerId, proof.Name).ShouldBe((request.Id, "证件.pdf"));
        Encoding.ASCII.GetString(proof.Content).ShouldNotContain("%PDF", customMessage: "a proof of identity is sealed at rest");
        (await db.Set<Draft>().CountAsync()).ShouldBe(0);
        var clerk = await portal.SignedIn(Foundation.People.Role.Clerk, unit);
        var applicant = $"/desk/requests/{request.Id}/applicant";
        (await (await clerk.Post(applicant, ("Why", "核对身份"))).Content.ReadAsStringAsync()).ShouldContain("下载 证件.pdf");
        (await clerk.Post(applicant + "?handler=Proof", ("file", proof.Id.ToString()), ("Why", ""))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "no reason, no proof");
        (await (await clerk.Post(applicant + "?handler=Proof", ("file", proof.Id.ToString()), ("Why", "核对身份"))).Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        (await guest.GetStringAsync("/requests/apply")).ShouldNotContain("写好的标题");
    }

    [Theory, EveryEngine]
    public async Task A_draft_goes_on_elsewhere_by_its_code_is_sealed_and_swept_when_its_day_is_over(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        await portal.Services.Unit();
        var guest = portal.Browser();
        var kept = await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "没写完的申请"), ("Input.IdentityNumber", "310117199001011234")], ("Uploads", "图纸.pdf", Pdf));
        var code = Code().Match(kept).Groups[1].Value;
        code.Length.ShouldBe(19);
        kept.ShouldContain("2026-11-19");

        var elsewhere = portal.Browser();
        (await (await elsewhere.Post("/requests/draft", ("Code", "AAAA-BBBB-CCCC-DDDD"))).Content.ReadAsStringAsync()).ShouldContain("没有这份草稿");
        (await elsewhere.Post("/requests/draft", ("Code", code.ToLowerInvariant()))).Headers.Location!.OriginalString.ShouldBe("/requests/apply");
        (await elsewhere.GetStringAsync("/requests/apply")).ShouldContain("没写完的申请");
        (await portal.Browser().GetStringAsync("/requests/apply")).ShouldNotContain("没写完的申请");

        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var draft = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Draft>().SingleAsync();
            foreach (var secret in new[] { "没写完的申请", "310117199001011234", code, DraftBook.Plain(code) })
                $"{draft.Sealed}{draft.Owner}".ShouldNotContain(secret);
        }
        portal.Clock.MoveTo(2026, 11, 19);
        await Sweep(portal);
        (await elsewhere.GetStringAsync("/requests/apply")).ShouldContain("没写完的申请", customMessage: "its last day counts");
        portal.Clock.MoveTo(2026, 11, 20);
        (await elsewhere.GetStringAsync("/requests/apply")).ShouldNotContain("没写完的申请");
        await Sweep(portal);
        await using var after = portal.Services.CreateAsyncScope();
        (await after.ServiceProvider.GetRequiredService<PlatformDb>().Set<Draft>().CountAsync() + await after.ServiceProvider.GetRequiredService<PlatformDb>().Set<SealedFile>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Files_are_at_most_five_taken_away_one_by_one_and_all_cleared_on_demand()
    {
        await using var portal = new TestPortal();
        await portal.Services.Unit();
        var guest = portal.Browser();
        var five = await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "五个附件")], [.. Enumerable.Range(1, 5).Select(n => ("Uploads", $"{n}.pdf", Pdf))]);
        DropId().Count(five).ShouldBe(5);
        var first = DropId().Matches(five).Single(match => match.Groups[2].Value == "1.pdf").Groups[1].Value;
        var six = await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "改过的标题")], ("Uploads", "6.pdf", Pdf));
        six.ShouldContain("附件最多5个");
        six.ShouldContain("改过的标题");
        (await guest.GetStringAsync("/requests/apply")).ShouldContain("改过的标题", customMessage: "too many files are no reason to lose the words");
        var swapped = await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "改过的标题"), ("Drop", first)], ("Uploads", "6.pdf", Pdf));
        swapped.ShouldContain("移除 6.pdf");
        swapped.ShouldNotContain("移除 1.pdf");
        await Send(guest, "/requests/apply?handler=Discard", []);
        (await guest.GetStringAsync("/requests/apply")).ShouldNotContain("改过的标题");
    }

    [ProviderFact]
    public async Task A_guest_who_signs_in_takes_the_draft_along()
    {
        using var provider = OpenIdProvider.Start("http://localhost/requests/account/returned");
        await using var portal = new TestPortal(settings: provider.Settings);
        await portal.Services.Unit();
        var person = portal.Browser();
        await Send(person, "/requests/apply?handler=Keep", [("Input.Title", "登录前写的")]);
        await person.Post("/requests/records", ("Input.Record", "登录前写的记录"));
        var back = await provider.Login((await person.GetAsync("/requests/account/sign-in")).Headers.Location!, "zhuge");
        await person.GetAsync(back.PathAndQuery);
        (await person.GetStringAsync("/requests/apply")).ShouldContain("登录前写的");
        (await person.GetStringAsync("/requests/records")).ShouldContain("登录前写的记录");
        (await (await portal.AsApplicant(provider, "zhuge")).GetStringAsync("/requests/apply")).ShouldContain("登录前写的", customMessage: "on any machine of the same person");
        (await (await portal.AsApplicant(provider, "sima")).GetStringAsync("/requests/apply")).ShouldNotContain("登录前写的");
    }

    [Fact]
    public async Task An_application_handed_in_leaves_a_half_written_correction_where_it_is()
    {
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        await guest.Post("/requests/records", ("Input.Record", "社保缴费记录"));
        await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "没写完的申请")]);
        (await Send(guest, "/requests/apply", Whole(unit))).ShouldContain("查询码 <strong>");
        (await guest.GetStringAsync("/requests/apply")).ShouldNotContain("写好的标题");
        (await guest.GetStringAsync("/requests/records")).ShouldContain("社保缴费记录");
        await Send(guest, "/requests/apply?handler=Keep", [("Input.Title", "又一件")]);
        await Send(guest, "/requests/apply?handler=Discard", []);
        (await guest.GetStringAsync("/requests/records")).ShouldContain("社保缴费记录");
    }

    private static async Task Sweep(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IRoomJob>().OfType<SweepDrafts>().Single().Run(new(portal.Clock.GetUtcNow().UtcDateTime, null), default);
    }

    private static (string, string)[] Whole(UnitRef unit) =>
    [
        ("Input.UnitId", unit.Id.ToString()), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
        ("Input.Email", "a@mail.example"), ("Input.Title", "写好的标题"), ("Input.Description", "补贴明细"), ("Input.Form", "Electronic"), ("Input.Way", "Email"), ("HasReadPrivacy", "true"),
    ];

    /// <summary>As a browser sends a form with files.</summary>
    private static async Task<string> Send(HttpClient guest, string address, (string Name, string Value)[] fields, params (string Name, string File, byte[] Content)[] files)
    {
        var token = Token().Match(await guest.GetStringAsync("/requests/apply")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, file, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(part, name, file);
        }
        return await (await guest.PostAsync(address, form)).Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("草稿码 <strong>([A-Z0-9-]+)</strong>")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"Drop\" value=\"([0-9a-f-]{36})\".*移除 ([0-9]\\.pdf)")]
    private static partial Regex DropId();
}

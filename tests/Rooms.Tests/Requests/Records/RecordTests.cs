using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Records;

/// <summary>Correction of one's own record (GIR 41): a form and a case of its own, no row of table 3.</summary>
public sealed partial class RecordTests
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    [Theory, EveryEngine]
    public async Task A_record_is_said_to_be_wrong_with_proof_verified_and_corrected(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var bare = await Words(await guest.Post("/requests/records", ("Input.Record", "社保缴费记录")));
        foreach (var field in new[] { "Input_UnitId", "Input_Wrong", "Input_Right", "Input_Name", "Input_IdentityNumber", "Input_Phone" })
            bare.ShouldContain($"id=\"{field}-error\"", customMessage: field);
        (await Words(await guest.Post("/requests/records", [.. Form(unit).Where(field => field.Item1 != "Input.Evidence")]))).ShouldContain("要求更正须有证据证明记录不准确");
        var (number, code) = await File(guest, unit);
        number.ShouldContain("-GZ-2026-");

        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = "/desk/requests/records/" + Link().Match(await clerk.GetStringAsync("/desk/requests/records")).Groups[1].Value;
        var page = await clerk.GetStringAsync(desk);
        page.ShouldContain("诸***");
        page.ShouldNotContain("诸葛青云");
        page.ShouldContain("2026-11-17");
        (await Words(await clerk.Post(desk + "?handler=Read", ("Why", "")))).ShouldContain("须写明理由");
        (await Words(await clerk.Post(desk + "?handler=Read", ("Why", "核实缴费记录")))).ShouldContain("诸葛青云");
        await using (var scope = portal.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<PersonalReads>().Find(new())).ShouldContain(read => read.Why == "核实缴费记录");

        (await Words(await clerk.Post(desk))).ShouldContain("请选择办理结果");
        (await clerk.Post(desk, ("Outcome", "Corrected"), ("Reason", "核对参保单位申报表，缴费月份已更正"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Words(await clerk.Post(desk, ("Outcome", "Refused"), ("Reason", "再来一次")))).ShouldContain("已经办结");
        var later = portal.Browser();
        (await later.Post("/requests/track", ("Number", number), ("Code", code))).Headers.Location!.OriginalString.ShouldBe($"/requests/records/{number}");
        var told = await later.GetStringAsync($"/requests/records/{number}");
        told.ShouldContain("已更正");
        told.ShouldContain("缴费月份已更正");
    }

    [Theory, EveryEngine]
    public async Task A_refusal_loses_neither_words_nor_proofs_and_the_files_alone_are_proof_enough(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var form = Form(unit).Where(field => field.Item1 is not ("Input.Evidence" or "Input.Right")).ToArray();
        var refused = await Send(guest, form, ("劳动合同.pdf", Pdf), ("工资单.pdf", Pdf), ("坏的.exe", "MZ"u8.ToArray()));
        refused.ShouldContain("id=\"Input_Right-error\"");
        refused.ShouldContain("id=\"Uploads-error\"");
        refused.ShouldNotContain("要求更正须有证据证明");
        foreach (var kept in new[] { "移除 劳动合同.pdf", "移除 工资单.pdf", "社保缴费记录" })
            refused.ShouldContain(kept);
        refused.ShouldNotContain("移除 坏的.exe");
        (await portal.Browser().GetStringAsync("/requests/records")).ShouldNotContain("劳动合同.pdf");
        var resumed = await guest.GetStringAsync("/requests/records");
        resumed.ShouldContain("接着上次填");
        (await guest.GetStringAsync("/requests/apply")).ShouldNotContain("接着上次填", customMessage: "an application is another form");

        var dropped = Regex.Match(resumed, "value=\"([0-9a-f-]{36})\" id=\"drop-[^>]*>\\s*<label[^>]*>移除 工资单").Groups[1].Value;
        var filed = await Send(guest, [.. form, ("Input.Right", "应当是2019年3月"), ("Drop", dropped)]);
        Given().IsMatch(filed).ShouldBeTrue(filed);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var record = await db.Set<RecordCorrection>().SingleAsync();
        var proof = await db.Set<SealedFile>().SingleAsync();
        (proof.OwnerId, proof.Purpose, proof.Name).ShouldBe((record.Id, SealedPurpose.Proof, "劳动合同.pdf"));
        (await db.Set<Draft>().CountAsync()).ShouldBe(0);
        (await guest.GetStringAsync("/requests/records")).ShouldNotContain("社保缴费记录");

        await Send(guest, form, ("劳动合同.pdf", Pdf));
        (await guest.Post("/requests/records?handler=Discard")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await db.Set<SealedFile>().CountAsync()).ShouldBe(1, "the proof of the case, and nothing of the form that was cleared");
    }

    [Theory, EveryEngine]
    public async Task What_another_agency_must_correct_is_forwarded_whole_and_told(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var guest = portal.Browser();
        var (number, _) = await File(guest, unit);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var desk = "/desk/requests/records/" + Link().Match(await clerk.GetStringAsync("/desk/requests/records")).Groups[1].Value;
        (await Words(await clerk.Post(desk, ("Outcome", "Transferred"), ("Reason", "不属于本机关")))).ShouldContain("请选择转送的机关");
        (await Words(await clerk.Post(desk, ("Outcome", "SentElsewhere"), ("Reason", "不属于本机关")))).ShouldContain("请写明有权更正的机关的名称");
        (await clerk.Post(desk, ("Outcome", "Transferred"), ("Reason", "由区另一局登记"), ("ToUnitId", other.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var there = await portal.SignedIn(Role.Clerk, other);
        var forwarded = "/desk/requests/records/" + Link().Match(await there.GetStringAsync("/desk/requests/records")).Groups[1].Value;
        (await there.GetStringAsync(forwarded)).ShouldContain("应当是2019年3月");
        (await there.GetAsync(desk)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the first is not theirs");
        await there.Post(forwarded, ("Outcome", "Refused"), ("Reason", "原始凭证与记录一致"));
        var told = await guest.GetStringAsync($"/requests/records/{number}");
        told.ShouldContain("区另一局");
        told.ShouldContain("不予更正：原始凭证与记录一致");
    }

    [Theory, EveryEngine]
    public async Task It_waits_for_somebody_is_nobodys_elses_and_counts_in_no_table(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var (number, _) = await File(portal.Browser(), unit);
        (await portal.Browser().GetAsync($"/requests/records/{number}")).Headers.Location!.OriginalString.ShouldBe($"/requests/track?number={number}");
        var stranger = await portal.SignedIn(Role.Clerk, other);
        (await stranger.GetStringAsync("/desk/requests/records")).ShouldNotContain("社保缴费记录");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var record = await db.Set<RecordCorrection>().SingleAsync();
        (await stranger.GetAsync(record.DeskUrl)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var secret in new[] { "诸葛青云", "310117199001011234" })
            $"{record.SealedApplicant}{record.MaskedName}".ShouldNotContain(secret);
        (await db.Set<InformationRequest>().CountAsync()).ShouldBe(0);
        var clerk = await portal.Services.Person(Role.Clerk, unit);
        var work = await scope.ServiceProvider.GetServices<IAssignsWork>().OfType<WaitingRequests>().Single().WaitingFor(new(clerk.Id, "某", unit.Id, unit.ShortName, Role.Clerk), default);
        work.ShouldContain(waiting => waiting.Kind == "待核实更正记录" && waiting.DueOn == new DateOnly(2026, 11, 17));
    }

    [Theory, EveryEngine]
    public async Task Who_holds_number_and_code_takes_it_into_the_account_once(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var (number, code) = await File(portal.Browser(), await portal.Services.Unit());
        await using var scope = portal.Services.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<OwnRecords>();

        (await own.Claim(number, "AAAAAAAA", "zhuge")).Refusals.ShouldHaveSingleItem().ShouldBe(RequestRefusals.CodeWrong);
        (await own.Claim(number.ToLowerInvariant(), code, "zhuge")).IsRefused.ShouldBeFalse();
        (await own.Claim(number, code, "sima")).Refusals.ShouldHaveSingleItem().ShouldBe(RequestRefusals.ClaimedByAnother);

        (await own.Of(new("zhuge", []), default)).ShouldHaveSingleItem().Number.ShouldBe(number);
        (await own.Of(new("sima", []), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_counter_enters_it_for_who_cannot()
    {
        await using var portal = new TestPortal();
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        (await Words(await clerk.Post("/desk/requests/records/new", Form(other)))).ShouldContain("查询码 <strong>");
        (await clerk.GetStringAsync("/desk/requests/records")).ShouldContain("社保缴费记录", customMessage: "filed with the own unit, whatever the form said");
    }

    [Fact]
    public async Task A_refusal_at_the_counter_loses_neither_words_nor_proofs_and_what_was_registered_is_not_offered_again()
    {
        const string counter = "/desk/requests/records/new";
        await using var portal = new TestPortal();
        var unit = await portal.Services.Unit();
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var form = Form(unit).Where(field => field.Item1 is not ("Input.Evidence" or "Input.Right")).ToArray();

        var refused = await SendTo(counter, clerk, form, ("劳动合同.pdf", Pdf));

        refused.ShouldContain("id=\"Input_Right-error\"");
        refused.ShouldContain("移除 劳动合同.pdf");
        (await (await portal.SignedIn(Role.Clerk, unit)).GetStringAsync(counter)).ShouldNotContain("劳动合同.pdf", customMessage: "another clerk's counter");
        (await SendTo(counter, clerk, [.. form, ("Input.Right", "应当是2019年3月")])).ShouldContain("查询码 <strong>");
        (await clerk.GetStringAsync(counter)).ShouldNotContain("劳动合同.pdf");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var record = await db.Set<RecordCorrection>().SingleAsync();
        (await db.Set<SealedFile>().SingleAsync()).OwnerId.ShouldBe(record.Id);
    }

    private static (string, string?)[] Form(UnitRef unit) =>
    [
        ("Input.UnitId", unit.Id.ToString()), ("Input.Record", "社保缴费记录"), ("Input.Wrong", "参加工作时间写成了2020年3月"), ("Input.Right", "应当是2019年3月"), ("Input.Evidence", "劳动合同和工资单"),
        ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
    ];

    private static async Task<(string Number, string Code)> File(HttpClient guest, UnitRef unit)
    {
        var page = await Words(await guest.Post("/requests/records", Form(unit)));
        var given = Given().Match(page);
        given.Success.ShouldBeTrue(page);
        return (given.Groups[1].Value, given.Groups[2].Value);
    }

    private static Task<string> Send(HttpClient browser, (string Name, string? Value)[] fields, params (string Name, byte[] Content)[] uploads) => SendTo("/requests/records", browser, fields, uploads);

    private static async Task<string> SendTo(string address, HttpClient browser, (string Name, string? Value)[] fields, params (string Name, byte[] Content)[] uploads)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Hidden().Match(await browser.GetStringAsync(address)).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value!), name);
        foreach (var (name, content) in uploads)
            form.Add(new ByteArrayContent(content), "Uploads", name);
        return await Words(await browser.PostAsync(address, form));
    }

    private static Task<string> Words(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>，查询码 <strong>([^<]+)</strong>")]
    private static partial Regex Given();

    [GeneratedRegex("href=\"/desk/requests/records/([0-9a-f-]{36})\"")]
    private static partial Regex Link();
}

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;

namespace Mingtang.Interpretations.Desk;

public sealed partial class InterpretationPagesTests
{
    private readonly TestDocuments documents = new();

    [Theory, EveryEngine]
    public async Task An_interpretation_goes_from_the_clerk_over_head_gate_and_review_to_the_public_page(Engine engine)
    {
        await using var portal = Portal(engine);
        var unit = await portal.Services.Unit();
        var before = documents.Add(unit.Id, "旧办法", DocumentKind.Official, "第一条 每人补贴五百元整。\n第二条 每年申报一次。");
        var document = documents.Publish(documents.Add(unit.Id, "新办法", DocumentKind.Official, "第一条 每人补贴一千元整。\n第二条 每年申报一次。").Id, new(2026, 10, 19, 1, 0, 0, DateTimeKind.Utc));
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var made = await clerk.Post("/desk/interpretations/new", ("Input.Stage", "Publication"), ("Input.IndexNumber", document.IndexNumber), ("Input.Title", "一图读懂新办法"));
        var desk = made.Headers.Location!.ToString()[..^"/edit".Length];
        await clerk.Post(desk + "/edit", [("Input.Title", "一图读懂新办法"), .. Enum.GetValues<AspectKind>().Select(kind => ($"Input.Aspects[{kind}]", (string?)$"要点：{kind}"))]);
        (await Words(await clerk.Post(desk + "/pieces/new", ("Input.Form", "Video"), ("Input.Title", "短片")))).ShouldContain("视频须有字幕");
        await clerk.Post(desk + "/pieces/new", ("Input.Form", "Chart"), ("Input.Title", "补贴对比"), ("Input.Figures", "以前 500\n现在 1000"), ("Input.Text", "提高一倍"));
        await clerk.Post(desk + "/comparison", ("OldIndexNumber", before.IndexNumber));
        (await clerk.GetStringAsync(desk + "/comparison")).ShouldContain("每人补贴五百元整");
        await clerk.Post(desk + "?handler=Concern", ("Concern", "什么时候到账？"), ("Source", "Comment"));
        await clerk.Post(desk + "?handler=Submit");
        var head = await portal.SignedIn(Role.Approver, unit);
        await head.Post(desk + "?handler=Approve");
        var office = await portal.SignedIn(Role.Office);
        (await Words(await office.Post(desk + "/review"))).ShouldContain("还没有核对通过");
        var concern = AnsweredBox().Match(await office.GetStringAsync(desk + "/review")).Groups[1].Value;
        await office.Post(desk + "/review", [.. Enum.GetValues<AspectKind>().Select(kind => ("Ticked", (string?)kind.ToString())), ("Answered", concern)]);
        (await clerk.GetStringAsync(desk)).ShouldContain("尚未通过保密审查");
        await Review(portal, new(Interpretation.Kind, desk.Split('/')[^1]));

        (await office.Post(desk + "?handler=Release")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await portal.Browser().GetStringAsync($"/interpretations/{desk.Split('/')[^1]}");
        foreach (var expected in new[] { "一图读懂新办法", "核心概念", "补贴对比", "<td class=\"mt-number\">1000</td>", "每人补贴五百元整", "什么时候到账？", $"/polls/ratings/{Interpretation.Kind}/", document.Url! })
            page.ShouldContain(expected);
        page.ShouldNotContain("__RequestVerificationToken");
        (await portal.Browser().GetStringAsync("/interpretations?form=Chart")).ShouldContain("一图读懂新办法");
        (await portal.Browser().GetStringAsync("/interpretations?form=Video")).ShouldNotContain("一图读懂新办法");
    }

    [Fact]
    public async Task Words_are_shown_as_words_and_captions_as_captions()
    {
        await using var portal = Portal(Engine.Sqlite);
        var unit = await portal.Services.Unit();
        var document = documents.Publish(documents.Add(unit.Id, "甲文件", DocumentKind.Official).Id, new(2026, 10, 19, 1, 0, 0, DateTimeKind.Utc));
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        var made = await clerk.Post("/desk/interpretations/new", ("Input.Stage", "FollowUp"), ("Input.DocumentId", document.Id.ToString()), ("Input.IndexNumber", document.IndexNumber), ("Input.Title", "<script>甲</script>"));
        var desk = made.Headers.Location!.ToString()[..^"/edit".Length];
        await clerk.Post(desk + "/pieces/new", ("Input.Form", "Video"), ("Input.Title", "短片"), ("Input.Address", "https://video.example/1"), ("Input.Captions", "WEBVTT\n\n00:00.000 --> 00:02.000\n字幕"), ("Input.Text", "文字稿"));

        var page = await clerk.GetStringAsync(desk);

        page.ShouldContain("&lt;script&gt;甲");
        var captions = await clerk.GetAsync(desk + "?handler=Captions&piece=" + PieceInPage().Match(page).Groups[1].Value);
        captions.Content.Headers.ContentType!.MediaType.ShouldBe("text/vtt");
        (await portal.Browser().GetAsync($"/interpretations/{desk.Split('/')[^1]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_unit_finds_nothing_at_the_address_of_a_draft()
    {
        await using var portal = Portal(Engine.Sqlite);
        var (unit, other) = (await portal.Services.Unit(), await portal.Services.Unit(shortName: "区另一局"));
        var document = documents.Add(unit.Id);
        var made = await (await portal.SignedIn(Role.Clerk, unit)).Post("/desk/interpretations/new", ("Input.Stage", "Publication"), ("Input.IndexNumber", document.IndexNumber), ("Input.Title", "甲"));
        var desk = made.Headers.Location!.ToString()[..^"/edit".Length];
        var stranger = await portal.SignedIn(Role.Clerk, other);

        foreach (var address in new[] { desk, desk + "/edit", desk + "/pieces/new", desk + "/comparison" })
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await Words(await stranger.Post("/desk/interpretations/new", ("Input.Stage", "Publication"), ("Input.IndexNumber", document.IndexNumber), ("Input.Title", "乙")))).ShouldContain("谁起草谁解读");
    }

    [Fact]
    public async Task Every_list_opens_empty_and_names_what_to_do()
    {
        await using var portal = Portal(Engine.Sqlite);
        var office = await portal.SignedIn(Role.Office);
        foreach (var address in new[] { "/desk/interpretations", "/desk/interpretations/duties", "/desk/interpretations/follow-ups", "/desk/interpretations/contests", "/interpretations", "/interpretations/contests", "/polls", "/desk/polls", "/desk/polls/words" })
            (await office.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    private TestPortal Portal(Engine engine) => new(engine, change: services => services.AddSingleton<IDocuments>(documents));

    private static async Task<string> Words(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync();

    private static async Task Review(TestPortal portal, Foundation.ItemRef item)
    {
        var reviewer = await portal.SignedIn(Role.Reviewer);
        await using var scope = portal.Services.CreateAsyncScope();
        var handed = (await scope.ServiceProvider.GetRequiredService<ReleaseBook>().StatusOf(item))!;
        (await reviewer.Post($"/desk/reviews/{handed.CaseId}", [.. ReleaseBook.Checklist.Select(point => ("Input.Checked", (string?)point)), ("Input.Result", "Passed")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [GeneratedRegex("name=\"Answered\" value=\"([^\"]+)\"")]
    private static partial Regex AnsweredBox();

    [GeneratedRegex("handler=Captions&(?:amp;)?piece=([0-9a-f-]+)")]
    private static partial Regex PieceInPage();
}

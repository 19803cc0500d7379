using System.Net;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Interpretations.Desk;

/// <summary>The interpretation guide by class of policies: the office revises it, and who writes or reviews sees what applies.</summary>
public sealed class GuideTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_office_revises_a_class_and_its_rules_stand_beside_the_editor_and_in_the_review()
    {
        var unit = await portal.Services.Unit();
        var office = await portal.SignedIn(Role.Office, unit);
        var clerk = await portal.SignedIn(Role.Clerk, unit);
        const string address = "/desk/interpretations/guide?class=Drafts";
        WebUtility.HtmlDecode(await office.GetStringAsync(address)).ShouldContain("平台建议稿");
        WebUtility.HtmlDecode(await (await office.Post(address, ("Class", "Drafts"), ("Rules", " "), ("Source", ""))).Content.ReadAsStringAsync()).ShouldContain("每行一条");
        (await office.Post(address, ("Class", "Drafts"), ("Rules", "先说为什么要改\n\n把两种方案摆出来"), ("Source", "云府办发〔2026〕21号"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.Post(address, ("Class", "Drafts"), ("Rules", "甲"), ("Source", "乙"))).StatusCode.ShouldBe(HttpStatusCode.OK, "a clerk is told it is not theirs");
        var guide = WebUtility.HtmlDecode(await clerk.GetStringAsync("/desk/interpretations/guide"));
        guide.ShouldContain("把两种方案摆出来");
        guide.ShouldContain("云府办发〔2026〕21号");
        guide.ShouldNotContain("<li>甲</li>");

        var made = await clerk.Post("/desk/interpretations/new", ("Input.Stage", "Draft"), ("Input.Title", "草案解读"), ("Input.SubjectTitle", "某办法（草案）"), ("Input.CommentFrom", "2026-10-16"), ("Input.CommentTo", "2026-11-16"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var editor = made.Headers.Location!.ToString();
        var edit = WebUtility.HtmlDecode(await clerk.GetStringAsync(editor));
        edit.ShouldContain("把两种方案摆出来");
        edit.ShouldContain("先说谁能享受", customMessage: "the rules for every interpretation");
        edit.ShouldNotContain("逐条说明与原规定的不同", customMessage: "a draft is no normative document");
        WebUtility.HtmlDecode(await office.GetStringAsync(editor.Replace("/edit", "/review", StringComparison.Ordinal))).ShouldContain("把两种方案摆出来");
    }
}

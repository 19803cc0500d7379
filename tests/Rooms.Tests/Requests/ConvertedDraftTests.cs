using System.Net;
using System.Text.RegularExpressions;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;

namespace Mingtang.Requests;

/// <summary>依申请转主动公开 (GIR 44) over the forms of both rooms: from the reply to the column on the site.</summary>
public sealed partial class ConvertedDraftTests
{
    private const string Title = "竹苑小区加装电梯补贴标准和各楼栋金额";

    [Theory, EveryEngine]
    public async Task A_reply_made_proactive_is_reviewed_signed_and_published_as_a_document_and_found_as_converted(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var (clerk, head, reviewer, reader) = (await portal.SignedIn(Role.Clerk, unit), await portal.SignedIn(Role.Approver, unit), await portal.SignedIn(Role.Reviewer, unit), portal.Browser());
        var desk = await Replied(portal, clerk, head, reviewer);

        await Done(clerk.Post($"{desk}/conversion?handler=Convert", ("Input.Title", Title), ("Input.Text", "每台补贴二十八万元。\n十八号楼已经拨付。"), ("Input.Code", "A20-15")));
        var draft = Draft().Match(await clerk.GetStringAsync(desk)).Value;
        draft.ShouldNotBeEmpty("the case leads to the draft");
        (await reader.GetStringAsync("/documents/converted")).ShouldNotContain(Title, customMessage: "a draft is nobody's yet");
        await Done(clerk.Post($"{draft}/edit", ("Input.Title", Title), ("Input.Issuer", unit.Name), ("Input.Body", "每台补贴二十八万元。\n十八号楼已经拨付。"), ("Input.Topic", "城乡建设、环境保护\\住房保障"), ("Input.Genre", "公告"),
            ("Input.SignedOn", "2026-10-20"), ("Input.Attribute", "Proactive"), ("Input.Ground", "A20-15"), ("Input.Codes", "A20-15")));
        await Done(clerk.Post($"{draft}?handler=Submit"));
        await Done(reviewer.Post($"{draft}/review", [.. ReleaseBook.Checklist.Select(point => ("Checked", (string?)point)), ("Result", "Passed"), ("Note", "")]));
        await Done(head.Post($"{draft}?handler=Sign", ("Number", ""), ("SignedOn", "2026-10-20")));
        await Done(clerk.Post($"{draft}/publish?handler=Now"));

        var column = await reader.GetStringAsync("/documents/converted");
        column.ShouldContain(Title);
        column.ShouldContain("已经依申请提供，不涉及个别人，转为主动公开");
        foreach (var list in new[] { "/documents?onlyConverted=true", $"/documents?onlyConverted=true&words={Uri.EscapeDataString("加装电梯补贴标准")}" })
            (await reader.GetStringAsync(list)).ShouldContain(Title, customMessage: list);
        var page = await reader.GetStringAsync(Public().Match(column).Groups[1].Value);
        page.ShouldContain("十八号楼已经拨付");
        page.ShouldNotContain("诸葛青云");
        (await clerk.GetStringAsync(desk)).ShouldContain("已公开");
    }

    private static async Task<string> Replied(TestPortal portal, HttpClient clerk, HttpClient head, HttpClient reviewer)
    {
        var page = await (await clerk.Post("/desk/requests/new",
            ("Input.Channel", "Counter"), ("Input.ArrivedOn", "2026-10-20"), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"),
            ("Input.Phone", "13800001234"), ("Input.Address", "竹苑路18号"), ("Input.Title", "竹苑小区加装电梯补贴"), ("Input.Description", "2025年度"), ("Input.Form", "Paper"), ("Input.Way", "Post"))).Content.ReadAsStringAsync();
        var desk = "/desk/requests/" + page.Split("href=\"/desk/requests/")[1..].Select(part => part.Split('"')[0]).First(part => Guid.TryParse(part, out _));
        await Done(clerk.Post(desk + "/do/DraftReply", ("Input.Reply", "Disclosed"), ("Input.Finding", "提供补贴标准和金额")));
        await Done((await portal.SignedIn(Role.LegalReviewer)).Post(desk + "/do/PassLegal"));
        await Done(reviewer.Post(desk + "/do/PassSecrecy", [.. ReleaseBook.Checklist.Select(point => ("Input.Checked", (string?)point))]));
        await Done(head.Post(desk + "/do/Sign"));
        await Done(clerk.Post(desk + "/do/Serve", ("Input.ServiceWay", "Post"), ("Input.On", "2026-10-20"), ("Input.Proof", "XA0001")));
        return desk;
    }

    private static async Task Done(Task<HttpResponseMessage> act)
    {
        var answer = await act;
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : "");
    }

    [GeneratedRegex("/desk/documents/[0-9a-f-]{36}")]
    private static partial Regex Draft();

    [GeneratedRegex("href=\"(/documents/[^\"]+)\">" + Title)]
    private static partial Regex Public();
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Polls.Questionnaires;

namespace Mingtang.Polls.Portal;

public sealed class PollPagesTests
{
    private const string RatePage = "/polls/ratings/tests.item/1";

    [Theory, EveryEngine]
    public async Task A_guest_rates_without_script_and_finds_the_own_vote_again(Engine engine)
    {
        await using var portal = new TestPortal(engine, change: services => services.AddScoped<IPublishes, TestItems>());
        var browser = portal.Browser();
        (await browser.GetAsync(RatePage)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await browser.Post(RatePage, ("Stars", "4"), ("Comment", "看得懂"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var again = await browser.GetStringAsync(RatePage);
        again.ShouldContain("您已经评价过");
        again.ShouldContain("4.0 星");
        again.ShouldContain("<td class=\"mt-number\">1 人</td>");
        (await portal.Browser().GetStringAsync(RatePage)).ShouldNotContain("看得懂");
        (await browser.GetAsync("/polls/ratings/tests.item/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_stars_the_form_comes_back_with_its_reason_and_the_words()
    {
        await using var portal = new TestPortal(change: services => services.AddScoped<IPublishes, TestItems>());
        var browser = portal.Browser();
        await browser.GetAsync(RatePage);

        var page = await (await browser.Post(RatePage, ("Comment", "留住我"))).Content.ReadAsStringAsync();

        page.ShouldContain("请选择 1 到 5 星。");
        page.ShouldContain("留住我");
    }

    [Fact]
    public async Task A_questionnaire_goes_from_the_desk_to_the_public_and_back_as_a_table()
    {
        await using var portal = new TestPortal();
        var (office, reviewer) = (await portal.SignedIn(Role.Office), await portal.SignedIn(Role.Reviewer));
        var made = await office.Post("/desk/polls/questionnaires/new", ("Input.Title", "解读满意度"), ("Input.OpensOn", "2026-10-20"), ("Input.ClosesOn", "2026-11-03"));
        var desk = made.Headers.Location!.ToString();
        var id = desk.Split('/')[^1];
        await office.Post(desk + "?handler=Add", ("Input.Kind", "Single"), ("Input.Words", "看得懂吗？"), ("Input.Options", "看得懂\n看不懂"), ("Input.IsRequired", "true"));
        await office.Post(desk + "?handler=HandIn");
        (await portal.Browser().GetAsync($"/polls/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Review(portal, reviewer, new(Questionnaire.Kind, id));

        (await office.Post(desk + "?handler=Open")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var guest = portal.Browser();
        (await guest.GetStringAsync("/polls")).ShouldContain("解读满意度");
        (await guest.GetStringAsync($"/polls/{id}")).ShouldContain("看不懂");
        (await (await guest.Post($"/polls/{id}")).Content.ReadAsStringAsync()).ShouldContain("请回答第 1 题。");
        (await guest.Post($"/polls/{id}", ("q1", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await guest.GetStringAsync($"/polls/{id}")).ShouldContain("<td class=\"mt-number\">1 人</td>");
        (await office.GetStringAsync(desk + "?handler=Csv")).ShouldContain("看不懂");
    }

    [Fact]
    public async Task The_own_words_of_a_reader_wait_on_the_desk_and_appear_after_one_tap()
    {
        await using var portal = new TestPortal(change: services => services.AddScoped<IPublishes, TestItems>());
        var guest = portal.Browser();
        await guest.GetAsync(RatePage);
        await guest.Post(RatePage, ("Stars", "2"), ("Comment", "<b>申报期限没写</b>"));
        var office = await portal.SignedIn(Role.Office);
        var page = await office.GetStringAsync("/desk/polls/words");
        page.ShouldContain("&lt;b&gt;申报期限没写");
        var id = System.Text.RegularExpressions.Regex.Match(page, "name=\"id\" value=\"([^\"]+)\"").Groups[1].Value;

        await office.Post("/desk/polls/words", ("id", id), ("show", "true"));

        (await portal.Browser().GetStringAsync(RatePage)).ShouldContain("申报期限没写");
    }

    private static async Task Review(TestPortal portal, HttpClient reviewer, Foundation.ItemRef item)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var handed = (await scope.ServiceProvider.GetRequiredService<ReleaseBook>().StatusOf(item))!;
        var answer = await reviewer.Post($"/desk/reviews/{handed.CaseId}", [.. ReleaseBook.Checklist.Select(point => ("Input.Checked", (string?)point)), ("Input.Result", "Passed")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}

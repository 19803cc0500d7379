using System.Net;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Requests.Portal;

/// <summary>Sign-in of applicants against a real provider (npm oidc-provider): authorization code with PKCE, state and nonce.</summary>
public sealed partial class ApplicantSignInTests : IDisposable
{
    private readonly Lazy<OpenIdProvider> provider = new(() => OpenIdProvider.Start("http://localhost/requests/account/returned"));

    public void Dispose()
    {
        if (provider.IsValueCreated)
            provider.Value.Dispose();
    }

    [ProviderTheory, EveryEngine]
    public async Task Who_signs_in_files_without_a_code_sees_the_own_cases_and_takes_over_a_guests(Engine engine)
    {
        await using var portal = new TestPortal(engine, provider.Value.Settings);
        var unit = await portal.Services.Unit();
        var guest = portal.Browser();
        var (guestNumber, guestCode) = await Apply(guest, unit, "游客提的申请");

        var own = await portal.AsApplicant(provider.Value, "zhuge");
        var (number, code) = await Apply(own, unit, "登录后提的申请");
        code.ShouldBeEmpty();
        (await own.GetStringAsync("/requests/account")).ShouldContain("登录后提的申请");
        (await own.GetStringAsync($"/requests/case/{number}")).ShouldContain("等受理机关与您联系确认收到");

        await own.Post("/requests/account?handler=Claim", ("Number", guestNumber), ("Code", guestCode));
        (await own.GetStringAsync("/requests/account")).ShouldContain("游客提的申请");
        (await own.GetAsync($"/requests/case/{guestNumber}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var other = await portal.AsApplicant(provider.Value, "sima");
        (await other.GetStringAsync("/requests/account")).ShouldNotContain("登录后提的申请");
        foreach (var address in new[] { $"/requests/case/{number}", $"/requests/case/{guestNumber}" })
            (await other.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
        (await Words(await other.Post("/requests/account?handler=Claim", ("Number", guestNumber), ("Code", "AAAAAAAA")))).ShouldContain("查询编号或者查询码不正确");
        (await Words(await other.Post("/requests/account?handler=Claim", ("Number", guestNumber), ("Code", guestCode)))).ShouldContain("已经归入另一个账户");

        var again = await portal.AsApplicant(provider.Value, "zhuge");
        (await again.GetStringAsync("/requests/account")).ShouldContain("登录后提的申请", customMessage: "the same person is known again");
        await again.Post("/requests/account?handler=Leave");
        (await again.GetAsync($"/requests/case/{number}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await NothingOfTheSubjectIsKept(portal, "zhuge");
    }

    [ProviderFact]
    public async Task The_way_to_the_provider_carries_pkce_state_and_nonce_and_a_way_back_with_another_state_leads_nowhere()
    {
        using var plain = OpenIdProvider.Start("http://localhost/requests/account/returned", pushed: false);
        await using var portal = new TestPortal(settings: plain.Settings);
        var browser = portal.Browser();
        var sent = (await browser.GetAsync("/requests/account/sign-in?returnUrl=https://evil.example")).Headers.Location!;
        var asked = HttpUtility.ParseQueryString(sent.Query);
        (asked["response_type"], asked["code_challenge_method"], asked["scope"]).ShouldBe(("code", "S256", "openid"));
        foreach (var name in new[] { "code_challenge", "state", "nonce" })
            asked[name].ShouldNotBeNullOrEmpty(name);

        var back = await plain.Login(sent, "zhuge");
        var forged = new UriBuilder(back) { Query = back.Query.Replace("state=", "state=x", StringComparison.Ordinal) }.Uri;
        (await browser.GetAsync(forged.PathAndQuery)).Headers.Location!.OriginalString.ShouldBe("/requests/account?failed=true");
        (await portal.Browser().GetAsync(back.PathAndQuery)).Headers.Location!.OriginalString.ShouldBe("/requests/account?failed=true", "another browser has not asked");
        (await browser.GetStringAsync("/requests/account")).ShouldContain("登录</a>", customMessage: "nobody was signed in");
    }

    [ProviderFact]
    public async Task A_sign_in_here_opens_nothing_at_the_desk_and_a_desk_session_no_case()
    {
        await using var portal = new TestPortal(settings: provider.Value.Settings);
        var unit = await portal.Services.Unit();
        var applicant = await portal.AsApplicant(provider.Value, "zhuge");
        var (number, _) = await Apply(applicant, unit, "登录后提的申请");
        foreach (var address in new[] { "/desk", "/desk/requests", "/desk/requests/records" })
            (await applicant.GetAsync(address)).Headers.Location!.OriginalString.ShouldContain("/sign-in", customMessage: address);
        var clerk = await portal.SignedIn(Foundation.People.Role.Clerk, unit);
        (await clerk.GetAsync($"/requests/case/{number}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await clerk.GetStringAsync("/requests/account")).ShouldNotContain("登录后提的申请");
    }

    [Fact]
    public async Task Without_a_provider_the_page_says_so_and_the_sign_in_leads_back()
    {
        await using var portal = new TestPortal();
        var guest = portal.Browser();
        (await guest.GetStringAsync("/requests/account")).ShouldContain("本站没有接入统一身份认证");
        (await guest.GetAsync("/requests/account/sign-in")).Headers.Location!.OriginalString.ShouldBe("/requests/account");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_a_sentence_and_no_error()
    {
        await using var portal = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Applicants:OpenId:Authority"] = "http://127.0.0.1:9", ["Mingtang:Applicants:OpenId:ClientId"] = "x" });
        var guest = portal.Browser();
        (await guest.GetAsync("/requests/account/sign-in")).Headers.Location!.OriginalString.ShouldBe("/requests/account?failed=true");
        (await guest.GetStringAsync("/requests/account?failed=true")).ShouldContain("登录没有完成");
    }

    private static async Task NothingOfTheSubjectIsKept(TestPortal portal, string subject)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<InformationRequest>().Select(request => request.AccountKey).ToListAsync();
        keys.ShouldAllBe(key => key != null && key.Length == 64 && !key.Contains(subject));
        keys.Distinct().Count().ShouldBe(1);
    }

    private static async Task<(string Number, string Code)> Apply(HttpClient browser, UnitRef unit, string title)
    {
        var page = await Words(await browser.Post("/requests/apply",
            ("Input.UnitId", unit.Id.ToString()), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"), ("Input.Phone", "13800001234"),
            ("Input.Title", title), ("Input.Description", "补贴明细"), ("Input.Form", "Electronic"), ("Input.Way", "Portal"), ("HasReadPrivacy", "true")));
        var given = Given().Match(page);
        given.Success.ShouldBeTrue(page);
        return (given.Groups[1].Value, given.Groups[2].Value);
    }

    private static Task<string> Words(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>(?:，查询码 <strong>([^<]+)</strong>)?")]
    private static partial Regex Given();
}

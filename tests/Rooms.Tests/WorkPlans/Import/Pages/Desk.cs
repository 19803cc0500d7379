using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import.Pages;

/// <summary>The pages over HTTP, as a person at a post; who it is comes by a header, because signing in is another room's matter.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TestPortal portal;

    public Desk(Engine engine = Engine.Sqlite)
    {
        portal = new(engine, change: services => services.AddAuthentication(Header.Tests).AddScheme<AuthenticationSchemeOptions, Header>(Header.Tests, null));
        Government = Unit("YJ", UnitKind.District, "上海市云间区人民政府", "区政府", null);
        Office = Unit("FB", UnitKind.Department, "上海市云间区人民政府办公室", "区府办", Government);
        Reform = Unit("FG", UnitKind.Department, "上海市云间区发展和改革委员会", "区发改委", Government);
        Town = Unit("DJ", UnitKind.Town, "上海市云间区东泾镇人民政府", "东泾镇", Government);
    }

    public Guid Government { get; }

    public Guid Office { get; }

    public Guid Reform { get; }

    public Guid Town { get; }

    public HttpClient Officer => As(Role.Office, Office, 1);

    public HttpClient As(Role role, Guid unit, int person)
    {
        var browser = portal.Browser();
        browser.DefaultRequestHeaders.Add(Header.Name, $"{new Guid(person, 0, 0, new byte[8])}|{role}|{unit}");
        return browser;
    }

    public HttpClient Visitor => portal.Browser();

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    private Guid Unit(string code, UnitKind kind, string name, string shortName, Guid? parent)
    {
        var id = Ids.New(TimeProvider.System);
        using var scope = portal.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.ExecuteSql(
            $"""
             INSERT INTO agencies_units (id, code, kind, name, short_name, parent_id, accepts_requests, position, revision, valid_from)
             VALUES ({id}, {code}, {kind.ToString()}, {name}, {shortName}, {parent}, {true}, {0}, {0}, {new DateOnly(1990, 1, 1)})
             """);
        return id;
    }

    private sealed class Header(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public const string Tests = "tests";
        public const string Name = "Test-Person";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[Name].ToString().Split('|') is not [var person, var role, var unit])
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity(
                [new(CurrentPerson.Claim.PersonId, person), new(CurrentPerson.Claim.Name, "试验员"), new(CurrentPerson.Claim.Role, role), new(CurrentPerson.Claim.UnitId, unit)], Tests);
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Tests)));
        }
    }
}

internal static class Browsing
{
    public static async Task<IHtmlDocument> Open(this HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Dom();
    }

    public static async Task<IHtmlDocument> Dom(this HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Presses a button of a page: sends its form with everything in it, and these fields over it.</summary>
    /// <returns>The page it leads to, whether it was shown again or sent on.</returns>
    public static async Task<IHtmlDocument> Press(this HttpClient browser, string address, string button, params (string Name, string Value)[] fields)
    {
        var page = await browser.Open(address);
        var pressed = page.QuerySelectorAll("main button").OfType<IHtmlButtonElement>().First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));
        var form = pressed.Form!;
        var held = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null && input.Type != "file" && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => (Name: input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(list => (Name: list.Name!, Value: list.Value ?? "")))
            .Where(held => fields.All(field => field.Name != held.Name))
            .Concat(fields)
            .Concat(pressed.Name is { Length: > 0 } name ? [(name, pressed.Value)] : []);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in held)
            content.Add(new StringContent(value), $"\"{key}\"");
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address;
        var answer = await browser.PostAsync(target, content);
        if (answer.StatusCode == System.Net.HttpStatusCode.Redirect)
            return await browser.Open(answer.Headers.Location!.ToString().Split('#')[0]);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Dom();
    }

    public static string Words(this AngleSharp.Dom.IElement? element) => element?.TextContent.Trim() ?? "";

    public static string MainWords(this IHtmlDocument page) => page.QuerySelector("main").Words();

    public static string Link(this IHtmlDocument page, string words) =>
        page.QuerySelectorAll("main a").First(a => a.TextContent.Trim().StartsWith(words, StringComparison.Ordinal)).GetAttribute("href")!;
}

using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Mingtang.Browser.Walk;

/// <summary>Every kind of page of the house, with the demo's data in it. Which are opened: <see cref="Survey"/> and <see cref="PickedPages"/>.</summary>
[Collection(ReadingTheDemo.Name)]
public sealed class PagesTests(DemoBrowser browser, ITestOutputHelper output)
{
    private const int AtATime = 2;

    [Fact]
    public async Task Every_kind_of_page_has_no_axe_violation_and_fits_a_phone()
    {
        var survey = await browser.Survey();
        var picked = new ConcurrentQueue<SeenPage>(PickedPages.Of(survey));
        picked.Count.ShouldBeGreaterThan(100);
        output.WriteLine($"{survey.Kinds.Count} kinds, {survey.Pages.Select(page => page.Kind).Distinct().Count()} reached, {survey.Pages.Count} pages read, {picked.Count} opened");
        foreach (var kind in survey.Kinds.Except(survey.Pages.Select(page => page.Kind)))
            output.WriteLine($"not reached: {kind.Template}");
        var amiss = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Walk(picked, amiss)));
        amiss.Order().ShouldBeEmpty();
    }

    [Fact]
    public async Task No_link_anybody_is_shown_is_dead() => (await browser.Survey()).DeadLinks.Order().ShouldBeEmpty();

    [Fact]
    public async Task Every_page_reads_without_script() => (await browser.Survey()).BarePages.Order().ShouldBeEmpty();

    [Fact]
    public async Task Every_public_page_says_what_it_is() => (await browser.Survey()).UntoldPages.Order().ShouldBeEmpty();

    private async Task Walk(ConcurrentQueue<SeenPage> picked, ConcurrentBag<string> amiss)
    {
        var pages = new Dictionary<string, IPage>();
        while (picked.TryDequeue(out var next))
        {
            if (!pages.TryGetValue(next.Role, out var page))
                pages[next.Role] = page = await Enter(next.Role, amiss);
            foreach (var fault in await Faults(page, next))
                amiss.Add($"{next.Path} as {next.Role}: {fault}");
        }
        foreach (var page in pages.Values)
            await page.Context.DisposeAsync();
    }

    private async Task<IPage> Enter(string role, ConcurrentBag<string> amiss)
    {
        var page = role.Length == 0 ? await browser.Open() : await browser.SignedIn(role, Survey.Roles.First(who => who.Role == role).Unit);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                amiss.Add($"{page.Url} as {role}: {message.Text}");
        };
        return page;
    }

    private static async Task<IReadOnlyList<string>> Faults(IPage page, SeenPage seen)
    {
        await page.SetViewportSizeAsync(1280, 900);
        if (await page.Visit(seen.Path) is not { Ok: true })
            return ["did not answer as it did when it was read"];
        await page.PictureIfWanted(seen);
        return await page.Faults();
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Mingtang.Browser.Walk;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>One house and one browser for all journeys; each journey opens a context of its own.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<Browser>
{
    public const string Name = "browsing";
}

/// <summary>Debian's Chromium, headless, kept from the network's side doors.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly RunningHouse house = new();
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public string Address => house.Address;

    private Task<Survey>? survey;

    /// <summary>The demo's pages as they were when first asked for.</summary>
    public Task<Survey> Survey() => survey ??= Walk.Survey.Of(Address);

    public async Task InitializeAsync()
    {
        await house.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MINGTANG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        await house.DisposeAsync();
    }

    /// <summary>Signs in by one click as the first demo person with this role and, where given, at this unit.</summary>
    public async Task<IPage> SignedIn(string role, string unit = "", int width = 1280, bool script = true)
    {
        var page = await Open(width, script);
        await page.GotoAsync("/sign-in");
        await page.Locator("tr").Filter(new() { Has = page.Locator($"td:first-child:text-is('{role}')") }).Filter(new() { HasText = unit }).First.GetByRole(AriaRole.Button).ClickAsync();
        await page.WaitForURLAsync("**/desk");
        return page;
    }

    /// <param name="width">1280 for a desk, 360 for a phone, 320 for reflow.</param>
    /// <param name="address">Another house than the shared demo.</param>
    public async Task<IPage> Open(int width = 1280, bool script = true, string? address = null)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = address ?? house.Address,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
        });
        return await context.NewPageAsync();
    }
}

public static class Pages
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Every violation axe finds, a line each, so that a failure says what and where. Run in the page itself: the library's own way opens a
    /// further page for each run, for the sake of frames from elsewhere, and there are none here.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AxeViolations(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            axe.run(document, { resultTypes: ['violations'] }).then(result =>
              result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help} at ${node.html}`)))
            """);
    }

    /// <summary>True when nothing has to be scrolled sideways (WCAG 1.4.10); wide tables scroll inside their own frame.</summary>
    public static async Task<bool> FitsItsWidth(this IPage page) =>
        await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    /// <summary>What is amiss with the page as it stands open: axe at the width of a desk, nothing to scroll sideways on two phones.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page)
    {
        var faults = new List<string>(await page.AxeViolations());
        foreach (var width in (int[])[390, 320])
        {
            await page.SetViewportSizeAsync(width, 800);
            if (!await page.FitsItsWidth())
                faults.Add($"{page.Url} scrolls sideways at {width} px");
        }
        await page.SetViewportSizeAsync(1280, 900);
        return faults;
    }

    /// <summary>Keeps a picture under <c>artifacts/screenshots</c> for people to look at.</summary>
    public static Task Picture(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(TestKit.Repository.Root, "artifacts", "screenshots", $"{name}.png"), FullPage = true });

    /// <summary>Pictures of every page of the walk at both widths are taken when asked for with MINGTANG_PICTURES=1; they cost as much as the walk itself.</summary>
    public static async Task PictureIfWanted(this IPage page, SeenPage seen)
    {
        if (Environment.GetEnvironmentVariable("MINGTANG_PICTURES") is not { Length: > 0 })
            return;
        var name = $"{seen.Kind.Template.Trim('/').Replace('/', '-').Replace(':', '-')}-{(seen.Role.Length > 0 ? seen.Role : "居民")}";
        await page.Picture(name);
        await page.SetViewportSizeAsync(390, 800);
        await page.Picture(name + "-390");
        await page.SetViewportSizeAsync(1280, 900);
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Mingtang.Browser.Walk;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>The demo as it was filled: here everybody only reads, so that what is read twice is the same twice.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingTheDemo : ICollectionFixture<DemoBrowser>
{
    public const string Name = "reading the demo";
}

/// <summary>Another copy of the demo, for journeys that change it; one after the other, each in contexts of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ActingInTheDemo : ICollectionFixture<DemoBrowser>
{
    public const string Name = "acting in the demo";
}

/// <summary>Journeys that bring a house of their own.</summary>
[CollectionDefinition(Name)]
public sealed class OwnHouses : ICollectionFixture<Browser>, ICollectionFixture<RequestHouses>
{
    public const string Name = "own houses";
}

/// <summary>A browser, and a copy of the demo to open in it.</summary>
public sealed class DemoBrowser : Browser
{
    private string? folder;
    private RunningHouse? house;
    private Task<Survey>? survey;

    public override string Address => house!.Address;

    /// <summary>The demo's pages as they were when first asked for.</summary>
    public Task<Survey> Survey() => survey ??= Walk.Survey.Of(Address);

    public override async Task InitializeAsync()
    {
        folder = await FilledDemo.Copy();
        house = new(on: (DatabaseChoice.FileIn(folder), folder));
        await Task.WhenAll(house.InitializeAsync(), base.InitializeAsync());
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await house!.DisposeAsync();
        Directory.Delete(folder!, recursive: true);
    }

    /// <summary>Signs in by one click as the first demo person with this role and, where given, at this unit.</summary>
    public async Task<IPage> SignedIn(string role, string unit = "", int width = 1280, bool script = true)
    {
        var page = await Open(width, script);
        await page.GotoAsync("/sign-in");
        await page.Locator("tr").Filter(new() { Has = page.Locator($"td:first-child:text-is('{role}')") }).Filter(new() { HasText = unit }).First.GetByRole(AriaRole.Button).ClickAsync();
        await page.Reach("**/desk");
        return page;
    }
}

/// <summary>Debian's Chromium, headless, kept from the network's side doors.</summary>
public class Browser : IAsyncLifetime
{
    /// <summary>For a page, an answer or an element: a machine with other things to do is no failure.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public virtual string Address => throw new InvalidOperationException("This collection has no house of its own; name one.");

    public virtual async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MINGTANG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public virtual async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    /// <param name="width">1280 for a desk, 360 for a phone, 320 for reflow.</param>
    /// <param name="address">Another house than the collection's demo.</param>
    public async Task<IPage> Open(int width = 1280, bool script = true, string? address = null)
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = address ?? Address,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return await context.NewPageAsync();
    }
}

public static class Pages
{
    private const int MostVisits = 8;

    /// <summary>Opens a page as a patient reader does: told that the house is busy, he comes back a little later.</summary>
    public static async Task<IResponse?> Visit(this IPage page, string path)
    {
        for (var visit = 1; ; visit++)
        {
            try
            {
                var answer = await page.GotoAsync(path);
                if (answer is not { Status: 503 } || visit == MostVisits)
                    return answer;
            }
            catch (PlaywrightException bare) when (visit < MostVisits && bare.Message.Contains("ERR_HTTP_RESPONSE_CODE_FAILURE", StringComparison.Ordinal))
            {
                // An answer without a page, which the browser has none of its own for.
            }
            await Task.Delay(TimeSpan.FromSeconds(visit));
        }
    }

    /// <summary>Clicks what leads elsewhere and waits until the browser is there; the click alone may return while the old page still stands.</summary>
    public static async Task Follow(this ILocator link)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == link.Page.MainFrame)
                arrived.TrySetResult();
        }
        link.Page.FrameNavigated += Arrive;
        try
        {
            await link.ClickAsync();
            await arrived.Task.WaitAsync(Browser.Patience);
        }
        finally
        {
            link.Page.FrameNavigated -= Arrive;
        }
        await link.Page.Arrived();
    }

    /// <summary>Waits until the browser stands at an address of this form: <c>**</c> for anything, <c>*</c> for anything without a slash.</summary>
    public static Task Reach(this IPage page, string form) =>
        page.Reach(new Regex($"^{Regex.Escape(form).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$"));

    public static Task Reach(this IPage page, Regex form) => page.Reach(form.IsMatch, form.ToString());

    /// <summary>
    /// Waits until the browser stands at such an address and its page is there. Asked for again and again: the library's own way looks first
    /// and listens after, and a page that is finished between the two is waited for in vain.
    /// </summary>
    public static async Task Reach(this IPage page, Func<string, bool> isThere, [CallerArgumentExpression(nameof(isThere))] string form = "")
    {
        await Until(() => Task.FromResult(isThere(page.Url)), () => $"The browser stands at {page.Url}, not where {form}");
        await page.Arrived();
    }

    /// <summary>Waits until the page the browser stands at is there with all it needs.</summary>
    public static Task Arrived(this IPage page) => Until(page.IsWhole, () => $"{page.Url} was never whole");

    private static async Task<bool> IsWhole(this IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // The page asked gave way to the next one.
            return false;
        }
    }

    private static async Task Until(Func<Task<bool>> holds, Func<string> otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(20))
        {
            if (waited.Elapsed > Browser.Patience)
                throw new TimeoutException(otherwise());
        }
    }

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

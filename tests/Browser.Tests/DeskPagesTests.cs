using Microsoft.Playwright;

namespace Mingtang.Browser;

/// <summary>Every page a role reaches from its navigation: no axe violation, nothing to scroll sideways on a phone, no dead link.</summary>
[Collection(Browsing.Name)]
public sealed class DeskPagesTests(Browser browser)
{
    private const int MostPagesARole = 45;

    public static TheoryData<string, string> Roles => new()
    {
        { "区府办政务公开科", "" },
        { "经办人", "方竹街道" },
        { "负责人", "" },
        { "保密审查员", "" },
        { "系统管理员", "" },
        { "安全管理员", "" },
        { "审计管理员", "" },
    };

    [Theory, MemberData(nameof(Roles))]
    public async Task Every_page_a_role_reaches_is_accessible_and_fits_a_phone(string role, string unit)
    {
        var page = await browser.SignedIn(role, unit);
        var amiss = new List<string>();
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(["/desk"]);
        while (waiting.TryDequeue(out var path) && seen.Count < MostPagesARole)
        {
            if (!seen.Add(Shape(path)))
                continue;
            await page.SetViewportSizeAsync(1280, 900);
            var answer = await page.GotoAsync(path);
            if (answer is null || answer.Status >= 400)
            {
                amiss.Add($"{path}: {answer?.Status}");
                continue;
            }
            amiss.AddRange((await page.AxeViolations()).Select(violation => $"{path}: {violation}"));
            foreach (var link in await Links(page))
                waiting.Enqueue(link);
            await page.Picture($"{role}-{Shape(path).Trim('/').Replace('/', '-')}");
            await page.SetViewportSizeAsync(320, 800);
            if (!await page.FitsItsWidth())
                amiss.Add($"{path}: scrolls sideways at 320 px");
        }
        amiss.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(2);
    }

    /// <summary>Pages that differ only in an id are one kind; one of each is looked at.</summary>
    private static string Shape(string path) =>
        System.Text.RegularExpressions.Regex.Replace(path.Split('?', '#')[0], "[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]+(?=/|$)", "-id-");

    private static async Task<IEnumerable<string>> Links(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href'))");
        return links.Where(link => link.StartsWith("/desk", StringComparison.Ordinal) || link.StartsWith("/workplans", StringComparison.Ordinal))
            .Where(link => !link.Contains("sign-out", StringComparison.Ordinal) && !link.Contains("handler=", StringComparison.Ordinal) && !IsFile(link));
    }

    private static bool IsFile(string link) =>
        new[] { ".csv", ".xlsx", ".docx", ".zip", ".pdf", "/evidence/", "/files/", "/export" }.Any(part => link.Contains(part, StringComparison.Ordinal));
}

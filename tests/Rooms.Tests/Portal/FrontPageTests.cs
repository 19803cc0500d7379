using System.Net;
using System.Text.RegularExpressions;
using Mingtang.HouseKit;

namespace Mingtang.Portal.Tests;

/// <summary>The front page of a house that is not the demo's: it leads to nothing that is not there.</summary>
public sealed partial class FrontPageTests
{
    [Fact]
    public async Task Every_link_of_a_new_houses_front_page_answers_with_and_without_units()
    {
        await using var portal = new TestPortal();
        var guest = portal.Browser();
        (await guest.GetStringAsync("/")).ShouldNotContain("/documents/guide/");
        await Answers(guest);

        await portal.Services.Unit();
        (await guest.GetStringAsync("/")).ShouldContain("/documents/guide/yj");
        await Answers(guest);
    }

    private static async Task Answers(HttpClient guest)
    {
        var page = await guest.GetStringAsync("/");
        foreach (var address in Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Distinct())
            ((int)(await guest.GetAsync(address)).StatusCode).ShouldBeLessThan(400, address);
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)\"")]
    private static partial Regex Link();
}

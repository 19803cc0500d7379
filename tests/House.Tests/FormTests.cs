using System.Text.RegularExpressions;

namespace Mingtang.House;

/// <summary>A form that names its address itself gets no token from the framework, and is refused by it: unless it asks for one nobody can send it.</summary>
public sealed partial class FormTests
{
    [Fact]
    public void Every_form_that_posts_carries_its_token() =>
        Sources.Files("src", ".cshtml").SelectMany(file => WithoutToken(file.Text).Select(form => $"{file.Path}: {form}")).ShouldBeEmpty();

    [Fact]
    public void A_form_without_a_token_is_found()
    {
        WithoutToken("""<form method="post" class="mt-form" action="/desk"><button>存</button></form>""").ShouldHaveSingleItem();
        WithoutToken("""<form method="post" asp-antiforgery="true" action="/desk"></form><form method="post"></form><form method="get" action="/"></form>""").ShouldBeEmpty();
        WithoutToken("""<form method="post" action="/desk">@Html.AntiForgeryToken()</form>""").ShouldBeEmpty();
    }

    private static IEnumerable<string> WithoutToken(string page) => Form().Matches(page).Where(form =>
        form.Groups["head"].Value is var head && head.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase) && head.Contains(" action=", StringComparison.Ordinal)
        && !head.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal) && !form.Groups["body"].Value.Contains("AntiForgeryToken()", StringComparison.Ordinal)).Select(form => form.Groups["head"].Value);

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}

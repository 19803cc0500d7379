using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Mingtang.Browser.Walk;

/// <summary>Somebody who reads the house without a browser, and so without script: signed in by the demo's one click, or nobody.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    private Visitor(string address) =>
        client = new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new(address) };

    /// <param name="role">As on the sign-in page; empty for a resident.</param>
    public static async Task<Visitor> At(string address, string role, string unit)
    {
        var visitor = new Visitor(address);
        if (role.Length > 0)
            await visitor.SignIn(role, unit);
        return visitor;
    }

    /// <summary>The answer, and the page where it is one, with its source as it came.</summary>
    public async Task<(HttpStatusCode Status, string Path, IHtmlDocument? Page, string Source)> Read(string path)
    {
        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        var end = answer.RequestMessage!.RequestUri!.PathAndQuery;
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
            return (answer.StatusCode, end, null, "");
        var source = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, end, await new HtmlParser().ParseDocumentAsync(source), source);
    }

    public void Dispose() => client.Dispose();

    private async Task SignIn(string role, string unit)
    {
        var page = (await Read("/sign-in")).Page!;
        var row = page.QuerySelectorAll("tr").First(row => row.QuerySelector("td")?.TextContent.Trim() == role && row.TextContent.Contains(unit, StringComparison.Ordinal));
        var form = row.QuerySelector("form") ?? (row.QuerySelector("button") as IHtmlButtonElement)!.Form!;
        var button = row.QuerySelector<IHtmlButtonElement>("button")!;
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").ToDictionary(input => input.Name!, input => input.Value);
        if (button.Name is { Length: > 0 } name)
            fields[name] = button.Value;
        using var answer = await client.PostAsync(button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "/sign-in", new FormUrlEncodedContent(fields));
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/desk");
    }
}

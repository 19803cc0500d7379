using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

internal static class Reading
{
    /// <summary>A portal that also serves the specimen pages.</summary>
    public static TestPortal WithSpecimens(IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null) =>
        new(settings: settings, clock: clock, change: services => services.AddRazorPages().AddApplicationPart(typeof(Reading).Assembly));

    public static async Task<IHtmlDocument> Dom(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public static async Task<IHtmlDocument> Open(this HttpClient browser, string address) => await (await browser.GetAsync(address)).Dom();

    /// <summary>Posts the page's first form with its token, as a browser would, with these fields over what it holds.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string address, params (string Name, string Value)[] fields)
    {
        var page = await browser.Open(address);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(address, new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    public static string Words(this IElement? element) => element?.TextContent.Trim() ?? "";
}

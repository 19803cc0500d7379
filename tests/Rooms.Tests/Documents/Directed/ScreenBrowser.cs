using System.Text.RegularExpressions;

namespace Mingtang.Documents.Directed;

/// <summary>A browser on its way to be a screen.</summary>
internal static partial class ScreenBrowser
{
    public static string Address(string token) => $"/documents/screen?pair={token}";

    /// <summary>Opens the address and presses its button.</summary>
    public static async Task<HttpResponseMessage> Pair(this HttpClient browser, string token) => await browser.Press(token, await browser.Look(token));

    /// <summary>Opens the address, as the preview of a chat does.</summary>
    /// <returns>What the form of the page proves itself with.</returns>
    public static async Task<string> Look(this HttpClient browser, string token) => FormToken().Match(await browser.GetStringAsync(Address(token))).Groups[1].Value;

    public static Task<HttpResponseMessage> Press(this HttpClient browser, string token, string form) =>
        browser.PostAsync(Address(token), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form)]));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mingtang.TestKit;
using Xunit;

namespace Mingtang.HouseKit;

/// <summary>A fact that wants a real identity provider; reported as skipped where Node is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProviderFactAttribute : FactAttribute
{
    public ProviderFactAttribute() => Skip = OpenIdProvider.IsPossible ? null : "Node and npm are not here, so neither is the identity provider";
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProviderTheoryAttribute : TheoryAttribute
{
    public ProviderTheoryAttribute() => Skip = OpenIdProvider.IsPossible ? null : "Node and npm are not here, so neither is the identity provider";
}

/// <summary>The npm package oidc-provider in a process of its own, which ends with its input.</summary>
public sealed partial class OpenIdProvider : IDisposable
{
    public const string ClientId = "mingtang", ClientSecret = "only-for-tests";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "HouseKit", "node");
    private readonly Process process;

    private OpenIdProvider(Process process, int port) => (this.process, Authority) = (process, $"http://127.0.0.1:{port}");

    public static bool IsPossible { get; } = Finds("node") && Finds("npm");

    public string Authority { get; }

    /// <summary>As appsettings.json names it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Mingtang:Applicants:OpenId:Authority"] = Authority,
        ["Mingtang:Applicants:OpenId:ClientId"] = ClientId,
        ["Mingtang:Applicants:OpenId:ClientSecret"] = ClientSecret,
    };

    /// <param name="redirect">Where it may send people back to.</param>
    /// <param name="pushed">Offers to take what is asked behind the browser's back (RFC 9126); without it everything stands in the address.</param>
    public static OpenIdProvider Start(string redirect, bool pushed = true)
    {
        lock (Folder)
            Install();
        var start = new ProcessStartInfo("node", ["provider.js", redirect]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PUSHED"] = pushed ? "on" : "off";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var said = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The identity provider did not come up.");
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, JsonDocument.Parse(said).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>Goes through the provider's pages as this person.</summary>
    /// <param name="address">Where the house sent the browser.</param>
    /// <returns>Where the provider sends it back to.</returns>
    public async Task<Uri> Login(Uri address, string person)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() });
        for (var step = 0; step < 12; step++)
        {
            using var answer = await browser.GetAsync(address);
            if (answer.Headers.Location is { } next)
            {
                address = new(address, next);
                if (!address.AbsoluteUri.StartsWith(Authority, StringComparison.Ordinal))
                    return address;
                continue;
            }
            var page = await answer.Content.ReadAsStringAsync();
            var form = Form().Match(page);
            if (!form.Success)
                throw new InvalidOperationException($"{answer.StatusCode}: {page}");
            using var posted = await browser.PostAsync(new Uri(address, form.Groups[1].Value), new FormUrlEncodedContent(page.Contains("name=\"login\"", StringComparison.Ordinal)
                ? [KeyValuePair.Create("prompt", "login"), KeyValuePair.Create("login", person), KeyValuePair.Create("password", "x")]
                : [KeyValuePair.Create("prompt", "consent")]));
            address = new(address, posted.Headers.Location!);
        }
        throw new InvalidOperationException("The provider goes in circles.");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(5000))
            process.Kill();
        process.Dispose();
    }

    private static void Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")))
            return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = Folder })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("npm ci failed");
    }

    private static bool Finds(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex("<form[^>]*action=\"([^\"]+)\"")]
    private static partial Regex Form();
}

/// <summary>Sign-in of an applicant over the real provider.</summary>
public static class ApplicantSigningIn
{
    public static async Task<HttpClient> AsApplicant(this TestPortal portal, OpenIdProvider provider, string person)
    {
        var browser = portal.Browser();
        var sent = await browser.GetAsync("/requests/account/sign-in");
        if (sent.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Not sent to the provider: {sent.StatusCode}");
        var back = await provider.Login(sent.Headers.Location!, person);
        var taken = await browser.GetAsync(back.PathAndQuery);
        return taken.StatusCode == HttpStatusCode.Redirect && taken.Headers.Location!.OriginalString == "/requests/account"
            ? browser
            : throw new InvalidOperationException($"{taken.StatusCode} {taken.Headers.Location}");
    }
}

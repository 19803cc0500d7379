using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Mingtang.Requests.Applicants;

/// <summary>Who stands at the applicants' side of the room: the pseudonym of a sign-in, the cases opened by their codes, both or neither.</summary>
internal sealed record Visiting(string? AccountKey, IReadOnlyList<Guid> Opened)
{
    private const int MostOpened = 20;

    public static Visiting Nobody { get; } = new(null, []);

    public bool IsSignedIn => AccountKey is not null;

    /// <summary>Whether the item (a request, or a correction of a record) is this visitor's own.</summary>
    public bool Holds(Guid id, string? accountKey) => (AccountKey is not null && accountKey == AccountKey) || Opened.Contains(id);

    /// <summary>Who asks decides what is shown: no answer of such a page is kept, by the browser or on the way.</summary>
    public static async Task<Visiting> At(HttpContext context)
    {
        // Both words: the forms of these pages ask for both, and would warn in the log at every page that had said less.
        context.Response.Headers.CacheControl = "no-cache, no-store";
        var account = await context.AuthenticateAsync(ApplicantSignIn.Account);
        var code = await context.AuthenticateAsync(ApplicantSignIn.Code);
        return new(
            account.Principal?.FindFirstValue(ApplicantSignIn.KeyClaim),
            [.. (code.Principal?.FindAll(ApplicantSignIn.CaseClaim) ?? []).Select(claim => Guid.Parse(claim.Value))]);
    }

    /// <summary>Number and code were right: the case stays open until the browser is closed or the visitor leaves.</summary>
    public Task Open(HttpContext context, Guid id) => context.SignInAsync(ApplicantSignIn.Code, new(new ClaimsIdentity(
        Opened.Append(id).Distinct().TakeLast(MostOpened).Select(one => new Claim(ApplicantSignIn.CaseClaim, one.ToString())), ApplicantSignIn.Code)));

    public static async Task Leave(HttpContext context)
    {
        await context.SignOutAsync(ApplicantSignIn.Code);
        await context.SignOutAsync(ApplicantSignIn.Account);
    }
}

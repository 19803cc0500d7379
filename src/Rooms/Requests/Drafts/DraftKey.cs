using Microsoft.AspNetCore.Http;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Drafts;

/// <summary>The code under which this browser's draft is kept: in a cookie until the browser is closed, longer where the guest asked for it.</summary>
internal sealed class DraftKey(DraftBook drafts, IHttpContextAccessor at)
{
    private const string CookieName = "mt-draft";
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(30);
    private string? made;

    public bool IsThere => Code is not null;

    private HttpContext Context => at.HttpContext!;

    private string? Code => made ?? (DraftBook.Plain(Context.Request.Cookies[CookieName]) is { Length: 16 } code ? code : null);

    public string Owner(Visiting who) => drafts.OwnerOf(who, Code);

    /// <summary>The owner, with a code where a guest has none yet.</summary>
    public string Make(Visiting who, bool lasting)
    {
        if (!who.IsSignedIn && (Code is null || lasting))
            Hold(Code ?? DraftBook.NewCode(), lasting);
        return Owner(who);
    }

    /// <summary>From another machine.</summary>
    public void Hold(string code, bool lasting)
    {
        made = DraftBook.Plain(code);
        Context.Response.Cookies.Append(CookieName, made, Options(lasting ? Lasting : null));
    }

    /// <summary>Once nothing is kept under the code: an application handed in must not make a half-written correction unreachable.</summary>
    public async Task ForgetUnused(CancellationToken stop)
    {
        if (!await drafts.IsUsed(Owner(Visiting.Nobody), stop))
            Forget();
    }

    public void Forget()
    {
        made = null;
        Context.Response.Cookies.Delete(CookieName, Options(null));
    }

    /// <summary>As it is copied: in fours.</summary>
    public string Show() => string.Join('-', Code!.Chunk(4).Select(four => new string(four)));

    /// <summary>By its age: the clock of the browser is its own.</summary>
    private CookieOptions Options(TimeSpan? age) => new()
    {
        Path = "/requests",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
        MaxAge = age,
        IsEssential = true,
    };
}

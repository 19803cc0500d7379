using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>
/// The cookie holds a key; everything else is read from the session's row at each request, so a post ended or an account suspended
/// takes effect with the next click.
/// </summary>
internal static class DeskCookie
{
    public const string Scheme = "desk";
    public const string SessionClaim = "mt:session";
    private const string KeyClaim = "mt:key";

    public static void Add(IServiceCollection services) => services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
    {
        cookie.Cookie.Name = "mt-desk";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        // Idle and longest time are counted in the row, on the clock of the house.
        cookie.ExpireTimeSpan = TimeSpan.FromDays(3650);
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToAccessDenied = Denied;
    });

    public static Task SignIn(HttpContext context, string key) =>
        context.SignInAsync(Scheme, new(new ClaimsIdentity([new(KeyClaim, key)], Scheme)));

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var reading = new SessionReading(services.GetRequiredService<PlatformDb>(), services.GetRequiredService<SessionBook>(),
            services.GetRequiredService<WriteGate>(), services.GetRequiredService<AccountSettings>(), services.GetRequiredService<TimeProvider>());
        if (await reading.Read(context.Principal?.FindFirstValue(KeyClaim), context.HttpContext.RequestAborted) is { } claims)
            context.ReplacePrincipal(new(new ClaimsIdentity(claims, Scheme)));
        else
            context.RejectPrincipal();
    }

    private static Task Denied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.HasClaim(claim => claim.Type == CurrentPerson.Claim.MustRenew))
            context.Response.Redirect("/desk/account/renew");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

/// <summary>A session's row read into claims.</summary>
internal sealed class SessionReading(PlatformDb db, SessionBook sessions, WriteGate gate, AccountSettings settings, TimeProvider clock)
{
    /// <summary>Finer would write a row at every click.</summary>
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    /// <summary>Null for a session that is over, and for one whose person may no longer work at its post.</summary>
    public async Task<IReadOnlyList<Claim>?> Read(string? key, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await sessions.Find(key, stop) is not { } session || session.Stage == SessionStage.AwaitsCode || !session.IsLive(now, settings))
            return null;
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == session.PersonId, stop);
        var post = await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == session.PostId, stop);
        if (person is null or { IsSuspended: true } || post is null || !post.IsHeldOn(clock.Today()))
            return null;
        var unit = post.UnitId is { } id ? await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, stop) : null;
        if (now - session.SeenAt >= Touch)
            await Seen(session.Id, now, stop);
        return [.. Claims(session, person, post, unit)];
    }

    /// <summary>That a session is in use is no act: it goes past the log, through the gate.</summary>
    private async Task Seen(Guid id, DateTime now, CancellationToken stop)
    {
        using var turn = await gate.Enter(stop);
        await db.Set<Session>().Where(session => session.Id == id).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), stop);
    }

    private static IEnumerable<Claim> Claims(Session session, Person person, Post post, Unit? unit)
    {
        // Forms are bound to this one; it does not change with the post in use.
        yield return new(ClaimTypes.NameIdentifier, person.Id.ToString());
        yield return new(CurrentPerson.Claim.PersonId, person.Id.ToString());
        yield return new(CurrentPerson.Claim.Name, person.Name);
        yield return new(CurrentPerson.Claim.Role, post.Role.ToString());
        yield return new(DeskCookie.SessionClaim, session.Id.ToString());
        if (unit is not null)
            yield return new(CurrentPerson.Claim.UnitId, unit.Id.ToString());
        if (unit is not null)
            yield return new(CurrentPerson.Claim.UnitName, unit.ShortName);
        if (session.Stage == SessionStage.MustRenew)
            yield return new(CurrentPerson.Claim.MustRenew, "1");
    }
}

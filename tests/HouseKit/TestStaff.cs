using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.HouseKit;

/// <summary>Units, people and sign-ins for the tests of any room, by the ways staff really go.</summary>
public static partial class TestStaff
{
    public const string Password = "Mingtang-2026-test";

    /// <summary>A password is hashed slowly so that guessing is slow; the tests guess none, and would wait for hundreds of them.</summary>
    internal static void HashQuickly(this IServiceCollection services) => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);

    /// <summary>A unit of the kind in a small district, made where it is not there yet.</summary>
    public static async Task<UnitRef> Unit(this IServiceProvider services, UnitKind kind = UnitKind.Department, string shortName = "区试验局", string? code = null)
    {
        await using var scope = services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<UnitRegister>();
        var book = await scope.ServiceProvider.GetRequiredService<IUnits>().On(new(2026, 10, 20));
        if (book.All.FirstOrDefault(unit => unit.ShortName == shortName && unit.Kind == kind) is { } known)
            return known;
        var district = book.District
            ?? (await register.Found(Actor.Platform, new("YJ", UnitKind.District, "上海市云间区人民政府", "区政府", await City(register)) { AcceptsRequests = true })).Value;
        return (await register.Found(Actor.Platform, new(code ?? $"T{book.All.Count:000}", kind, shortName, shortName, kind == UnitKind.District ? null : district.Id) { AcceptsRequests = true })).Value;
    }

    /// <summary>A person with this post, a known password and a second factor.</summary>
    public static async Task<Staff> Person(this IServiceProvider services, Role role, UnitRef? unit = null, string? login = null)
    {
        var where = role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator ? null : unit ?? await services.Unit();
        await using var scope = services.CreateAsyncScope();
        login ??= $"{role.ToString().ToLowerInvariant()}.{Guid.NewGuid().ToString("N")[..8]}";
        var people = scope.ServiceProvider.GetRequiredService<PeopleRegister>();
        var first = (await people.Add(Actor.Platform, new("陈试", login, null, null), new(where?.Id, role, null))).Value;
        return new(first.PersonId, login, where, await KeyOf(scope.ServiceProvider, first.PersonId));
    }

    /// <summary>A browser signed in as a new person with this role.</summary>
    public static async Task<HttpClient> SignedIn(this TestPortal portal, Role role, UnitRef? unit = null) =>
        await portal.SignedIn(await portal.Services.Person(role, unit));

    public static Task<HttpClient> SignedIn(this TestPortal portal, Staff staff) => portal.Browser().SignIn(staff, portal.Clock.GetUtcNow());

    /// <summary>Password, then code, as the forms ask for them.</summary>
    public static async Task<HttpClient> SignIn(this HttpClient browser, Staff staff, DateTimeOffset now)
    {
        var answer = await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", Password));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException("The password was refused.");
        answer = await browser.Post("/sign-in/code", ("Code", staff.CodeAt(now)));
        return answer.Headers.Location?.ToString() == "/desk" ? browser : throw new InvalidOperationException("The code was refused.");
    }

    /// <summary>Posts with the token of the form found at the same address.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient browser, string address, params (string Name, string? Value)[] fields)
    {
        var page = await browser.GetStringAsync(address.Split('?')[0]);
        var token = Token().Match(page).Groups[1].Value;
        return await browser.PostAsync(address, new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")), KeyValuePair.Create("__RequestVerificationToken", token)]));
    }

    private static async Task<Guid> City(UnitRegister register) =>
        (await register.Found(Actor.Platform, new("SH", UnitKind.Upper, "上海市人民政府", "市政府", null))).Value.Id;

    private static async Task<byte[]> KeyOf(IServiceProvider services, Guid personId)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var outcome = await services.GetRequiredService<ActBook>().Do<string>("tests.ready-account", Actor.Platform, async doing =>
        {
            var account = await doing.Db.Set<Account>().FirstAsync(a => a.Id == personId);
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, Password);
            await accounts.ResetAuthenticatorKeyAsync(account);
            (account.IsFirstPassword, account.HasSecondFactor) = (false, true);
            doing.About("tests.account", personId);
            return (await accounts.GetAuthenticatorKeyAsync(account))!;
        });
        return Base32.Decode(outcome.Value);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

public sealed class Staff
{
    private readonly byte[] key;

    internal Staff(Guid id, string login, UnitRef? unit, byte[] key) => (Id, Login, Unit, this.key) = (id, login, unit, key);

    public Guid Id { get; }

    public string Login { get; }

    public UnitRef? Unit { get; }

    /// <summary>What the person's authenticator shows.</summary>
    public string CodeAt(DateTimeOffset moment) => OneTimeCode.At(key, OneTimeCode.StepAt(moment));
}

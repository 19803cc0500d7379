using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;
using Mingtang.HouseKit;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Intake;

/// <summary>The started program and its real form: guests file at once, and kill -9 in the middle.</summary>
public sealed partial class KilledPortalTests
{
    private const int Forms = 480;
    private const int KilledAfter = 50;
    private const int People = 10;

    /// <summary>Four times the connections the test's PostgreSQL gives one house.</summary>
    private const int AtOnce = 160;

    [Theory, EveryEngine]
    public async Task Killed_amid_applications_it_loses_none_whose_number_it_gave(Engine engine)
    {
        using var requests = await RequestHouse.On(engine);
        // The started program keeps real time.
        var now = TimeProvider.System.GetUtcNow();
        requests.House.Clock.MoveTo(now.Year, now.Month, now.Day);
        var house = new RunningHouse(isDemo: false, (requests.House.Database, requests.House.DataFolder));
        await house.InitializeAsync();
        try
        {
            var given = await Apply(house, requests.Unit.Id);
            given.Count.ShouldBeInRange(KilledAfter, Forms - 1, "it was to die in the middle");
            await IsWhole(requests, given);
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    /// <summary>An application is acknowledged when its number and code are shown; the other answer allowed is to come back in a moment, with what was typed.</summary>
    private static async Task<IReadOnlyCollection<(int Form, string Number, string Code)>> Apply(RunningHouse house, Guid unitId)
    {
        var guests = await Task.WhenAll(Enumerable.Range(0, People).Select(async _ =>
        {
            var guest = new HttpClient(new CookieContainerHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = new(house.Address) };
            return (Browser: guest, Token: Token().Match(await guest.GetStringAsync("/requests/apply")).Groups[1].Value);
        }));
        guests.ShouldAllBe(guest => guest.Token.Length > 20);
        var (given, refused) = (new ConcurrentBag<(int, string, string)>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Enumerable.Range(0, Forms), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
        {
            var (browser, token) = guests[number % People];
            using var form = new FormUrlEncodedContent(Form(number, unitId).Append(new("__RequestVerificationToken", token)));
            try
            {
                var answer = await browser.PostAsync("/requests/apply", form, stop);
                var page = await answer.Content.ReadAsStringAsync(stop);
                if (answer.StatusCode == HttpStatusCode.OK && Given().Match(page) is { Success: true } shown)
                    given.Add((number, shown.Groups[1].Value, shown.Groups[2].Value));
                else if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is null || !page.Contains($"第{number}件信息", StringComparison.Ordinal))
                    refused.Add($"{number}: {(int)answer.StatusCode} {Summary().Match(page).Value}");
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                // Killed before it answered: stored or not, but whole.
            }
            if (given.Count >= KilledAfter)
                house.Kill();
        });
        refused.ShouldBeEmpty();
        return given;
    }

    /// <summary>Every acknowledged one opens by its code and is what was written; every stored one has its facts and its line in the log, and nothing is half.</summary>
    private static async Task IsWhole(RequestHouse requests, IReadOnlyCollection<(int Form, string Number, string Code)> given)
    {
        foreach (var (form, number, code) in given)
        {
            var found = await requests.Find((await requests.Ask<OwnCases, Guid?>(own => own.Open(number, code, default))).ShouldNotBeNull(number));
            (found.Request.Title, found.Log.State, found.Log.Entries.Count).ShouldBe(($"第{form}件信息", RequestState.Submitted, 1));
            (await requests.Ask<ApplicantBook, Applicant>(book => Task.FromResult(book.ForSending(found.Request)))).Phone.ShouldBe($"1390000{form:0000}");
        }
        var stored = await requests.All<InformationRequest>();
        stored.Select(request => request.Title).ShouldBeUnique();
        stored.Select(request => request.Number).ShouldBeUnique();
        (await requests.All<RequestEvent>()).Count.ShouldBe(stored.Count);
        (await requests.Ask<PlatformDb, long>(db => db.Database.SqlQueryRaw<long>("SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE act = 'requests.apply'").SingleAsync())).ShouldBe(stored.Count);
        (await requests.Ask<IEnumerable<IChecks>, IReadOnlyList<CheckFinding>>(checks => checks.OfType<FactsCheck>().Single().Check(default))).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(int number, Guid unitId) => new Dictionary<string, string>
    {
        ["Input.UnitId"] = unitId.ToString(),
        ["Input.Submission"] = $"form-{number}",
        ["Input.Kind"] = "NaturalPerson",
        ["Input.Name"] = $"申请人{number}",
        ["Input.Identity"] = "IdentityCard",
        ["Input.IdentityNumber"] = $"31019919850101{number:0000}",
        ["Input.Phone"] = $"1390000{number:0000}",
        ["Input.Email"] = $"guest{number}@mail.example",
        ["Input.Title"] = $"第{number}件信息",
        ["Input.Description"] = $"第{number}件信息的全文和附表",
        ["Input.Form"] = "Electronic",
        ["Input.Way"] = "Email",
        ["HasReadPrivacy"] = "true",
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("登记号 <strong>([^<]+)</strong>，查询码 <strong>([^<]+)</strong>")]
    private static partial Regex Given();

    [GeneratedRegex("mt-error-summary.{0,600}", RegexOptions.Singleline)]
    private static partial Regex Summary();
}

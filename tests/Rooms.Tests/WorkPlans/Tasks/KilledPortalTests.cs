using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>The started program and its real form: people signed in with password and code, a token in each form, and kill -9 in the middle.</summary>
public sealed partial class KilledPortalTests
{
    private const int Entries = 200;
    private const int KilledAfter = 70;
    private const int People = 8;

    [Theory, EveryEngine]
    public async Task Killed_amid_two_hundred_posted_forms_it_loses_none_it_acknowledged(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var task = await plan.Underway(plan.Education, plan.Teacher);
        // The started program keeps real time, and would call passwords of April old.
        var now = TimeProvider.System.GetUtcNow();
        plan.Clock.MoveTo(now.Year, now.Month, now.Day);
        var house = new RunningHouse(isDemo: false, (plan.House.Database, plan.House.DataFolder));
        await house.InitializeAsync();
        try
        {
            var clerks = await Clerks(plan, house);
            var acknowledged = await Report(clerks, task, house);

            acknowledged.Count.ShouldBeInRange(KilledAfter, Entries - 1, "it was to die in the middle");
            await Aftermath.IsWhole(plan, task, acknowledged);
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    /// <summary>A form is acknowledged when the browser is sent on to the task.</summary>
    private static async Task<IReadOnlyCollection<int>> Report(IReadOnlyList<HttpClient> clerks, Guid task, RunningHouse house)
    {
        var address = $"/desk/workplans/tasks/{task}";
        var tokens = await Task.WhenAll(clerks.Select(async clerk => Token().Match(await clerk.GetStringAsync(address)).Groups[1].Value));
        tokens.ShouldAllBe(token => token.Length > 20);
        var (acknowledged, refused) = (new ConcurrentBag<int>(), new ConcurrentBag<string>());
        await Parallel.ForEachAsync(Enumerable.Range(0, Entries), new ParallelOptions { MaxDegreeOfParallelism = Entries }, async (number, stop) =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Entry.On"] = "2026-04-13",
                ["Entry.Text"] = $"第{number}条",
                ["Entry.Percent"] = "1",
                ["Entry.Links"] = $"/{number}",
                ["__RequestVerificationToken"] = tokens[number % clerks.Count],
            });
            try
            {
                var answer = await clerks[number % clerks.Count].PostAsync($"{address}?handler=Report", form, stop);
                if (answer.StatusCode == HttpStatusCode.Redirect)
                    acknowledged.Add(number);
                else
                    refused.Add($"{number}: {(int)answer.StatusCode} {Summary().Match(await answer.Content.ReadAsStringAsync(stop)).Value}");
            }
            catch (HttpRequestException)
            {
                // Killed before it answered: stored or not, but whole.
            }
            if (acknowledged.Count >= KilledAfter)
                house.Kill();
        });
        refused.ShouldBeEmpty();
        return acknowledged;
    }

    private static async Task<IReadOnlyList<HttpClient>> Clerks(PlanHouse plan, RunningHouse house)
    {
        var unit = (await plan.Use((IUnits units) => units.Find(plan.Education)))!;
        var clerks = new List<HttpClient>();
        for (var i = 0; i < People; i++)
        {
            var browser = new HttpClient(new CookieContainerHandler { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = new(house.Address) };
            clerks.Add(await browser.SignIn(await plan.House.Services.Person(Role.Clerk, unit), TimeProvider.System.GetUtcNow()));
        }
        return clerks;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("mt-error-summary.{0,600}", RegexOptions.Singleline)]
    private static partial Regex Summary();
}

using System.Diagnostics;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Figures;
using Mingtang.Requests.Intake;
using Xunit.Abstractions;

namespace Mingtang.Requests.Measures;

/// <summary>What queue and tables cost at 100,000 cases beside 1,000. Run by hand: MINGTANG_MEASURE names the file for the figures.</summary>
public sealed class ManyCasesMeasure(ITestOutputHelper output)
{
    private const int Looks = 9;

    [MeasureFact]
    public async Task A_hundred_thousand_cases_beside_a_thousand()
    {
        var lines = new List<string>();
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            var (few, many) = (await Measure(engine, 1_000), await Measure(engine, 100_000));
            lines.AddRange(few.Keys.Select(what => $"{engine,-9} {what,-24} {few[what],8:0.0} ms {many[what],8:0.0} ms  x{many[what] / few[what]:0.0}"));
        }
        lines.ForEach(output.WriteLine);
        await File.WriteAllLinesAsync(Environment.GetEnvironmentVariable("MINGTANG_MEASURE")!, lines);
    }

    private static async Task<Dictionary<string, double>> Measure(Engine engine, int cases)
    {
        using var house = await RequestHouse.On(engine);
        await Fill(house, cases);
        Task<QueuePage> Page(Guid? unit, string? after) => house.Ask<RequestQueue, QueuePage>(queue => queue.Page(new(unit, QueuePart.Open, After: after), default));
        var deep = (await Page(null, null)).Next;
        for (var page = 0; page < 5 && deep is not null; page++)
            deep = (await Page(null, deep)).Next ?? deep;
        return new()
        {
            ["queue of a unit"] = await Median(() => Page(house.Unit.Id, null)),
            ["queue of the district"] = await Median(() => Page(null, null)),
            ["queue, a later page"] = await Median(() => Page(null, deep)),
            ["table three, a unit"] = await Median(() => house.Ask<AnnualFigures, TableThree>(figures => figures.Three(2025, house.Unit.Id, default))),
            ["table three, district"] = await Median(() => house.Ask<AnnualFigures, TableThree>(figures => figures.Three(2025, null, default))),
        };
    }

    private static async Task<double> Median<T>(Func<Task<T>> look)
    {
        var times = new List<double>();
        for (var number = 0; number <= Looks; number++)
        {
            var watch = Stopwatch.StartNew();
            await look();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Skip(1).Order().ElementAt(Looks / 2);
    }

    /// <summary>Forty units, ten years, one case in fifty still open.</summary>
    private static async Task Fill(RequestHouse house, int cases)
    {
        var units = Enumerable.Range(0, 39).Select(_ => Guid.NewGuid()).Append(house.Unit.Id).ToArray();
        foreach (var some in Enumerable.Range(0, cases).Chunk(5_000))
            await house.House.Read(async services =>
            {
                var db = (PlatformDb)services.GetService(typeof(PlatformDb))!;
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                db.AddRange(some.Select(number => Made(number, units)));
                return await db.SaveChangesAsync();
            });
    }

    private static InformationRequest Made(int number, Guid[] units)
    {
        var on = WorkingDayCalendar.Official.WorkingDayOnOrAfter(new DateOnly(2016, 1, 4).AddDays(number * 7 % 3900));
        List<Happening> facts = [new Arrived(on, Channel.Counter), new Acts.Received(on, null)];
        if (number % 50 > 0)
            facts.Add(new Acts.Withdrawn(on.AddDays(number % 20), "甲"));
        var request = new InformationRequest
        {
            Id = Guid.CreateVersion7(),
            Number = $"M-{number}",
            UnitId = units[number % units.Length],
            Channel = Channel.Counter,
            ApplicantKind = (ApplicantKind)(number % 6 + 1),
            MaskedName = "某*",
            ApplicantKey = $"{number % 5000}",
            SealedApplicant = new string('x', 400),
            Title = $"第{number}件信息",
            Description = new string('述', 80),
            CreatedAt = DateTime.UnixEpoch,
        };
        request.Reflect(new([.. facts.Select(fact => new Logged(fact, null, "某人", default))]), WorkingDayCalendar.Official);
        return request;
    }

    private sealed class MeasureFactAttribute : FactAttribute
    {
        public MeasureFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("MINGTANG_MEASURE") is null)
                Skip = "MINGTANG_MEASURE names no file";
        }
    }
}

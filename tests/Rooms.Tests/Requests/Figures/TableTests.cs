using Mingtang.HouseKit;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Figures;

/// <summary>Tables 3 and 4 (ARF): counted, balanced, carried over.</summary>
public sealed class TableTests
{
    private static readonly int[] Years = [2024, 2025, 2026];

    /// <summary>10,000 cases led by chance over three years, in the domain alone.</summary>
    [Fact]
    public void Every_column_of_every_year_balances_and_what_is_carried_forward_is_carried_over()
    {
        var cases = new CountedApplication[10_000];
        Parallel.For(0, cases.Length, seed => cases[seed] = Counted(RandomCase.Lived(seed, steps: 50, new(2023, 6, 1), 1200), Kind(seed)));
        var received = cases.Where(one => one is not null).ToList();
        received.Count.ShouldBeGreaterThan(7_000);
        received.Select(one => one.Reply).OfType<ReplyKind>().Distinct().Count().ShouldBe(21);
        var last = TableThree.Count(2023, received);
        foreach (var year in Years)
        {
            var table = TableThree.Count(year, received);
            table.Check().ShouldBeEmpty();
            table.CheckAgainst(last).ShouldBeEmpty();
            table[TableThreeRow.CarriedOver].ShouldBeGreaterThan(0);
            last = table;
        }
    }

    [Theory, EveryEngine]
    public async Task What_the_database_counts_is_what_the_domain_counts_and_every_cell_opens_its_cases(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var units = new[] { house.Unit.Id, (await house.House.Services.Unit(shortName: "区另一局")).Id };
        var logs = Enumerable.Range(0, 160).Select(seed => (Log: RandomCase.Lived(seed, steps: 50, new(2024, 3, 1), 800), Kind: Kind(seed), Unit: units[seed % 2])).ToList();
        await Store(house, logs);
        foreach (var (year, unit) in from year in Years from unit in new Guid?[] { null, units[0] } select (year, unit))
        {
            var counted = await house.Ask<AnnualFigures, TableThree>(figures => figures.Three(year, unit, default));
            var expected = TableThree.Count(year, logs.Where(one => unit is null || one.Unit == unit).Select(one => Counted(one.Log, one.Kind)).Where(one => one is not null));
            foreach (var row in TableThreeRow.All)
                foreach (var column in TableThree.AllColumns)
                    counted[row, column].ShouldBe(expected[row, column], $"{year} {row} {column}");
            counted.Check().ShouldBeEmpty();
            await PaceIsTheSameYear(house, year, unit, counted);
            foreach (var row in TableThreeRow.All)
                foreach (var column in TableThree.AllColumns.Where(column => counted[row, column] > 0 || column is null))
                {
                    var (cases, behind) = await house.Ask<AnnualFigures, (IReadOnlyList<InformationRequest>, int)>(figures => figures.CasesOf(year, unit, row, column, 500, default));
                    (cases.Count, behind).ShouldBe((counted[row, column], counted[row, column]), $"{year} {row} {column}");
                    cases.ShouldAllBe(request => (unit == null || request.UnitId == unit) && (column == null || request.ApplicantKind == column));
                }
        }
    }

    [Theory, EveryEngine]
    public async Task Table_four_counts_what_was_decided_in_the_year_and_what_was_pending_at_its_end(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, house.Answer());
        await Note(house, DisputeKind.Reconsideration, new(2024, 5, 6), new(2024, 7, 1), DisputeResult.Upheld);
        await Note(house, DisputeKind.Reconsideration, new(2024, 12, 2), new(2025, 1, 20), DisputeResult.Corrected);
        await Note(house, DisputeKind.SuitAfterReconsideration, new(2025, 2, 10), null, null);

        var (first, second) = (await Four(house, 2024), await Four(house, 2025));

        first.Reconsideration.ShouldBe(RemedyCounts.Of(1, 0, 0, 1));
        second.Reconsideration.ShouldBe(RemedyCounts.Of(0, 1, 0, 0));
        second.SuitsAfterReconsideration.ShouldBe(RemedyCounts.Of(0, 0, 0, 1));
        second.Check().ShouldBeEmpty();
        foreach (var (year, kind, cell, expected) in new[] { (2024, DisputeKind.Reconsideration, "Pending", 1), (2024, DisputeKind.Reconsideration, "Total", 2), (2025, DisputeKind.Reconsideration, "Corrected", 1), (2025, DisputeKind.Reconsideration, "Upheld", 0), (2025, DisputeKind.SuitAfterReconsideration, "Pending", 1) })
            (await house.Ask<AnnualFigures, IReadOnlyList<Dispute>>(figures => figures.DisputesOf(year, null, kind, cell, default))).Count.ShouldBe(expected, $"{year} {kind} {cell}");
        var pace = await house.Ask<AnnualFigures, PaceYear>(figures => figures.Pace(2025, null, default));
        (pace.CorrectedByReconsideration, pace.CorrectedByCourt).ShouldBe((1, 0));
    }

    /// <summary>What stands beside the tables counts the same cases.</summary>
    private static async Task PaceIsTheSameYear(RequestHouse house, int year, Guid? unit, TableThree counted)
    {
        var pace = await house.Ask<AnnualFigures, PaceYear>(figures => figures.Pace(year, unit, default));
        pace.Replied.ShouldBe(counted[TableThreeRow.ResultsTotal]);
        pace.AverageDays!.Value.ShouldBeLessThanOrEqualTo(pace.AverageCalendarDays!.Value);
        if (unit is not null)
            return;
        var units = await house.Ask<AnnualFigures, IReadOnlyList<UnitYear>>(figures => figures.Units(year, default));
        (units.Sum(one => one.Received), units.Sum(one => one.Replied)).ShouldBe((counted[TableThreeRow.NewlyReceived], counted[TableThreeRow.ResultsTotal]));
    }

    private static Task<TableFour> Four(RequestHouse house, int year) => house.Ask<AnnualFigures, TableFour>(figures => figures.Four(year, null, default));

    private static ApplicantKind Kind(int seed) => (ApplicantKind)(seed % 6 + 1);

    private static CountedApplication Counted(RequestLog log, ApplicantKind kind) =>
        log.ReceivedOn is { } received ? new(kind, received, log.Result?.On, log.Result?.Reply) : null!;

    private static Task Store(RequestHouse house, List<(RequestLog Log, ApplicantKind Kind, Guid Unit)> logs) => house.House.Do<bool>("tests.store", async (services, doing) =>
    {
        foreach (var (index, (log, kind, unit)) in logs.Index())
        {
            var request = new InformationRequest
            {
                Id = Guid.NewGuid(),
                Number = $"T-{index}",
                UnitId = unit,
                Channel = log.Arrival.Channel,
                ApplicantKind = kind,
                MaskedName = "某*",
                ApplicantKey = $"{index}",
                Title = "试",
                Description = "试",
                CreatedAt = doing.Now,
            };
            request.Reflect(log, WorkingDayCalendar.Official);
            doing.Db.Add(request);
        }
        await Task.CompletedTask;
        return true;
    });

    private static Task Note(RequestHouse house, DisputeKind kind, DateOnly accepted, DateOnly? decided, DisputeResult? result) => house.House.Do<bool>("tests.dispute", async (_, doing) =>
    {
        doing.Db.Add(new Dispute
        {
            Id = Guid.NewGuid(),
            RequestId = Guid.NewGuid(),
            UnitId = house.Unit.Id,
            Kind = kind,
            Number = "甲",
            Body = "乙",
            AcceptedOn = accepted,
            AnswerBy = accepted,
            DecidedOn = decided,
            Result = result,
            NotedAt = doing.Now,
        });
        await Task.CompletedTask;
        return true;
    });
}

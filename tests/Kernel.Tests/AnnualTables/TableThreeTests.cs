using FsCheck;
using FsCheck.Fluent;

namespace Mingtang.Kernel.AnnualTables;

public sealed class TableThreeTests
{
    [Fact]
    public void The_form_has_25_rows_and_7_columns()
    {
        TableThreeRow.All.Count.ShouldBe(25);
        TableThree.AllColumns.Count.ShouldBe(7);
        TableThreeRow.All.Select(row => row.Key).ShouldBe(
            ["one", "two", "R1", "R2", "R3-1", "R3-2", "R3-3", "R3-4", "R3-5", "R3-6", "R3-7", "R3-8", "R4-1", "R4-2", "R4-3",
             "R5-1", "R5-2", "R5-3", "R5-4", "R5-5", "R6-1", "R6-2", "R6-3", "three.total", "four"]);
        TableThreeRow.All.Select(row => row.Index).ShouldBe(Enumerable.Range(0, 25));
    }

    [Fact]
    public void Every_kind_of_reply_is_one_row_and_found_by_its_code()
    {
        foreach (var kind in Enum.GetValues<ReplyKind>())
        {
            ReplyRow.Of(kind).Kind.ShouldBe(kind);
            ReplyRow.Find(ReplyRow.Of(kind).Code).ShouldBe(ReplyRow.Of(kind));
            TableThreeRow.Of(kind).Key.ShouldBe(ReplyRow.Of(kind).Code);
            TableThreeRow.Find(TableThreeRow.Of(kind).Key).ShouldBe(TableThreeRow.Of(kind));
        }
        ReplyRow.All.Count.ShouldBe(21);
    }

    [Fact]
    public void Refusals_on_articles_14_to_16_and_partial_disclosure_go_to_reconsideration_first() =>
        ReplyRow.All.Where(row => row.ReconsiderFirst).Select(row => row.Code)
            .ShouldBe(["R2", "R3-1", "R3-2", "R3-3", "R3-4", "R3-5", "R3-6", "R3-7"]);

    [Fact]
    public void Generated_cases_of_three_years_balance_in_every_column_and_year_to_year()
    {
        var cases = Gen.Sample(Application(), 10_000, Properties.Chance, 50).ToList();
        var tables = Enumerable.Range(2024, 3).Select(year => TableThree.Count(year, cases)).ToList();

        tables.ShouldAllBe(table => table.Check().Count == 0);
        tables[1].CheckAgainst(tables[0]).ShouldBeEmpty();
        tables[2].CheckAgainst(tables[1]).ShouldBeEmpty();
        tables.Sum(table => table[TableThreeRow.NewlyReceived]).ShouldBe(cases.Count);
        tables.ShouldAllBe(table => table[TableThreeRow.ResultsTotal] > 0 && table[TableThreeRow.CarriedForward] > 0);
    }

    [Fact]
    public void A_case_counts_by_receipt_in_row_one_and_by_reply_in_part_three()
    {
        CountedApplication application = new(ApplicantKind.Enterprise, new(2025, 12, 20), new(2026, 1, 9), ReplyKind.NotHeld);
        Keys(2024).ShouldBe([]);
        Keys(2025).ShouldBe(["one", "four"]);
        Keys(2026).ShouldBe(["two", "R4-1"]);
        Keys(2027).ShouldBe([]);

        string[] Keys(int year) => [.. application.RowsIn(year).Select(row => row.Key)];
    }

    [Fact]
    public void A_case_still_open_is_carried_on_every_year()
    {
        CountedApplication application = new(ApplicantKind.NaturalPerson, new(2024, 5, 6));
        application.RowsIn(2026).ShouldBe([TableThreeRow.CarriedOver, TableThreeRow.CarriedForward]);
    }

    [Fact]
    public void A_reply_before_its_application_or_without_a_kind_is_a_bug()
    {
        Should.Throw<InvalidOperationException>(() => TableThree.Count(2026, [new(ApplicantKind.Enterprise, new(2026, 2, 2), new(2026, 2, 1), ReplyKind.Disclosed)]));
        Should.Throw<InvalidOperationException>(() => TableThree.Count(2026, [new(ApplicantKind.Enterprise, new(2026, 2, 2), new(2026, 2, 3))]));
    }

    [Fact]
    public void Any_cell_changed_by_itself_is_found()
    {
        var sound = TableThree.Count(2025, Gen.Sample(Application(), 500, Properties.Chance, 50));
        foreach (var row in TableThreeRow.All)
            foreach (var column in TableThree.AllColumns)
            {
                var typed = TableThree.AsWritten((r, c) => sound[r, c] + (r == row && c == column ? 1 : 0));
                typed.Check().ShouldNotBeEmpty($"{row.Key} {column}");
            }
    }

    [Fact]
    public void Every_violation_is_told_at_once_with_its_figures_and_cell()
    {
        var typed = TableThree.AsWritten((row, column) =>
            (row.Key, column) switch
            {
                ("one", ApplicantKind.Enterprise) => 5,
                ("R1", ApplicantKind.Enterprise) => 3,
                ("three.total", ApplicantKind.Enterprise) => 4,
                ("one", null) => 5,
                ("R2", ApplicantKind.NaturalPerson) => -1,
                _ => 0,
            });

        typed.Check().Select(refusal => (refusal.Code, refusal.Field)).ShouldBe(
        [
            ("annual-tables.negative", "table-three.R2.NaturalPerson"),
            ("annual-tables.results-total", "table-three.three.total.NaturalPerson"),
            ("annual-tables.balance", "table-three.three.total.Enterprise"),
            ("annual-tables.results-total", "table-three.three.total.Enterprise"),
            ("annual-tables.balance", "table-three.three.total.Total"),
            ("annual-tables.applicants-total", "table-three.R1.Total"),
            ("annual-tables.applicants-total", "table-three.R2.Total"),
            ("annual-tables.applicants-total", "table-three.three.total.Total"),
        ]);
        typed.Check()[2].Message.ShouldBe("表三商业企业列：本年新收5+上年结转0=5，与办理结果总计4+结转下年度0=4不相等。");
    }

    [Fact]
    public void A_carry_over_that_is_not_last_years_remainder_is_found_column_by_column()
    {
        var lastYear = TableThree.Of((row, kind) => row == TableThreeRow.NewlyReceived || row == TableThreeRow.CarriedForward ? (int)kind : 0);
        var thisYear = TableThree.Of((row, kind) => row == TableThreeRow.CarriedOver || row == TableThreeRow.CarriedForward ? (kind == ApplicantKind.Enterprise ? 9 : (int)kind) : 0);
        thisYear.Check().ShouldBeEmpty();
        thisYear.CheckAgainst(lastYear).Select(refusal => refusal.Field).ShouldBe(["table-three.two.Enterprise", "table-three.two.Total"]);
        thisYear.CheckAgainst(lastYear)[0].Message.ShouldBe("表三商业企业列：本年的上年结转9，与上年报告的结转下年度2不一致。");
    }

    [Fact]
    public void A_citys_real_total_column_balances()
    {
        var table = TableThree.Of((row, kind) => kind != ApplicantKind.NaturalPerson ? 0 : row.Key switch { "one" => 14_069, "two" => 560, "R1" => 13_810, "four" => 819, _ => 0 });
        table.Check().ShouldBeEmpty();
        table[TableThreeRow.ResultsTotal].ShouldBe(13_810);
    }

    private static Gen<CountedApplication> Application() =>
        from applicant in Gen.Elements(ApplicantKinds.All.ToArray())
        from received in Gen.Choose(0, 1_095)
        from days in Gen.Choose(0, 500)
        from open in Gen.Choose(0, 9)
        from kind in Gen.Elements(Enum.GetValues<ReplyKind>())
        let receivedOn = new DateOnly(2024, 1, 1).AddDays(received)
        select open == 0 ? new CountedApplication(applicant, receivedOn) : new CountedApplication(applicant, receivedOn, receivedOn.AddDays(days), kind);
}

using Mingtang.Kernel.AnnualTables;
using Mingtang.Printing;

namespace Mingtang.Requests.Figures;

/// <summary>Tables 3 and 4 as the form of the annual report has them (ARF), for the report's sections 3, 4 and 6.</summary>
internal static class AnnualPaper
{
    public static byte[] Docx(RequestYear year) => DocxPrinter.Print(
        new PrintedDocument($"{year.Agency}{year.Year}年政府信息公开申请统计",
        [
            new Block.Title($"{year.Agency}\n{year.Year}年收到和处理政府信息公开申请情况"),
            Three(year.Three) with { Caption = "三、收到和处理政府信息公开申请情况（件）", Points = 9 },
            new Block.Section(PageLayout.A4Landscape),
            Four(year.Four) with { Caption = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况（件）", Points = 10.5 },
            new Block.Text($"本年度依照《政府信息公开信息处理费管理办法》收取信息处理费{year.FeeYuan}元。"),
            .. year.Faults.Select(fault => (Block)new Block.Text(fault.Message, Lead: "勾稽不符：")),
        ]),
        Sheet);

    /// <summary>Table 3 on one page.</summary>
    private static PageLayout Sheet { get; } = PageLayout.A4 with { Top = 18, Bottom = 18, Left = 20, Right = 18 };

    private static PrintedTable Three(TableThree three) => new(
        [new(4), new(8), new(26), .. TableThree.AllColumns.Select(_ => new PrintedColumn(5, Alignment.Centre))],
        [
            new(new PrintedCell("（本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new PrintedCell("申请人情况", 7) { Align = Alignment.Centre }),
            new(new PrintedCell("自然人", 1, 2), new PrintedCell("法人或其他组织", 5) { Align = Alignment.Centre }, new PrintedCell("总计", 1, 2)),
            new([.. ApplicantKinds.All.Where(kind => kind != ApplicantKind.NaturalPerson).Select(kind => (PrintedCell)kind.Label)]),
        ],
        [.. Rows(three)]);

    private static IEnumerable<PrintedRow> Rows(TableThree three)
    {
        yield return new([new PrintedCell(TableThreeRow.NewlyReceived.Label, 3), .. Cells(three, TableThreeRow.NewlyReceived)]);
        yield return new([new PrintedCell(TableThreeRow.CarriedOver.Label, 3), .. Cells(three, TableThreeRow.CarriedOver)]);
        var first = true;
        foreach (var group in TableThreeRow.Results.GroupBy(row => ReplyRow.Of(row.Kind!.Value).Group))
            foreach (var (index, row) in group.Index())
            {
                PrintedCell[] part = first ? [new("三、本年度办理结果", 1, TableThreeRow.Results.Count + 1)] : [];
                PrintedCell[] label = group.Key is null ? [new(row.Label, 2)] : index == 0 ? [new(group.Key, 1, group.Count()), row.Label] : [row.Label];
                first = false;
                yield return new([.. part, .. label, .. Cells(three, row)]);
            }
        yield return new([new PrintedCell(TableThreeRow.ResultsTotal.Label, 2) { Bold = true }, .. Cells(three, TableThreeRow.ResultsTotal)]);
        yield return new([new PrintedCell(TableThreeRow.CarriedForward.Label, 3), .. Cells(three, TableThreeRow.CarriedForward)]);
    }

    private static IEnumerable<PrintedCell> Cells(TableThree three, TableThreeRow row) => TableThree.AllColumns.Select(column => PrintedCell.Of(three[row, column]));

    private static PrintedTable Four(TableFour four)
    {
        RemedyCounts[] thirds = [four.Reconsideration, four.DirectSuits, four.SuitsAfterReconsideration];
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        return new(
            [.. Enumerable.Range(0, 15).Select(_ => new PrintedColumn(1, Alignment.Centre))],
            [
                new(new PrintedCell("行政复议", 5, 2) { Align = Alignment.Centre }, new PrintedCell("行政诉讼", 10) { Align = Alignment.Centre }),
                new(new PrintedCell("未经复议直接起诉", 5) { Align = Alignment.Centre }, new PrintedCell("复议后起诉", 5) { Align = Alignment.Centre }),
                new([.. thirds.SelectMany(_ => results).Select(result => (PrintedCell)result)]),
            ],
            [new([.. thirds.SelectMany(third => new[] { third.Upheld, third.Corrected, third.Other, third.Pending, third.Total }).Select(count => PrintedCell.Of(count))])]);
    }
}

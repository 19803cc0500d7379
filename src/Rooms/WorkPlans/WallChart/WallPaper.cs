using Mingtang.Foundation.Web;
using Mingtang.Printing;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.WallChart;

/// <summary>The wall chart on A3, for the corridor.</summary>
internal static class WallPaper
{
    private const int UnitsNamed = 6;

    public static byte[] Xlsx(Wall wall) => XlsxPrinter.Print(PrintedSheet.Of("作战图", Table(wall)) with
    {
        Title = Title(wall),
        Note = Summary(wall),
        Paper = Paper.A3,
        Landscape = true,
    });

    public static byte[] Docx(Wall wall) => DocxPrinter.Print(
        new(Title(wall), new Block.Title(Title(wall)), new Block.Subtitle(Summary(wall)), Table(wall)), PageLayout.A3Landscape);

    private static string Title(Wall wall) => $"《{wall.Plan.Title}》挂图作战";

    private static string Summary(Wall wall) =>
        $"截至{wall.On:yyyy年M月d日}：" + string.Join("，", wall.Legend.Select(one => $"{one.Standing.Symbol()} {one.Standing.Title()}{one.Count}条"));

    private static PrintedTable Table(Wall wall) => new PrintedTable(
        [new(14), new(5, Alignment.Centre), new(60), new(22), new(11, Alignment.Centre), new(12, Alignment.Centre), new(9, Alignment.Centre), new(22)],
        [new("领域", "序号", "任务", "牵头单位", "完成时限", "状态", "完成单位", "逾期单位")],
        [.. wall.Sections.SelectMany(section => section.Cells.Select(cell => Row(section, cell)))])
    {
        Points = 9,
    }.JoinRepeats(0);

    private static PrintedRow Row(WallSection section, WallCell cell) => new(
        section.Title, $"{cell.Clause.Mark}", cell.Clause.Title, Names(cell.Leads), cell.DueOn?.ToString("yyyy-MM-dd") ?? "",
        new PrintedCell($"{cell.Standing.Symbol()} {cell.Standing.Title()}") { Tone = ToneOf(cell.Standing), Bold = true },
        $"{cell.Done}/{cell.Asked}", Names(cell.Late));

    private static string Names(IReadOnlyList<string> names) =>
        names.Count <= UnitsNamed ? string.Join("、", names) : $"{string.Join("、", names.Take(UnitsNamed))}等{names.Count}家";

    private static Printing.Tone ToneOf(ClauseStanding standing) => standing.Tone() switch
    {
        Foundation.Web.Tone.Good => Printing.Tone.Good,
        Foundation.Web.Tone.Bad => Printing.Tone.Bad,
        Foundation.Web.Tone.Wait => Printing.Tone.Warning,
        Foundation.Web.Tone.Busy => Printing.Tone.Info,
        _ => Printing.Tone.Muted,
    };
}

using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The bulletin as an official document (GB/T 9704-2012): red head, number, body, tables as annexes, record of issue.</summary>
internal static class BulletinPaper
{
    private const int MostBars = 22;

    public static OfficialDocument Of(BulletinFolder folder)
    {
        var bulletin = folder.Bulletin;
        var day = ChinaTime.DayOf(bulletin.IssuedAt ?? bulletin.SignedAt ?? bulletin.DraftedAt);
        return new(folder.Issuer, new(bulletin.Code ?? "（待编号）", folder.Plan.Year, bulletin.Serial ?? 0), bulletin.Title, [.. Body(bulletin.Text)], day)
        {
            Addressees = "各有关单位",
            Annexes = [.. Annexes(folder)],
            Note = bulletin.WantsPublic ? "此件主动公开" : null,
            PrintedBy = folder.Issuer,
        };
    }

    /// <summary>The same reading of lines as the page's.</summary>
    public static IEnumerable<(bool IsHeading, string Words)> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (IsHeading(line), line));

    private static IEnumerable<Block> Body(string text) =>
        Lines(text).Select(line => line.IsHeading ? (Block)new Block.Heading(1, line.Words) : new Block.Text(line.Words));

    /// <summary>一、 to 十、 and no full stop at the end: a paragraph may begin with a numeral, a heading is short.</summary>
    private static bool IsHeading(string line) => line.Length <= 30 && line.IndexOf('、') is > 0 and <= 2 and var mark && line[..mark].All("一二三四五六七八九十".Contains) && line[^1] != '。';

    /// <summary>Each chart above the table with the same figures; as many charts as fit a page have.</summary>
    private static IEnumerable<Annex> Annexes(BulletinFolder folder)
    {
        var figures = folder.Bulletin.Counted;
        IReadOnlyList<TallyLine> sections = [.. figures.Sections, figures.Whole];
        yield return new("各板块任务推进情况", [.. Charts("各板块任务推进情况（项）", figures.Sections), Table("序号", "板块", sections)]);
        yield return new("各单位任务推进情况", [.. Charts("各单位任务推进情况（项）", folder.Lines), Table(folder.Bulletin.RanksUnits ? "名次" : "序号", "单位", folder.Lines)]);
        if (figures.Clauses.Count > 0)
            yield return new("平台计数指标", [Measured(figures.Clauses)]);
    }

    private static IEnumerable<Block> Charts(string title, IReadOnlyList<TallyLine> lines) =>
        lines.Chunk(MostBars).Select((some, place) => new Block.Chart(lines.Count > MostBars ? $"{title}之{place + 1}" : title, [.. some.Select(line => line.Name)],
        [
            new("已完成", Tone.Good, [.. some.Select(line => (decimal)line.Done)]), new("按序时推进", Tone.Info, [.. some.Select(line => (decimal)line.OnCourse)]),
            new("逾期", Tone.Bad, [.. some.Select(line => (decimal)line.Overdue)]), new("被退回", Tone.Warning, [.. some.Select(line => (decimal)line.Returned)]),
        ]));

    private static PrintedTable Measured(IReadOnlyList<ClauseTally> clauses) => new(
        [new(6, Alignment.Centre), new(22), new(15), new(19), new(10), new(16), new(12)], [new("条款", "内容", "指标", "数值", "目标", "期限", "评价")],
        [.. clauses.Select(clause => new PrintedRow(
            clause.Mark, clause.Title, clause.Figure, clause.Value, clause.Target.Split('，')[0], clause.Target.Split('，').ElementAtOrDefault(1)?.TrimEnd('前') ?? "—", clause.Standing is { } standing ? Indicators.FigureWords.Of(standing) : "—"))]);

    private static PrintedTable Table(string number, string name, IReadOnlyList<TallyLine> lines) => new(
        [new(6, Alignment.Centre), new(22), new(8, Alignment.Right), new(9, Alignment.Right), new(13, Alignment.Right), new(8, Alignment.Right), new(8, Alignment.Right), new(9, Alignment.Right)],
        [new(number, name, "任务", "已完成", "按序时推进", "逾期", "被退回", "完成率")],
        [.. lines.Select((line, place) => new PrintedRow(
            $"{place + 1}", line.Name, PrintedCell.Of(line.All), PrintedCell.Of(line.Done), PrintedCell.Of(line.OnCourse), PrintedCell.Of(line.Overdue), PrintedCell.Of(line.Returned),
            line.DoneShare is { } share ? $"{share:0.#}%" : "—"))]);
}

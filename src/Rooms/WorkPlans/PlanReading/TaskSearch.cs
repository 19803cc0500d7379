using System.Text.RegularExpressions;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Chooses where the tasks of the document are: in its tables, or in its numbered prose.</summary>
internal static partial class TaskSearch
{
    public static List<TaskDraft> In(List<Segment> segments, Action<ReadingStep>? told = null)
    {
        var rows = Rows(segments, told);
        var items = Items(segments);
        // Where prose and a table say the same, the rows are the tasks; a small table beside a long text is not the plan.
        if (rows.Count > 1 && rows.Count * 10 >= items.Count * 3)
            return rows;
        if (items.Count == 0)
            return rows;
        DutyTable.Assign(segments, items);
        return items;
    }

    private static List<TaskDraft> Items(List<Segment> segments)
    {
        var lines = segments.OfType<Prose>().SelectMany(prose => prose.Lines).ToList();
        return OutlineTasks.Read(Outline.Of(lines));
    }

    private static List<TaskDraft> Rows(List<Segment> segments, Action<ReadingStep>? told)
    {
        var drafts = new List<TaskDraft>();
        TableHead? last = null;
        var blanksRepeat = BlanksRepeat(segments);
        string? section = null, subsection = null;
        var title = Outline.OpeningTitle([.. segments.OfType<Prose>().SelectMany(prose => prose.Lines)]);
        foreach (var segment in segments)
        {
            if (segment is Prose prose)
                (section, subsection) = LastHeadings(prose, section, subsection, title);
            else if (segment is Tabular table && HeadOf(table.Grid, last) is var (grid, head) && head is not null)
            {
                var carries = last is not null && drafts.Count > 0 && head.Has(Role.Category) && segments[Math.Max(0, segments.IndexOf(segment) - 1)] is Tabular;
                drafts.AddRange(TableTasks.Read(grid, head, carries ? drafts[^1].Section : section, carries ? drafts[^1].Subsection : subsection, table.IsOneCellALine, blanksRepeat, told).Select(draft => Drawn(draft, table.IsDrawn)));
                last = head;
            }
        }
        return drafts;
    }

    // 备注:空白的同上一行: the print itself says what an empty cell means.
    private static bool BlanksRepeat(List<Segment> segments) => segments.Any(segment => segment switch
    {
        Prose prose => prose.Lines.Any(line => SaysBlanksRepeat().IsMatch(line.Plain)),
        Tabular table => table.Grid.Rows.TakeLast(4).Any(row => row.Cells.Any(cell => SaysBlanksRepeat().IsMatch(cell.Plain))),
        _ => false,
    });

    [GeneratedRegex(@"空(?:白|格|着).{0,12}?(?:同上|与上一?[行格栏项]|沿用上)", RegexOptions.CultureInvariant)]
    private static partial Regex SaysBlanksRepeat();

    private static TaskDraft Drawn(TaskDraft draft, bool isDrawn)
    {
        draft.IsDrawn = isDrawn;
        return draft;
    }

    private static (Grid Grid, TableHead? Head) HeadOf(Grid grid, TableHead? last)
    {
        if (FormTable.Turned(grid) is { } turned)
            return (turned, TableHead.Find(turned) is { HoldsTasks: true } head ? head : null);
        if (TableHead.Find(grid) is { } found)
            return (grid, found.HoldsTasks ? found : null);
        var width = grid.Rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        return (grid, last is not null && width == last.Roles.Length ? last with { DataFrom = 0 } : ColumnRoles.Inferred(grid));
    }

    private static (string?, string?) LastHeadings(Prose prose, string? section, string? subsection, int title)
    {
        foreach (var line in prose.Lines)
        {
            // Items of the prose, and the title of an annex, end what the headings above them cover.
            if (line.Mark.IsSome && line.Plain.EndsWith('。') || line.Plain.StartsWith('附') || Metadata.IsTitle(line.Plain) && !line.Mark.IsSome)
                (section, subsection) = (null, null);
            if (line.Plain.Length > 60 || line.Plain.EndsWith('。'))
                continue;
            if (line.Mark.Kind is MarkKind.Chinese or MarkKind.Chapter || line.HeadingLevel > 1 && line.HeadingLevel != title)
                (section, subsection) = (line.Printed, null);
            else if (line.Mark.Kind is MarkKind.ChineseParen && section is not null)
                subsection = line.Printed;
        }
        return (section, subsection);
    }
}

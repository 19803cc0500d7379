using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Reads a work plan of any layout into its tasks (what a task is, and what its fields hold: README beside this file).</summary>
public static class PlanReader
{
    /// <summary>Longer than any plan by far; beyond it the text is a mistake or an attack.</summary>
    private const int longest = 40_000_000;

    /// <summary>A whole plan has a tenth of it; no clause comes near.</summary>
    internal const int LongestClause = 100_000;

    private static readonly Refusal noPlan = new("workplans.no-plan-found", "文件中没有读到工作要点：既无编号条目，也无任务表格。请核对是否传错文件，或改为粘贴正文。");

    private static readonly Refusal tooLong = new("workplans.plan-too-long", "文本超过四千万字，不像一份工作要点。请只上传要点正文或任务分解表。");

    private static readonly Refusal noClause = new("workplans.clause-too-long", "文件中有一段连续文字超过十万字，不可能是一条工作任务，不像一份工作要点。请核对是否传错文件，或只上传要点正文。");

    /// <summary>Never throws on any text; a document without a single task is refused.</summary>
    /// <param name="told">Told how far it is: lines put in order, rows of tables, items, doubts.</param>
    public static Outcome<ReadPlan> Read(ReadDocument document, Action<ReadingStep>? told = null)
    {
        if (document.Text.Length > longest)
            return tooLong;
        if (document.Blocks.OfType<Paragraph>().Any(HoldsEndlessLine))
            return noClause;
        var parts = HealedLines.Of(GluedLines.Parted(PageFurniture.Dropped(PlanLine.All(document))), told);
        var drafts = TaskSearch.In(Segments.Of(parts), told);
        if (drafts.Count == 0)
            return noPlan;
        if (drafts.Exists(IsEndless))
            return noClause;
        var about = Metadata.Of(parts, drafts);
        var tasks = FieldReading.Of(drafts, about, told);
        var doubts = PlanDoubts.About(about, tasks, drafts, parts, told);
        return new ReadPlan(about.Title, about.Issuer, about.DocumentNumber, about.DateIssued, about.Year, doubts.Tasks, doubts.Warnings);
    }

    private static bool IsEndless(TaskDraft draft) => draft.Text.Length > LongestClause || draft.Units.Exists(unit => unit.Printed.Length > LongestClause);

    // Told before anything is looked for in it: every later step would go through it again.
    private static bool HoldsEndlessLine(Paragraph paragraph)
    {
        var rest = paragraph.Text.AsSpan();
        while (rest.Length > LongestClause)
        {
            var end = rest.IndexOf('\n');
            if (end < 0 || end > LongestClause)
                return true;
            rest = rest[(end + 1)..];
        }
        return false;
    }
}

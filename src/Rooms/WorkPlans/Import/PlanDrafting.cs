using System.Text.RegularExpressions;
using Mingtang.Agencies.Units;
using Mingtang.Kernel;
using Mingtang.Reading;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>Makes the rows of a draft from what the reader read. Nothing is decided here but the year.</summary>
/// <param name="inForce">The plan this is a revised print of; what the print does not say of itself is taken from there.</param>
internal sealed partial class PlanDrafting(TimeProvider clock, UnitRef agency, int year, WorkPlan? inForce)
{
    private const string Untitled = "未命名的工作要点";

    public (WorkPlan Plan, IReadOnlyList<PlanDoubt> Doubts) Draft(ReadPlan read, ReadDocument document, SourceFile? file)
    {
        var plan = new WorkPlan
        {
            Id = Ids.New(clock),
            AgencyId = agency.Id,
            Year = year,
            RevisesId = inForce?.Id,
            Title = Fitting.Cut(read.Title, 300) ?? inForce?.Title ?? Untitled,
            Issuer = Fitting.Cut(read.Issuer, 200) ?? inForce?.Issuer,
            DocumentNumber = Fitting.Cut(read.DocumentNumber, 80) ?? inForce?.DocumentNumber,
            IssuedOn = read.DateIssued ?? inForce?.IssuedOn,
            BreakdownDays = inForce?.BreakdownDays ?? 15,
            SourceText = document.Text,
            SourceFileName = Fitting.Cut(file?.Name, 200),
            SourceFileHash = file?.Hash,
        };
        var doubts = read.Warnings.Where(w => w.Ordinal is not null).ToLookup(w => w.Ordinal!.Value, w => new ClauseDoubt(w.Field, w.Message));
        plan.Clauses.AddRange(read.Tasks.Select(task => Clause(plan, task, read.Year, doubts[task.Ordinal])));
        return (plan, [.. PlanDoubts(plan, read, document)]);
    }

    private PlanClause Clause(WorkPlan plan, ReadTask task, int? readYear, IEnumerable<ClauseDoubt> doubts) => new()
    {
        Id = Ids.New(clock),
        PlanId = plan.Id,
        Ordinal = task.Ordinal,
        Number = Fitting.Cut(task.Number, 40),
        Section = task.Section,
        Subsection = task.Subsection,
        Item = Fitting.Cut(task.Item, 40),
        Name = task.Name,
        Text = task.Text,
        Lead = [.. task.Lead],
        Support = [.. task.Support],
        DeadlinePrinted = Fitting.Cut(task.Deadline?.Printed, 200),
        DueOn = PlanYear.Due(task.Deadline, readYear, plan.Year),
        Quantities = [.. task.Quantities.Select(q => new ClauseQuantity(q.Printed, q.Metric, q.Op, q.Value, q.Unit))],
        InBodyDates = [.. task.InBodyDates],
        Doubts = [.. doubts, .. Fitting.Doubts(task)],
        SourceStart = task.Source.Start,
        SourceEnd = task.Source.End,
        Confidence = task.Confidence,
    };

    private IEnumerable<PlanDoubt> PlanDoubts(WorkPlan plan, ReadPlan read, ReadDocument document)
    {
        PlanDoubt Doubt(string field, string message) => new() { Id = Ids.New(clock), PlanId = plan.Id, Field = field, Message = message };

        foreach (var notice in document.Notices)
            yield return Doubt("source", notice);
        if (LeftOut.Doubt(document.Text, read.Tasks) is { } left)
            yield return Doubt("source", left);
        // A revised print without a title, or without a year, has those of the plan in force.
        foreach (var warning in read.Warnings.Where(w => w.Ordinal is null && (inForce is null || w.Field is not ("title" or "year"))))
            yield return Doubt(warning.Field, warning.Message);
        if (read.Title is null && inForce is null && read.Warnings.All(w => w.Ordinal is not null || w.Field != "title"))
            yield return Doubt("title", "没有读到要点名称，请填写。");
        if (inForce is null && agency.Kind is not (UnitKind.Street or UnitKind.Town) && Township().Match($"{read.Title}\n{read.Issuer}") is { Success: true } township)
            yield return Doubt("agency", $"印发件像是{township.Value}的，导入时选的是{agency.ShortName}；“各部门”等统称和科室按制定单位对应，请在“基本信息”里核对。");
        if (read.Year is { } named && named != plan.Year)
            yield return Doubt("year", $"文本写的是{named}年，导入时选的是{plan.Year}年；没有写年份的时限已按{plan.Year}年推算。");
    }

    /// <summary>The street or town whose plan it says it is; not the 各街道（镇） it is sent to.</summary>
    [GeneratedRegex(@"(?<=^|[0-9]年|[^一-龥])(?!各|全区)[一-龥]{2,12}?(街道办事处|镇人民政府|街道|镇)(?=政务公开|政府信息公开|办公室|[0-9]{4}年|工作要点|[（(]|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Township();
}

/// <summary>Widths of the table's columns. What a reader took for a number may be a paragraph, and must be seen, not lost in an error.</summary>
internal static class Fitting
{
    public static string? Cut(string? words, int most) => words is null || words.Length <= most ? words : words[..most];

    public static IEnumerable<ClauseDoubt> Doubts(ReadTask task)
    {
        if (task.Number?.Length > 40)
            yield return new("number", "序号过长，已截短，请核对。");
        if (task.Item?.Length > 40)
            yield return new("item", "层次过长，已截短，请核对。");
        if (task.Deadline?.Printed.Length > 200)
            yield return new("deadline", "完成时限过长，已截短，请核对。");
    }
}

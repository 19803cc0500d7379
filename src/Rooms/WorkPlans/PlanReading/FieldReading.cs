using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Reads the fields of a draft: units out of columns, labels and brackets; deadline, quantities and times.</summary>
internal static class FieldReading
{
    public static List<ReadTask> Of(List<TaskDraft> drafts, Metadata about, Action<ReadingStep>? told = null)
    {
        var pace = new ReadingPace(told, "读取条目", drafts.Count);
        var tasks = new List<ReadTask>(drafts.Count);
        foreach (var draft in drafts)
        {
            pace.At(tasks.Count);
            tasks.Add(Of(draft, about, tasks.Count + 1));
        }
        return tasks;
    }

    private static ReadTask Of(TaskDraft draft, Metadata about, int ordinal)
    {
        var units = Columns(draft).And(draft.Own);
        if (!draft.HasUnitColumn)
            units = units.And(FromBrackets(draft));
        if (units.IsEmpty && !draft.HasUnitColumn)
            units = Entrusted(draft);
        if (units.IsEmpty)
            units = draft.Inherited;
        if (about.FirstUnitLeads)
            units = units.FirstLeads();
        var quantities = Quantities.Of(draft.Text);
        if (draft.Target is { } target)
            quantities.AddRange(Quantities.Of(target, isTarget: true).Where(more => !quantities.Any(q => q.Printed == more.Printed)));
        return new(ordinal, Blank(draft.Number), Blank(draft.Section), Blank(draft.Subsection), draft.Item, Blank(draft.Name), draft.Text, units.Lead, units.Support,
            Deadlines.Of(draft.Deadline, about.Year, about.Order.MonthsFirst == true), quantities, InBodyDates.Of(draft.Text), new(draft.Start, Math.Max(draft.Start, draft.End)), 1);
    }

    private static Units Columns(TaskDraft draft)
    {
        var hasLead = draft.Units.Any(unit => unit.Role == Role.Lead);
        var units = Units.None;
        foreach (var (role, printed) in draft.Units.OrderBy(unit => unit.Role == Role.Lead ? 0 : 1))
            units = units.And(Units.Of(printed, hasLead && role == Role.Units ? Role.Support : role));
        return units;
    }

    private static Units Entrusted(TaskDraft draft)
    {
        if (DutyBrackets.Entrusted(draft.Text) is not { } duty)
            return DutyBrackets.Midway(draft.Text);
        draft.Text = duty.Text.Length > 0 ? duty.Text : draft.Text;
        draft.Deadline ??= duty.Deadline;
        return duty.Units;
    }

    private static Units FromBrackets(TaskDraft draft)
    {
        var duty = DutyBrackets.Take(draft.Text);
        var units = duty.Units;
        (draft.Brackets, draft.ClosesWithUnits) = (draft.Brackets + duty.Count, draft.ClosesWithUnits || duty.IsLast);
        if (duty.Text.Length > 0)
            draft.Text = duty.Text;
        draft.Deadline ??= duty.Deadline;
        if (draft.Name is { } name && DutyBrackets.Take(name) is { Text.Length: > 0 } named)
        {
            draft.Name = named.Text;
            units = named.Units.And(units);
            draft.Deadline ??= named.Deadline;
        }
        return units;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

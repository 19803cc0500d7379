using System.Globalization;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The rows of a table as tasks: merged cells carried down, heads of the next page and section rows told apart from rows.</summary>
internal sealed class TableTasks
{
    private readonly TableHead head;
    private readonly Grid grid;
    private readonly RowAlignment alignment;
    private readonly bool hasSubheadings;
    private readonly Dictionary<Role, double> filled = [];
    private readonly List<TaskDraft> drafts = [];
    private readonly Dictionary<Role, GridCell> above = [];
    private readonly HashSet<Role> isSure = [];
    private readonly Dictionary<GridRow, string> centred = new(ReferenceEqualityComparer.Instance);
    private string? section, subsection;
    private bool sectionIsDoubtful, headIsShort, blanksRepeat;

    private TableTasks(Grid grid, TableHead head, string? section, string? subsection, bool isOneCellALine)
    {
        (this.grid, this.head, this.section, this.subsection) = (grid, head, section, subsection);
        hasSubheadings = head.IsMended && grid.Rows.Any(row => row.Cells.Any(cell => cell.Text.Length < 60 && new CellShape(cell.Text).IsSubheading));
        alignment = new(head.Roles, isOneCellALine, head.IsNumberedCategory, isOneCellALine && LacksCategories());
    }

    // One cell a line, and no category printed twice where one could stand.
    private bool LacksCategories()
    {
        var column = Array.IndexOf(head.Roles, Role.Category);
        if (column < 0 || !head.Has(Role.Name))
            return false;
        var rows = grid.Rows.Skip(head.DataFrom).Where(row => row.Filled > 2).ToList();
        var seen = new HashSet<string>();
        return rows.Exists(row => row.Cells.Count < head.Roles.Length) && rows.Exists(row => row.Cells.Count == head.Roles.Length) && rows.TrueForAll(row => row.Cells.Count <= column || seen.Add(row.Cells[column].Text));
    }

    public static List<TaskDraft> Read(Grid grid, TableHead head, string? section, string? subsection, bool isOneCellALine = false, bool blanksRepeat = false, Action<ReadingStep>? told = null)
    {
        var reading = new TableTasks(grid, head, section, subsection, isOneCellALine) { blanksRepeat = blanksRepeat };
        var rows = reading.Aligned(new(told, "读取表格行", grid.Rows.Count));
        reading.Centre(rows);
        foreach (var (row, aligned) in rows)
            reading.Add(row, aligned);
        return reading.drafts;
    }

    // A category in the middle of its rows, which is neither above them nor carried over from anywhere.
    private void Centre(List<(GridRow Row, AlignedRow? Aligned)> rows)
    {
        if (grid.IsSure || section is not null || Array.IndexOf(head.Roles, Role.Category) is not (>= 0 and var column) || rows.Exists(row => row.Aligned is null)
            || CentredLabels.Shared(rows.ConvertAll(row => Glyphs.Rejoin(row.Aligned!.Cells[column].Text))) is not { } shared)
            return;
        for (var i = 0; i < rows.Count; i++)
            centred[rows[i].Row] = shared[i];
    }

    private List<(GridRow Row, AlignedRow? Aligned)> Aligned(ReadingPace pace)
    {
        var rows = new List<(GridRow, AlignedRow?)>();
        foreach (var row in grid.Rows.Skip(head.DataFrom))
        {
            pace.At(rows.Count);
            if (row.Filled == 0 || TableHead.IsHeadRow(row) || SectionRows.IsNote(row))
                continue;
            rows.Add((row, SectionRows.Holds(row, head) ? null : alignment.Align(row)));
        }
        var data = rows.Where(row => row.Item2 is not null).ToList();
        Settle(data.ConvertAll(row => row.Item2!));
        for (var i = 0; i < head.Roles.Length; i++)
            filled[head.Roles[i]] = Math.Max(filled.GetValueOrDefault(head.Roles[i]), data.Count(row => !row.Item2!.Cells[i].IsEmpty) / Math.Max(1.0, data.Count));
        return rows;
    }

    private void Settle(List<AlignedRow> rows)
    {
        // Most rows have more cells than the head has words: one of them is gone, and the words may stand over the wrong cells.
        var usual = grid.IsRagged && !head.IsInferred ? grid.Rows.Skip(head.DataFrom).Take(200).GroupBy(row => row.Filled).MaxBy(group => group.Count())?.Key ?? 0 : 0;
        headIsShort = usual > head.Labels.Count(label => !string.IsNullOrEmpty(label));
        var category = Shapes(rows, Role.Category);
        if (category.Count > 1 && category.Count(shape => shape.IsHeading) * 10 >= category.Count * 9)
            isSure.Add(Role.Category);
        var names = Shapes(rows, Role.Name);
        if (names.Count > 3 && (names.Count(shape => shape.IsSubheading) * 10 >= names.Count * 9 || names.Count * 10 >= rows.Count * 9 && names.TrueForAll(shape => shape is { IsSentence: false, Plain.Length: < 24, Units: < 0.5 })))
            isSure.Add(Role.Name);
    }

    private List<CellShape> Shapes(List<AlignedRow> rows, Role role) =>
        Array.IndexOf(head.Roles, role) is >= 0 and var column ? [.. rows.Where(row => !row.Cells[column].IsEmpty).Take(200).Select(row => new CellShape(row.Cells[column].Text))] : [];

    private void Add(GridRow row, AlignedRow? aligned)
    {
        if (aligned is null)
        {
            OpenSection(row);
            return;
        }
        var draft = new TaskDraft { HasUnitColumn = head.HasUnits, IsRow = true, IsPasted = grid.IsRagged, HasCategoryColumn = head.Has(Role.Category), IsShort = row.Printed > 0 && row.Printed < grid.Printed };
        Fill(draft, aligned);
        draft.Section = centred.GetValueOrDefault(row, draft.Section!);
        draft.Cover(row.Start, row.End);
        if (draft.Text.Length == 0 && draft.Name is null)
        {
            sectionIsDoubtful |= !head.Has(Role.Category) && section is not null;
            return;
        }
        if (IsRestOfRowBefore(draft))
            Append(draft);
        else
            Settle(draft, aligned);
    }

    private void OpenSection(GridRow row)
    {
        var texts = row.Cells.Where(cell => SectionRows.HasWords(cell) && !cell.IsCarried).Select(cell => Glyphs.Rejoin(cell.Text)).Distinct().ToList();
        var text = texts.Count == 2 ? $"{texts[0].TrimEnd('、', '.')}、{texts[1]}" : texts[0];
        above.Remove(Role.Name);
        if (new CellShape(text).IsSubheading && section is not null && !new CellShape(section).IsSubheading)
        {
            subsection = text;
            return;
        }
        (section, subsection, sectionIsDoubtful) = (text, null, false);
        above.Remove(Role.Category);
        above.Remove(Role.Subcategory);
    }

    private void Fill(TaskDraft draft, AlignedRow aligned)
    {
        for (var i = 0; i < head.Roles.Length; i++)
        {
            var cell = aligned.Cells[i];
            var text = head.Roles[i] is Role.Units or Role.Lead or Role.Support ? cell.Text : Glyphs.Rejoin(cell.Text);
            if (text.Length == 0)
                continue;
            if (head.Roles[i] is Role.Category or Role.Subcategory && text.AsSpan().Trim("-—–/－").IsEmpty)
                text = "";
            switch (head.Roles[i])
            {
                case Role.Number:
                    Numbered(draft, text);
                    break;
                case Role.Category:
                    draft.Section = draft.Section is null ? text : draft.Section;
                    break;
                case Role.Subcategory:
                    draft.Subsection = text;
                    break;
                case Role.Name:
                    draft.Name = draft.Name is null ? text : draft.Name;
                    break;
                case Role.Text:
                    draft.Text = Glyphs.Join(draft.Text, text);
                    break;
                case Role.Deadline:
                    draft.Deadline = draft.Deadline is null ? text : $"{draft.Deadline} {text}";
                    break;
                case Role.Target:
                    draft.Target = draft.Target is null ? text : $"{draft.Target}\n{text}";
                    break;
                case Role.Units or Role.Lead or Role.Support:
                    draft.Units.Add((head.Roles[i], text));
                    break;
            }
            if (cell.IsCarried)
                draft.Cover(0, 0);
        }
    }

    private static void Numbered(TaskDraft draft, string text)
    {
        draft.Number = text.TrimEnd('.', '、', '．', ' ');
        var mark = Mark.At(Glyphs.Plain(draft.Number) + "、");
        draft.NumberValue = mark.IsSome ? mark.Value : int.TryParse(draft.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var beyond) ? beyond : 0;
    }

    // A row cut by a page break goes on without its number, after a text that has not ended.
    private bool IsRestOfRowBefore(TaskDraft draft) =>
        drafts.Count > 0 && head.Has(Role.Number) && draft.Number is null && filled[Role.Number] > 0.6 && grid.IsRagged | !grid.IsSure
        && (draft.Text.Length == 0 || !new CellShape(drafts[^1].Text).EndsSentence && draft.Units.Count == 0 && draft.Deadline is null
            || !new CellShape(drafts[^1].Text).EndsSentence && drafts[^1].Units.Count == 0);

    private void Append(TaskDraft rest)
    {
        var before = drafts[^1];
        before.Text = Glyphs.Join(before.Text, rest.Text);
        if (rest.Text.Length == 0 && rest.Name is not null && before.Name is not null)
            before.Name = Glyphs.Join(before.Name, rest.Name);
        before.Units.AddRange(rest.Units);
        before.Deadline ??= rest.Deadline;
        before.Cover(rest.Start, rest.End);
        before.DoubtField("text", "这一行与下一行像是同一条，已合并，请核对。", 0.15);
    }

    private void Settle(TaskDraft draft, AlignedRow aligned)
    {
        if (draft.Text.Length == 0)
        {
            (draft.Text, draft.Name) = (draft.Name!, null);
            draft.DoubtField("text", TextDoubts.NoText);
        }
        CarryHeadings(draft);
        CarryColumns(draft, aligned);
        if (aligned.IsSwapped)
            draft.IsMended = true;
        else if (aligned.IsMoved && aligned.Margin < -0.6)
            draft.DoubtField("*", "这一行的列对不齐，请核对各栏。");
        DoubtColumns(draft);
        if (sectionIsDoubtful)
            draft.DoubtField("section", "上面有一行读不懂，可能是小标题。", 0.1);
        drafts.Add(draft);
    }

    // Columns whose cells are all of one kind speak for themselves, whatever stands above them.
    private void DoubtColumns(TaskDraft draft)
    {
        if (head.IsInferred)
        {
            if (head.Has(Role.Category) && !isSure.Contains(Role.Category))
                draft.DoubtField("section", "表格没有表头，各栏按内容推断，请核对。", 0.05);
            if (head.Has(Role.Support) || head.Roles.Contains(Role.Remark))
                draft.DoubtField("support", "表格没有表头，各栏按内容推断，请核对。", 0.05);
            else if (!isSure.Contains(Role.Name))
                draft.DoubtField("name", "表格没有表头，各栏按内容推断，请核对。", 0.05);
        }
        if (!head.IsMended && !headIsShort || isSure.Contains(Role.Category) && isSure.Contains(Role.Name))
            return;
        foreach (var field in head.IsMended ? ["section", hasSubheadings ? "subsection" : "section", "name"] : new[] { head.Has(Role.Category) && !isSure.Contains(Role.Category) ? "section" : "name", "name" }.Distinct())
            draft.DoubtField(field, "表头与各栏内容对不上，已按内容调整，请核对。", 0.05);
    }

    private void CarryHeadings(TaskDraft draft)
    {
        Carry(draft);
        if (draft.Section is not null && !Same(draft.Section, section))
        {
            section = draft.Section;
            subsection = null;
            above.Remove(Role.Name);
        }
        if (draft.Subsection is not null)
            subsection = draft.Subsection;
        if (head.Has(Role.Name) && draft.Name is null && !grid.IsSure && above.TryGetValue(Role.Name, out var name))
        {
            draft.Name = name.Text;
            if (filled[Role.Name] > 0.88 || (1 - filled[Role.Name]) * grid.Rows.Count < 2.5)
                draft.DoubtField("name", "任务名称为空，沿用了上一行的名称。");
        }
        else if (head.Has(Role.Name) && draft.Name is null && !grid.IsSure && filled[Role.Name] > 0.3)
        {
            draft.DoubtField("name", "任务名称一栏为空。");
            draft.DoubtField("text", "任务名称为空，可能并入了内容。", 0.1);
        }
        if (draft.Name is not null)
        {
            above[Role.Name] = new(draft.Name, 0, 0);
            if (new CellShape(draft.Name).IsSubheading)
                subsection = draft.Name;
        }
        draft.Section = section;
        draft.Subsection = subsection;
        if (head.Has(Role.Category) && section is null)
            draft.DoubtField("section", "没有读到所属领域。");
    }

    private void Carry(TaskDraft draft)
    {
        if (grid.IsSure)
            return;
        if (head.Has(Role.Category) && draft.Section is null)
            draft.Carried.Add("section");
        if (head.Has(Role.Subcategory) && draft.Subsection is null)
            draft.Carried.Add("subsection");
        if (head.Has(Role.Name) && draft.Name is null)
            draft.Carried.UnionWith(["name", "subsection"]);
    }

    private void CarryColumns(TaskDraft draft, AlignedRow aligned)
    {
        foreach (var role in new[] { Role.Units, Role.Lead, Role.Support })
        {
            if (!head.Has(role))
                continue;
            if (draft.Units.Any(unit => unit.Role == role))
                above[role] = aligned.Cells[Array.IndexOf(head.Roles, role)];
            else if (role != Role.Support)
                Missing(draft, role, "lead", text => draft.Units.Add((role, text)));
            else if (filled[role] > 0.7)
                draft.DoubtField("support", "配合单位一栏为空。", 0.15);
        }
        if (!head.Has(Role.Deadline))
            return;
        if (draft.Deadline is { } deadline)
            above[Role.Deadline] = new(deadline, 0, 0);
        else
            Missing(draft, Role.Deadline, "deadline", text => draft.Deadline = text);
    }

    private void Missing(TaskDraft draft, Role role, string field, Action<string> carry)
    {
        var isMerged = !grid.IsSure && filled[role] is > 0.05 and var share && (share < 0.7 || blanksRepeat) && above.ContainsKey(role);
        if (isMerged)
        {
            carry(above[role].Text);
            draft.Carried.Add(field);
        }
        else if (filled[role] > 0.5)
            draft.DoubtField(field, role == Role.Deadline ? "完成时限一栏为空。" : "责任单位一栏为空。");
    }

    private static bool Same(string a, string? b) => b is not null && Glyphs.WithoutSpace(Glyphs.Plain(a)) == Glyphs.WithoutSpace(Glyphs.Plain(b));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing.Xlsx;

/// <summary>Writes one sheet row by row, so that fifty thousand rows do not stand in memory as a tree.</summary>
internal sealed class SheetPress(PrintedSheet sheet, Looks looks, ChoiceSheet choices)
{
    private readonly List<string> merges = [];
    private uint row;

    private int Opening => (sheet.Title is null ? 0 : 1) + (sheet.Note is null ? 0 : 1);

    private int Frozen => Opening + sheet.Header.Count;

    internal (int First, int Last)? RepeatedRows => sheet.Header.Count == 0 ? null : (Opening + 1, Frozen);

    private IEnumerable<(SheetColumn Column, int At)> Columns => sheet.Columns.Select((column, at) => (column, at));

    internal void Press(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new S.Worksheet());
        writer.WriteElement(new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new S.SheetViews(View()));
        writer.WriteElement(new S.SheetFormatProperties { DefaultRowHeight = 18 });
        writer.WriteElement(new S.Columns(Columns.Select(Width)));
        writer.WriteStartElement(new S.SheetData());
        foreach (var line in Lines())
            writer.WriteElement(line);
        writer.WriteEndElement();
        foreach (var element in After())
            writer.WriteElement(element);
        writer.WriteEndElement();
    }

    private IEnumerable<S.Row> Lines()
    {
        if (sheet.Title is { } title)
            yield return Wide(title, new Look(Role.Title), height: 36);
        if (sheet.Note is { } note)
            yield return Wide(note, new Look(Role.Note), height: 20);
        foreach (var slots in CellGrid.Place(sheet.Columns.Count, sheet.Header))
            yield return Line(slots, Role.Head);
        foreach (var slots in CellGrid.Place(sheet.Columns.Count, sheet.Rows))
            yield return Line(slots, Role.Body);
    }

    /// <summary>Joined over the columns that are seen; a join that begins in a hidden one would hide its words.</summary>
    private S.Row Wide(string words, Look look, double height)
    {
        row++;
        var first = Columns.FirstOrDefault(column => !column.Column.Hidden).At;
        var last = sheet.Columns.Count - 1;
        if (last > first)
            merges.Add(CellNames.Range(first, (int)row, last, (int)row));
        return new S.Row(Cells.Words(words, first, row, looks.Index(look))) { RowIndex = row, Height = height, CustomHeight = true };
    }

    private S.Row Line(IReadOnlyList<Slot> slots, Role role)
    {
        row++;
        return new S.Row(slots.SelectMany(slot => Places(slot, role))) { RowIndex = row, Height = slots.Max(slot => RowHeights.For(slot, sheet.Columns)) };
    }

    private const int TallFrom = 5;

    /// <summary>Every covered place gets the look too: a frame around joined cells is drawn from all of them.</summary>
    private IEnumerable<S.Cell> Places(Slot slot, Role role)
    {
        var cell = slot.Cell;
        var column = sheet.Columns[slot.Column];
        var look = new Look(role, cell.Align ?? (role is Role.Head ? Alignment.Centre : column.Align), cell.Tone, cell.Bold,
            Editable: role is Role.Body && column.Editable, Quoted: Formulas.LooksLikeOne(cell.Words), Tall: slot.Rows > TallFrom);
        if (!slot.Continues && (cell.ColumnSpan > 1 || slot.Rows > 1))
            merges.Add(CellNames.Range(slot.Column, (int)row, slot.Column + cell.ColumnSpan - 1, (int)row + slot.Rows - 1));

        var index = looks.Index(look);
        yield return slot.Continues ? Cells.Blank(slot.Column, row, index) : Cells.Of(cell, slot.Column, row, index);
        for (var covered = 1; covered < cell.ColumnSpan; covered++)
            yield return Cells.Blank(slot.Column + covered, row, index);
    }

    private S.SheetView View()
    {
        var view = new S.SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (Frozen > 0)
            view.Append(new S.Pane { VerticalSplit = Frozen, TopLeftCell = CellNames.At(0, Frozen + 1), ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen });
        return view;
    }

    private static S.Column Width((SheetColumn Column, int At) column) => new()
    {
        Min = (uint)column.At + 1,
        Max = (uint)column.At + 1,
        Width = column.Column.Width,
        CustomWidth = true,
        Hidden = column.Column.Hidden ? true : null,
    };

    /// <summary>In the order the schema fixes.</summary>
    private IEnumerable<OpenXmlElement> After()
    {
        if (sheet.Columns.Any(column => column.Editable))
            yield return new S.SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false, AutoFilter = false, Sort = false };
        if (merges.Count > 0)
            yield return new S.MergeCells(merges.Select(range => new S.MergeCell { Reference = range })) { Count = (uint)merges.Count };
        if (sheet.Rows.Count > 0 && sheet.Columns.Any(column => column.Choices.Count > 0))
            yield return new S.DataValidations(Columns.Where(column => column.Column.Choices.Count > 0).Select(Validation));
        yield return new S.PrintOptions { HorizontalCentered = true };
        yield return new S.PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.35 };
        yield return new S.PageSetup
        {
            PaperSize = sheet.Paper is Paper.A3 ? 8u : 9u,
            Orientation = sheet.Landscape ? S.OrientationValues.Landscape : S.OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        yield return new S.HeaderFooter(new S.OddFooter("&C— &P —"));
    }

    private S.DataValidation Validation((SheetColumn Column, int At) column) => new(new S.Formula1(choices.FormulaFor(column.Column.Choices)))
    {
        Type = S.DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorTitle = "请从列表中选择",
        Error = "此列只能填写下拉列表中的内容。",
        SequenceOfReferences = new() { InnerText = CellNames.Range(column.At, Frozen + 1, column.At, Frozen + sheet.Rows.Count) },
    };
}

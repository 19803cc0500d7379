using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing.Xlsx;

/// <summary>Lists that a validation cannot hold itself (over 255 characters, or with a comma inside) stand on a hidden sheet.</summary>
internal sealed class ChoiceSheet
{
    internal const string Name = "选项";

    private readonly List<IReadOnlyList<string>> lists = [];

    internal bool IsEmpty => lists.Count == 0;

    internal string FormulaFor(IReadOnlyList<string> choices)
    {
        var joined = string.Join(',', choices);
        if (joined.Length <= 255 && choices.All(choice => choice.AsSpan().IndexOfAny(',', '"', '\n') < 0))
            return $"\"{joined}\"";

        lists.Add(choices);
        var column = CellNames.Column(lists.Count - 1);
        return $"{SheetNames.Quoted(Name)}!${column}$1:${column}${choices.Count}";
    }

    internal void Press(WorksheetPart part) =>
        part.Worksheet = new S.Worksheet(new S.SheetData(Enumerable.Range(0, lists.Max(list => list.Count)).Select(Row)));

    private S.Row Row(int row)
    {
        var filled = Enumerable.Range(0, lists.Count).Where(column => row < lists[column].Count);
        return new S.Row(filled.Select(column => new S.Cell(new S.InlineString(new S.Text(PlainText.ForXml(lists[column][row]))))
        {
            CellReference = CellNames.At(column, row + 1),
            DataType = S.CellValues.InlineString,
        }))
        { RowIndex = (uint)row + 1 };
    }
}

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A row's cells put under the columns they belong to, slipped ones moved back.</summary>
/// <param name="IsSwapped">Two cells had changed places: each fits where the other stood and not where it stood itself.</param>
internal sealed record AlignedRow(GridCell[] Cells, bool IsMoved, double Margin, bool IsSwapped);

/// <summary>Finds, for a row of any number of cells, the order-keeping placement under the columns that fits their kinds best.</summary>
/// <param name="lacksCategories">A merged category is printed in the first of its rows alone and leaves no gap in the others: a row that is short has its name, not its category.</param>
internal sealed class RowAlignment(Role[] roles, bool mergesFreely, bool isNumberedCategory = false, bool lacksCategories = false)
{
    private const double contradiction = -0.9, impossible = -1e9;

    public AlignedRow Align(GridRow row)
    {
        if (AsPrinted(row) is { } printed)
            return new(printed, false, 9, false);
        var filled = new List<(GridCell Cell, CellShape Shape, int At)>();
        for (var i = 0; i < row.Cells.Count && filled.Count < 40; i++)
            if (!row.Cells[i].IsEmpty)
                filled.Add((row.Cells[i], new(row.Cells[i].Text), i));
        if (Swapped(filled, row.Cells.Count) is { } swapped)
            return swapped;
        var best = Best(filled);
        return filled.Count == roles.Length && StandsAsPrinted(best, filled) ? best with { IsMoved = false, Margin = 9 } : best;
    }

    // A text that reads like a body (新建养老服务中心, 加装电梯12台) or a target like a time (按季更新) is no reason to doubt a full row which stands best as it is printed.
    private bool StandsAsPrinted(AlignedRow best, List<(GridCell Cell, CellShape Shape, int At)> filled)
    {
        if (!filled.TrueForAll(f => f.At < roles.Length && best.Cells[f.At].Text == f.Cell.Text))
            return false;
        var wrong = filled.FindAll(f => f.Shape.Fit(roles[f.At], isNumberedCategory) <= contradiction);
        return wrong is [var (_, shape, at)] && (roles[at] == Role.Target || roles[at] == Role.Text && shape.Plain.Length > 5 && shape.Units > 0.7);
    }

    private GridCell[]? AsPrinted(GridRow row)
    {
        if (row.Cells.Count > roles.Length && row.Cells.Skip(roles.Length).Any(cell => !cell.IsEmpty))
            return null;
        var cells = new GridCell[roles.Length];
        for (var i = 0; i < roles.Length; i++)
        {
            cells[i] = i < row.Cells.Count ? row.Cells[i] : new("", 0, 0);
            if (!cells[i].IsEmpty && new CellShape(cells[i].Text).Fit(roles[i], isNumberedCategory) <= contradiction)
                return null;
        }
        var text = Array.IndexOf(roles, Role.Text);
        return text >= 0 && cells[text].IsEmpty ? null : cells;
    }

    private AlignedRow? Swapped(List<(GridCell Cell, CellShape Shape, int At)> filled, int count)
    {
        if (count > roles.Length)
            return null;
        if (Exchanged(filled) is { } exchanged)
            return exchanged;
        var wrong = filled.Where(f => f.Shape.Fit(roles[f.At], isNumberedCategory) <= contradiction).ToList();
        if (wrong.Count != 2 || wrong[0].Shape.Fit(roles[wrong[1].At]) < 1 || wrong[1].Shape.Fit(roles[wrong[0].At]) < 1)
            return null;
        return Exchanged(filled, wrong[0].At, wrong[1].At);
    }

    // A sentence under the name and a few words under the text: nobody prints a table so.
    private AlignedRow? Exchanged(List<(GridCell Cell, CellShape Shape, int At)> filled)
    {
        var (name, text) = (filled.FindIndex(f => roles[f.At] == Role.Name), filled.FindIndex(f => roles[f.At] == Role.Text));
        return name >= 0 && text >= 0 && filled[name].Shape is { EndsSentence: true, Plain.Length: > 18 } && filled[text].Shape is { IsSentence: false, IsNumber: false, IsDeadline: false, Plain.Length: > 2 and < 31, Units: < 0.5 }
            ? Exchanged(filled, filled[name].At, filled[text].At) : null;
    }

    private AlignedRow Exchanged(List<(GridCell Cell, CellShape Shape, int At)> filled, int one, int other)
    {
        var cells = Blank();
        foreach (var (cell, _, at) in filled)
            cells[at == one ? other : at == other ? one : at] = cell;
        return new(cells, true, 0, true);
    }

    private AlignedRow Best(List<(GridCell Cell, CellShape Shape, int At)> filled)
    {
        var (n, m) = (filled.Count, roles.Length);
        var score = new double[n + 1, m + 1];
        var from = new int[n + 1, m + 1];
        for (var j = 0; j <= m; j++)
            for (var i = 0; i <= n; i++)
                (score[i, j], from[i, j]) = i == 0 ? (j == 0 ? 0 : score[0, j - 1] - Missing(roles[j - 1]), 0) : Step(score, filled, i, j);
        return Traced(score, from, filled);
    }

    // 0: column j stays empty; 1: cell i under column j; 2: cell i joins the cell before under column j; 3: cell i belongs nowhere.
    private (double, int) Step(double[,] score, List<(GridCell Cell, CellShape Shape, int At)> filled, int i, int j)
    {
        var best = (Score: score[i - 1, j] - 5, Way: 3);
        if (j == 0)
            return best;
        if (score[i, j - 1] - Missing(roles[j - 1]) is var empty && empty > best.Score)
            best = (empty, 0);
        var fit = filled[i - 1].Shape.Fit(roles[j - 1], isNumberedCategory) + (filled[i - 1].At == j - 1 ? 1.2 : -0.2 * Math.Min(4, Math.Abs(filled[i - 1].At - j + 1)));
        if (score[i - 1, j - 1] + fit is var placed && placed > best.Score)
            best = (placed, 1);
        if (i > 1 && CanMerge(roles[j - 1]) && score[i - 1, j] + Math.Min(0.5, fit) - (mergesFreely ? 0.6 : 2.5) is var merged && merged > best.Score)
            best = (merged, 2);
        return best;
    }

    private double Missing(Role role) => role switch
    {
        Role.Text => 3,
        Role.Name when lacksCategories => 1.5,
        Role.Units or Role.Lead or Role.Number => 0.4,
        Role.Deadline => 0.3,
        _ => 0,
    };

    private static bool CanMerge(Role role) => role is Role.Text or Role.Units or Role.Lead or Role.Support or Role.Name or Role.Category or Role.Target or Role.Remark;

    private AlignedRow Traced(double[,] score, int[,] from, List<(GridCell Cell, CellShape Shape, int At)> filled)
    {
        var cells = Blank();
        var (i, j) = (filled.Count, roles.Length);
        var worst = 9.0;
        while (i > 0)
        {
            var way = from[i, j];
            if (way == 0 && j > 0)
            {
                j--;
                continue;
            }
            if (way != 3 && j > 0)
            {
                cells[j - 1] = cells[j - 1].IsEmpty ? filled[i - 1].Cell : filled[i - 1].Cell.With(cells[j - 1]);
                worst = Math.Min(worst, way == 2 && !mergesFreely ? 0 : filled[i - 1].Shape.Fit(roles[j - 1], isNumberedCategory));
            }
            else
                worst = -5;
            i--;
            j -= way == 1 ? 1 : 0;
        }
        return new(cells, true, score[filled.Count, roles.Length] <= impossible ? -5 : worst, false);
    }

    private GridCell[] Blank()
    {
        var cells = new GridCell[roles.Length];
        Array.Fill(cells, new("", 0, 0));
        return cells;
    }
}

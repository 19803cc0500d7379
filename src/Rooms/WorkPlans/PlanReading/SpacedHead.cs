using Piece = Mingtang.WorkPlans.PlanReading.SpacedTable.Piece;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The head of a printed table: its labels and where they stand, in one line, in several, or with units parted below.</summary>
internal static class SpacedHead
{
    private const int tallest = 4;

    /// <summary>How many lines the head takes from here, 0 where none begins.</summary>
    public static int Height(IReadOnlyList<PlanLine> lines, int at)
    {
        var opens = SpacedTable.Pieces(lines[at].Body);
        var isUpright = opens.Count == 1 && opens[0].Text.Length == 1;
        if (opens.Count < 2 && !isUpright)
            return 0;
        for (var height = 1; height <= 3 && at + height <= lines.Count; height++)
        {
            if (lines[at + height - 1].Body.Contains('\t', StringComparison.Ordinal) || height > 1 && !isUpright && IsHead(Stacked(lines, at + height - 1, 1)))
                return 0;
            if (!IsHead(Stacked(lines, at, height)))
                continue;
            var grown = Grown(lines, at, height);
            return !isUpright || Stacked(lines, at, grown).Exists(cell => cell.Text.Length is 2 or 3 && cell.Text.StartsWith(opens[0].Text, StringComparison.Ordinal) && RoleOf(cell) != Role.None) ? grown : 0;
        }
        return 0;
    }

    private static int Grown(IReadOnlyList<PlanLine> lines, int at, int height)
    {
        while (height < tallest && at + height < lines.Count && (AreSubheads(lines[at + height]) || Completes(lines, at, height)))
            height++;
        return height;
    }

    // A narrow column sets its head upright: 序 over 号.
    private static bool Completes(IReadOnlyList<PlanLine> lines, int at, int height) =>
        SpacedTable.Pieces(lines[at + height].Body) is { Count: > 0 } pieces && pieces.TrueForAll(piece => piece.Text.Length == 1)
        && Stacked(lines, at, height + 1) is var taller && taller.Count == Stacked(lines, at, height).Count && Roles(lines, at, height + 1) >= Roles(lines, at, height);

    private static int Roles(IReadOnlyList<PlanLine> lines, int at, int height) => height < 1 ? 0 : Stacked(lines, at, height).Count(cell => RoleOf(cell) != Role.None);

    // 牵头单位 and 配合单位 in a line of their own under 责任单位.
    private static bool AreSubheads(PlanLine line) => HeadPieces(line.Body) is { Count: > 1 and < 5 } cells && cells.All(cell => RoleOf(cell) is Role.Lead or Role.Support or Role.Units or Role.Person);

    public static Role RoleOf(Piece cell) => Vocabulary.RoleOf(Glyphs.Plain(cell.Text));

    /// <summary>Heads stand close: a single space parts them where every part is one.</summary>
    private static List<Piece> HeadPieces(string body)
    {
        var cells = new List<Piece>();
        foreach (var piece in SpacedTable.Pieces(body))
        {
            var words = piece.Text.Split(' ');
            if (words.Length == 1 || RoleOf(piece) != Role.None || !words.All(word => Vocabulary.RoleOf(Glyphs.Plain(word)) != Role.None))
            {
                cells.Add(piece);
                continue;
            }
            var (from, offset) = (piece.From, piece.Offset);
            foreach (var word in words)
            {
                cells.Add(new(word, from, from + Glyphs.Width(word), offset));
                (from, offset) = (from + Glyphs.Width(word) + 1, offset + word.Length + 1);
            }
        }
        return cells;
    }

    private static bool IsHead(List<Piece> cells) =>
        cells.Count >= 3 && cells.Exists(cell => RoleOf(cell) != Role.None) && cells.Count(cell => Vocabulary.OfHead(Glyphs.Plain(cell.Text)) != Role.None) >= Math.Max(3, cells.Count - 1);

    public static List<Piece> Stacked(IReadOnlyList<PlanLine> lines, int at, int height)
    {
        var cells = new List<Piece>();
        for (var i = at; i < at + height; i++)
            Stack(cells, HeadPieces(lines[i].Body), i > at && AreSubheads(lines[i]));
        return [.. cells.OrderBy(cell => cell.Offset)];
    }

    private static void Stack(List<Piece> cells, List<Piece> lower, bool areSubheads)
    {
        if (areSubheads)
            cells.RemoveAll(cell => RoleOf(cell) is Role.Units or Role.Lead && cell.Offset + cell.Text.Length > lower[0].Offset && cell.Offset < lower[^1].Offset + lower[^1].Text.Length);
        foreach (var piece in lower)
        {
            var over = areSubheads ? -1 : cells.FindIndex(cell => Overlap(cell, piece));
            if (over < 0)
                cells.Add(piece);
            else
                cells[over] = new(cells[over].Text + piece.Text, Math.Min(cells[over].From, piece.From), Math.Max(cells[over].To, piece.To), Math.Min(cells[over].Offset, piece.Offset));
        }
    }

    // Upright letters stand under each other when characters are counted, if not when places are.
    private static bool Overlap(Piece cell, Piece lower) => cell.From < lower.To && lower.From < cell.To
        || cell.Text.Length < 3 && lower.Text.Length < 3 && cell.Offset < lower.Offset + lower.Text.Length && lower.Offset < cell.Offset + cell.Text.Length;
}

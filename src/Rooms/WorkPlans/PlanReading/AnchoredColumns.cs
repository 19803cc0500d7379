namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Columns of a page whose text does not keep clear strips: a program that lays out a PDF counts a wide character as one place and
/// parts full cells by a single space. Every column has an anchor, the place where its cells begin; words go to the anchors in order.
/// </summary>
internal sealed class AnchoredColumns
{
    private const int rounds = 3;
    private readonly int count;
    private readonly List<List<Word>> lines;
    private readonly double[] anchors;

    /// <param name="At">Where it begins: counted in characters, or in the places of a monospaced print.</param>
    private readonly record struct Word(string Text, double At, double Middle, double Joining);

    private AnchoredColumns(List<PlanLine> page, List<SpacedTable.Piece> head, bool countsCharacters)
    {
        count = head.Count;
        lines = page.ConvertAll(line => Words(line.Body, countsCharacters));
        anchors = [.. head.Select(label => countsCharacters ? label.Offset + label.Text.Length / 2.0 : (label.From + label.To) / 2.0)];
        var placed = lines.ConvertAll(words => Place(words, word => word.Middle).Columns);
        for (var round = 0; round < rounds; round++)
        {
            for (var column = 0; column < count; column++)
                anchors[column] = Start(placed, column) ?? (round == 0 ? anchors[column] - head[column].Text.Length / 2.0 : anchors[column]);
            placed = lines.ConvertAll(words => Place(words, word => word.At).Columns);
        }
    }

    /// <summary>The cells of every line, by whichever way of counting puts the words nearer to their columns.</summary>
    public static List<string[]> Cells(List<PlanLine> page, List<SpacedTable.Piece> head)
    {
        var byCharacter = new AnchoredColumns(page, head, true);
        var byPlace = new AnchoredColumns(page, head, false);
        return byCharacter.Strain() <= byPlace.Strain() * 0.75 ? byCharacter.Cut() : byPlace.Cut();
    }

    private double Strain() => lines.Sum(words => Place(words, word => word.At).Cost);

    private List<string[]> Cut() => lines.ConvertAll(words =>
    {
        var cells = new string[count];
        Array.Fill(cells, "");
        var columns = Place(words, word => word.At).Columns;
        for (var i = 0; i < words.Count; i++)
            cells[columns[i]] = cells[columns[i]].Length == 0 ? words[i].Text : $"{cells[columns[i]]} {words[i].Text}";
        return cells;
    });

    private double? Start(List<int[]> placed, int column)
    {
        var starts = new List<double>();
        for (var i = 0; i < lines.Count; i++)
            if (Array.IndexOf(placed[i], column) is >= 0 and var first)
                starts.Add(lines[i][first].At);
        starts.Sort();
        return starts.Count == 0 ? null : starts[starts.Count / 2];
    }

    // The cheapest way to hand the words, in their order, to the columns in theirs.
    private (double Cost, int[] Columns) Place(List<Word> words, Func<Word, double> at)
    {
        var cost = new double[words.Count + 1, count];
        var from = new int[words.Count + 1, count];
        for (var i = 1; i <= words.Count; i++)
            for (var column = 0; column < count; column++)
            {
                var best = (Cost: i == 1 ? 0 : double.MaxValue, From: column);
                for (var left = 0; i > 1 && left < column; left++)
                    if (cost[i - 1, left] < best.Cost)
                        best = (cost[i - 1, left], left);
                var own = Math.Abs(at(words[i - 1]) - anchors[column]);
                var joined = i == 1 ? double.MaxValue : cost[i - 1, column] + words[i - 1].Joining;
                (cost[i, column], from[i, column]) = joined < best.Cost + own ? (joined, column) : (best.Cost + own, best.From);
            }
        return Traced(words.Count, cost, from);
    }

    private (double, int[]) Traced(int words, double[,] cost, int[,] from)
    {
        var columns = new int[words];
        if (words == 0)
            return (0, columns);
        var at = Enumerable.Range(0, count).MinBy(column => cost[words, column]);
        var total = cost[words, at];
        for (var i = words; i > 0; i--)
        {
            columns[i - 1] = at;
            at = from[i, at];
        }
        return (total, columns);
    }

    private static List<Word> Words(string body, bool countsCharacters)
    {
        var words = new List<Word>();
        foreach (var piece in SpacedTable.Pieces(body))
        {
            var from = 0;
            for (var i = 1; i <= piece.Text.Length; i++)
            {
                if (i < piece.Text.Length && !Parts(piece.Text, i))
                    continue;
                var before = countsCharacters ? piece.Offset + from : piece.From + Glyphs.Width(piece.Text[..from]);
                var length = countsCharacters ? i - from : Glyphs.Width(piece.Text[from..i]);
                words.Add(new(piece.Text[from..i].Trim(), before, before + length / 2.0, from == 0 ? 9 : Joining(piece.Text, from)));
                from = i + 1;
            }
        }
        return words;
    }

    // Figures and Latin words are set off by a space; two wide characters hardly ever are.
    private static double Joining(string text, int from) => Glyphs.WidthOf(text[from - 2]) == 2 && Glyphs.WidthOf(text[from]) == 2 ? 5 : 3;

    // Chinese writes no spaces between words, so that one beside a wide character may stand between two cells.
    private static bool Parts(string text, int i) => text[i] == ' ' && i + 1 < text.Length && (Glyphs.WidthOf(text[i - 1]) == 2 || Glyphs.WidthOf(text[i + 1]) == 2);
}

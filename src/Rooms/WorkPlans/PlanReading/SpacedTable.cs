namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// A table as a PDF prints it: every line holds a piece of every column, parted by runs of spaces. Columns are the strips that
/// text never crosses, found page by page; rows are told by their numbers, which may stand at the top or in the middle of a row.
/// </summary>
internal sealed class SpacedTable
{
    private readonly List<PlanLine> lines;
    private readonly Role[] roles;
    private readonly List<GridRow> rows = [];
    private CentredLabels.Overhang over;

    private SpacedTable(List<PlanLine> lines, Role[] roles) => (this.lines, this.roles) = (lines, roles);

    internal readonly record struct Piece(string Text, int From, int To, int Offset);

    public static (Grid Grid, int End) Read(IReadOnlyList<PlanLine> all, int at, int height)
    {
        var head = SpacedHead.Stacked(all, at, height);
        var end = End(all, at + height, head);
        var reading = new SpacedTable([.. all.Skip(at).Take(end - at)], [.. head.Select(cell => Vocabulary.OfHead(Glyphs.Plain(cell.Text)))]);
        reading.rows.Add(new([.. head.Select(cell => new GridCell(cell.Text, all[at].Start, all[at].End))], all[at].Start, all[at].End));
        reading.ReadPages(head);
        return (new(reading.rows, null, false, true), end);
    }

    public static List<Piece> Pieces(string body)
    {
        var pieces = new List<Piece>();
        var (x, from, startX, i) = (0, -1, 0, 0);
        for (; i <= body.Length; i++)
        {
            var isGap = i == body.Length || IsSpace(body[i]) && (i + 1 >= body.Length || IsSpace(body[i + 1]) || body[i] == '\u3000' || body[i] == '\t');
            if (isGap && from >= 0)
            {
                pieces.Add(new(body[from..i].TrimEnd(), startX, x, from));
                from = -1;
            }
            else if (!isGap && from < 0 && !IsSpace(body[i]))
                (from, startX) = (i, x);
            if (i < body.Length)
                x += Glyphs.WidthOf(body[i]);
        }
        return pieces;
    }

    private static bool IsSpace(char c) => c is ' ' or '\u3000' or '\t' or '\u00a0';

    private static int End(IReadOnlyList<PlanLine> lines, int from, List<Piece> head)
    {
        var (last, strangers) = (from, 0);
        for (var i = from; i < lines.Count && strangers < 3; i++)
        {
            var pieces = Pieces(lines[i].Body);
            var isProse = pieces.Count == 1 && pieces[0].From < head[0].To + 2 && Glyphs.Width(pieces[0].Text) > 50;
            if (lines[i].Plain.StartsWith("附件", StringComparison.Ordinal) || lines[i].Plain.StartsWith("抄送", StringComparison.Ordinal))
                break;
            if (IsFoot(lines, i, head.Count))
                break;
            strangers = isProse ? strangers + 1 : 0;
            if (!isProse)
                last = i + 1;
        }
        return last;
    }

    // 填表说明:…, the signature: below the last row, with no row of several cells to follow.
    private static bool IsFoot(IReadOnlyList<PlanLine> lines, int at, int width)
    {
        if (!Closing.IsNote(lines[at]) && !(Closing.Ends(lines[at]) && Pieces(lines[at].Body).Count < 3))
            return false;
        for (var i = at + 1; i < Math.Min(lines.Count, at + 16); i++)
            if (Pieces(lines[i].Body).Count >= Math.Min(3, width))
                return false;
        return true;
    }

    private void ReadPages(List<Piece> head)
    {
        var from = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !lines[i].OpensPage && !(IsHead(i) && i - from > 3))
                continue;
            ReadPage(lines.GetRange(from, i - from), head);
            from = i;
        }
    }

    private bool IsHead(int at) => SpacedHead.Height(lines, at) > 0;

    private void ReadPage(List<PlanLine> page, List<Piece> head)
    {
        var skip = page.FindIndex(line => line.Printed.Length > 0);
        if (skip < 0)
            return;
        for (var i = 0; i < Math.Min(4, page.Count); i++)
            if (SpacedHead.Height(page, i) is > 0 and var height)
            {
                head = SpacedHead.Stacked(page, i, height);
                page = page.GetRange(i + height, page.Count - i - height);
                break;
            }
        var (columns, areClear) = Columns(page, head);
        var cells = (areClear ? page.ConvertAll(line => Cut(line, columns)) : AnchoredColumns.Cells(page, head)).ConvertAll(Filled);
        Group(page.Zip(cells).Where(line => line.Second.Any(cell => cell.Length > 0)).ToList());
    }

    // The head of a later page may show fewer columns than the first, where its print lost one.
    private string[] Filled(string[] cells) => cells.Length >= roles.Length ? cells : [.. cells, .. Enumerable.Repeat("", roles.Length - cells.Length)];

    private static (List<(int From, int To)> Columns, bool AreClear) Columns(List<PlanLine> page, List<Piece> head)
    {
        var covered = new int[400];
        var counted = 0;
        foreach (var line in page)
        {
            var pieces = Pieces(line.Body);
            if (pieces.Count == 0 || pieces.Any(piece => head.Count(label => label.From < piece.To && piece.From < label.To) > 1))
                continue;
            counted++;
            foreach (var piece in pieces)
                for (var x = piece.From; x < Math.Min(piece.To, covered.Length); x++)
                    covered[x]++;
        }
        foreach (var label in head)
            for (var x = label.From; x < Math.Min(label.To, covered.Length); x++)
                covered[x] += counted;
        var floor = counted / 40;
        var strips = new List<(int From, int To)>();
        for (var x = 0; x < covered.Length; x++)
        {
            if (covered[x] <= floor)
                continue;
            var from = x;
            while (x < covered.Length && covered[x] > floor)
                x++;
            strips.Add((from, x));
        }
        var (columns, areClear) = OnePerHead(strips, head);
        var crossed = page.Count(line => Pieces(line.Body).Exists(piece => columns.SkipLast(1).Any(column => piece.From < column.To - 1 && column.To + 1 < piece.To)));
        return (columns, areClear && crossed * 20 <= page.Count);
    }

    private static (List<(int From, int To)>, bool) OnePerHead(List<(int From, int To)> strips, List<Piece> head)
    {
        var columns = new List<(int From, int To)>();
        var (edge, areClear) = (0, true);
        for (var i = 0; i < head.Count; i++)
        {
            var next = i + 1 < head.Count ? head[i + 1] : new("", 4000, 4000, 0);
            var own = strips.Where(strip => strip.From < head[i].To && head[i].From < strip.To).DefaultIfEmpty((head[i].From, head[i].To)).First();
            var right = strips.Where(strip => strip.From < next.To && next.From < strip.To).Select(strip => strip.From).DefaultIfEmpty(next.From).First();
            var to = right > own.Item1 ? right : (head[i].To + next.From) / 2;
            areClear &= right > own.Item1;
            columns.Add((edge, to));
            edge = to;
        }
        return (columns, areClear);
    }

    private static string[] Cut(PlanLine line, List<(int From, int To)> columns)
    {
        var cells = new string[columns.Count];
        Array.Fill(cells, "");
        foreach (var piece in Pieces(line.Body).SelectMany(piece => AtEdges(piece, columns)))
        {
            var at = columns.FindIndex(column => piece.From < column.To);
            at = at < 0 ? columns.Count - 1 : at;
            cells[at] = cells[at].Length == 0 ? piece.Text : $"{cells[at]} {piece.Text}";
        }
        return cells;
    }

    // A cell as wide as its column leaves a single space before the next.
    private static IEnumerable<Piece> AtEdges(Piece piece, List<(int From, int To)> columns)
    {
        var (x, from, startX) = (piece.From, 0, piece.From);
        for (var i = 0; i < piece.Text.Length; i++)
        {
            if (i + 1 < piece.Text.Length && IsSpace(piece.Text[i]) && columns.Exists(column => x + 1 - column.To is >= 0 and < 3) && i > 0 && Glyphs.IsHan(piece.Text[i + 1]) && Glyphs.WidthOf(piece.Text[i - 1]) == 2)
            {
                yield return new(piece.Text[from..i], startX, x, piece.Offset + from);
                (from, startX) = (i + 1, x + 1);
            }
            x += Glyphs.WidthOf(piece.Text[i]);
        }
        yield return new(piece.Text[from..], startX, piece.To, piece.Offset + from);
    }

    private void Group(List<(PlanLine Line, string[] Cells)> cut)
    {
        if (cut.Count == 0)
            return;
        var number = Array.IndexOf(roles, Role.Number);
        var text = Math.Max(0, Math.Max(Array.IndexOf(roles, Role.Text), Array.IndexOf(roles, Role.Text) < 0 ? Array.IndexOf(roles, Role.Name) : -1));
        var numbers = number < 0 ? [] : Enumerable.Range(0, cut.Count).Where(i => new CellShape(cut[i].Cells[number]).IsNumber).ToList();
        var starts = numbers.Count == 0 ? ByGap(cut, text) : ByNumber(cut, numbers, text);
        var category = Category();
        var centred = category < 0 ? null : CentredLabels.PerRow(cut.ConvertAll(line => line.Cells[category]), starts, ref over) ?? CentredLabels.Wrapped(cut.ConvertAll(line => line.Cells[category]), starts);
        for (var i = 0; i < starts.Count; i++)
            AddRow(cut.GetRange(starts[i], (i + 1 < starts.Count ? starts[i + 1] : cut.Count) - starts[i]), category, centred?[i]);
    }

    // 重点任务 before 序号 spans rows as a category does, whatever its head calls it.
    private int Category()
    {
        var known = Array.IndexOf(roles, Role.Category);
        return known < 0 && roles[0] == Role.Name && Array.IndexOf(roles, Role.Number) > 0 ? 0 : known;
    }

    private static List<int> ByGap(List<(PlanLine Line, string[] Cells)> cut, int text)
    {
        var starts = new List<int>();
        for (var i = 0; i < cut.Count; i++)
            if (i == 0 || EndsSentence(cut[i - 1].Cells[text]) && cut[i].Cells.Count(cell => cell.Length > 0) > 1)
                starts.Add(i);
        return starts;
    }

    private static List<int> ByNumber(List<(PlanLine Line, string[] Cells)> cut, List<int> numbers, int text)
    {
        var atTop = numbers[0] == 0 || IsSection(cut, 0, numbers[0]);
        var ended = numbers.Skip(1).Count(at => EndsSentence(cut[at - 1].Cells[text]) || cut[at - 1].Cells[text].Length == 0);
        if (atTop && (numbers.Count == 1 || ended * 2 >= numbers.Count - 1 || cut[numbers[0]].Cells[text].Length > 0 && ended > 0))
            return Opened(cut, numbers, text);
        var starts = new List<int> { 0 };
        for (var i = 1; i < numbers.Count; i++)
        {
            var (low, high) = (numbers[i - 1] + 1, numbers[i]);
            // As many lines stand below the number of a row as above it.
            var expected = atTop ? high : Math.Clamp(2 * numbers[i - 1] - starts[^1] + 1, low, high);
            starts.Add(Enumerable.Range(low, high - low + 1).Where(start => HasEnded(cut, starts[^1], start, text)).OrderBy(start => Math.Abs(start - expected)).DefaultIfEmpty(expected).First());
        }
        return starts;
    }

    private static bool HasEnded(List<(PlanLine Line, string[] Cells)> cut, int from, int to, int text)
    {
        for (var i = to - 1; i >= from; i--)
            if (cut[i].Cells[text].Length > 0)
                return EndsSentence(cut[i].Cells[text]);
        return false;
    }

    // Section rows between two numbered rows open rows of their own.
    private static List<int> Opened(List<(PlanLine Line, string[] Cells)> cut, List<int> numbers, int text)
    {
        var starts = new SortedSet<int>();
        for (var i = 0; i < numbers.Count; i++)
            starts.Add(i == 0 ? numbers[0] : Top(cut, numbers[i - 1], numbers[i], text));
        for (var i = 0; i < cut.Count; i++)
            if (IsSection(cut, i, i + 1))
                starts.Add(i);
        if (cut.Count > 0)
            starts.Add(0);
        return [.. starts];
    }

    // A tall row may have its number in its middle: it then begins where the text of the row before came to its end.
    private static int Top(List<(PlanLine Line, string[] Cells)> cut, int before, int number, int text)
    {
        var last = "";
        var top = number;
        for (var i = before; i < number; i++)
        {
            last = cut[i].Cells[text].Length > 0 ? cut[i].Cells[text] : last;
            top = EndsSentence(last) ? i + 1 : top;
        }
        return EndsSentence(last) ? number : top;
    }

    private static bool IsSection(List<(PlanLine Line, string[] Cells)> cut, int from, int to) =>
        to > from && Enumerable.Range(from, to - from).All(i => cut[i].Cells.Count(cell => cell.Length > 0) == 1
            && SpacedTable.Pieces(cut[i].Line.Body).Count == 1 && cut[i].Line.Mark.Kind is MarkKind.Chinese or MarkKind.ChineseParen or MarkKind.Chapter);

    private static bool EndsSentence(string cell) => cell.Length > 0 && cell[^1] is '。' or '；' or ';' or '！';

    private void AddRow(List<(PlanLine Line, string[] Cells)> cut, int category, string? section)
    {
        var cells = new List<GridCell>();
        for (var column = 0; column < roles.Length; column++)
        {
            var text = "";
            foreach (var (_, parts) in cut)
                if (column < parts.Length && parts[column].Length > 0)
                    text = roles[column] == Role.Units && EndsUnit(text) ? $"{text}\n{parts[column]}" : Glyphs.Join(text, parts[column]);
            cells.Add(new(column == category && section is not null ? section : text, cut[0].Line.Start, cut[^1].Line.End));
        }
        rows.Add(new(cells, cut[0].Line.Start, cut[^1].Line.End));
    }

    private static bool EndsUnit(string text) => text.Length > 0 && text[^1] is not ('、' or ',' or '，') && UnitNames.Resembles(text[(text.LastIndexOfAny(['、', ',', '，', '\n']) + 1)..]);
}

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

    private SpacedTable(List<PlanLine> lines, Role[] roles) => (this.lines, this.roles) = (lines, roles);

    internal readonly record struct Piece(string Text, int From, int To, int Offset);

    /// <summary>How many lines the head takes from here (1 to 3), 0 where none begins.</summary>
    public static int HeadHeight(IReadOnlyList<PlanLine> lines, int at)
    {
        for (var height = 1; height <= 3 && at + height <= lines.Count; height++)
        {
            if (lines[at + height - 1].Body.Contains('\t', StringComparison.Ordinal) || Pieces(lines[at].Body).Count < 2)
                return 0;
            if (height > 1 && IsHead(Stacked(lines, at + height - 1, 1)))
                return 0;
            if (IsHead(Stacked(lines, at, height)))
                return at + height < lines.Count && AreSubheads(lines[at + height]) ? height + 1 : height;
        }
        return 0;
    }

    // 牵头单位 and 配合单位 in a line of their own under 责任单位.
    private static bool AreSubheads(PlanLine line) => HeadPieces(line.Body) is { Count: > 1 and < 5 } cells && cells.All(cell => RoleOf(cell) is Role.Lead or Role.Support or Role.Units or Role.Person);

    private static Role RoleOf(Piece cell) => Vocabulary.RoleOf(Glyphs.Plain(cell.Text));

    /// <summary>Heads stand close: a single space parts them where every part is one.</summary>
    private static List<Piece> HeadPieces(string body)
    {
        var cells = new List<Piece>();
        foreach (var piece in Pieces(body))
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
        cells.Count >= 3 && cells.Count(cell => Vocabulary.RoleOf(Glyphs.Plain(cell.Text)) != Role.None) >= Math.Max(3, cells.Count - 1);

    public static (Grid Grid, int End) Read(IReadOnlyList<PlanLine> all, int at, int height)
    {
        var head = Stacked(all, at, height);
        var end = End(all, at + height, head);
        var reading = new SpacedTable([.. all.Skip(at).Take(end - at)], [.. head.Select(RoleOf)]);
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

    private static List<Piece> Stacked(IReadOnlyList<PlanLine> lines, int at, int height)
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
            var over = areSubheads ? -1 : cells.FindIndex(cell => cell.From < piece.To && piece.From < cell.To);
            if (over < 0)
                cells.Add(piece);
            else
                cells[over] = new(cells[over].Text + piece.Text, Math.Min(cells[over].From, piece.From), Math.Max(cells[over].To, piece.To), Math.Min(cells[over].Offset, piece.Offset));
        }
    }

    private static int End(IReadOnlyList<PlanLine> lines, int from, List<Piece> head)
    {
        var (last, strangers) = (from, 0);
        for (var i = from; i < lines.Count && strangers < 3; i++)
        {
            var pieces = Pieces(lines[i].Body);
            var isProse = pieces.Count == 1 && pieces[0].From < head[0].To + 2 && Glyphs.Width(pieces[0].Text) > 50;
            if (lines[i].Plain.StartsWith("附件", StringComparison.Ordinal) || lines[i].Plain.StartsWith("抄送", StringComparison.Ordinal))
                break;
            strangers = isProse ? strangers + 1 : 0;
            if (!isProse)
                last = i + 1;
        }
        return last;
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

    private bool IsHead(int at) => HeadHeight(lines, at) > 0;

    private void ReadPage(List<PlanLine> page, List<Piece> head)
    {
        var skip = page.FindIndex(line => line.Printed.Length > 0);
        if (skip < 0)
            return;
        for (var i = 0; i < Math.Min(4, page.Count); i++)
            if (HeadHeight(page, i) is > 0 and var height)
            {
                head = Stacked(page, i, height);
                page = page.GetRange(i + height, page.Count - i - height);
                break;
            }
        var (columns, areClear) = Columns(page, head);
        var cells = areClear ? page.ConvertAll(line => Cut(line, columns)) : AnchoredColumns.Cells(page, head);
        Group(page.Zip(cells).Where(line => line.Second.Any(cell => cell.Length > 0)).ToList());
    }

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
        foreach (var piece in Pieces(line.Body))
        {
            var at = columns.FindIndex(column => piece.From < column.To);
            at = at < 0 ? columns.Count - 1 : at;
            cells[at] = cells[at].Length == 0 ? piece.Text : $"{cells[at]} {piece.Text}";
        }
        return cells;
    }

    private void Group(List<(PlanLine Line, string[] Cells)> cut)
    {
        var number = Array.IndexOf(roles, Role.Number);
        var text = Math.Max(0, Math.Max(Array.IndexOf(roles, Role.Text), Array.IndexOf(roles, Role.Text) < 0 ? Array.IndexOf(roles, Role.Name) : -1));
        var numbers = number < 0 ? [] : Enumerable.Range(0, cut.Count).Where(i => new CellShape(cut[i].Cells[number]).IsNumber).ToList();
        var starts = numbers.Count == 0 ? ByGap(cut, text) : ByNumber(cut, numbers, text);
        var category = Array.IndexOf(roles, Role.Category);
        var centred = category < 0 ? null : CentredLabels.PerRow(cut.ConvertAll(line => line.Cells[category]), starts);
        for (var i = 0; i < starts.Count; i++)
            AddRow(cut.GetRange(starts[i], (i + 1 < starts.Count ? starts[i + 1] : cut.Count) - starts[i]), category, centred?[i]);
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
            var middle = (low + high) / 2;
            starts.Add(Enumerable.Range(low, high - low + 1).Where(b => EndsSentence(cut[b - 1].Cells[text])).OrderBy(b => Math.Abs(b - middle)).DefaultIfEmpty(atTop ? high : middle).First());
        }
        return starts;
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

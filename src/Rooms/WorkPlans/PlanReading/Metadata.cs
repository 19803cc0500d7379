using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What stands around the tasks: title, issuer, number, date, year, and whether the first unit of a list leads.</summary>
internal sealed partial record Metadata(string? Title, string? Issuer, string? DocumentNumber, DateOnly? DateIssued, int? Year, bool FirstUnitLeads, bool YearIsSure)
{
    private const int headLines = 40, tailLines = 30;

    /// <summary>A web page printed the beginning of the title a second time; it was left out.</summary>
    public bool TitleStoodTwice { get; private init; }

    /// <summary>How the days of this paper are written that are all figures.</summary>
    public NumberOrder Order { get; private init; }

    /// <summary>The day of issue can be read two ways.</summary>
    public string? IssueDoubt { get; private init; }

    public static Metadata Of(List<object> parts, List<TaskDraft> drafts)
    {
        var lines = Around(parts);
        var order = NumberOrder.Of(lines.Select(line => line.Plain).Concat(drafts.Select(draft => draft.Deadline).OfType<string>()));
        var first = lines.FindIndex(line => line.Mark.Kind is MarkKind.Chinese or MarkKind.Chapter or MarkKind.ChineseParen);
        var head = first < 0 ? lines.Take(headLines).ToList() : lines.Take(Math.Max(first, 1)).ToList();
        var printed = TitleIn(head) ?? TitleIn(lines) ?? Named(lines) ?? Dated(head);
        var title = printed is null ? null : Twice().Replace(printed, "${once}");
        var dateAt = lines.FindIndex(line => IsDateLine(line.Plain));
        var monthsFirst = order.MonthsFirst == true;
        var issued = LabelledDate(lines, monthsFirst) ?? (dateAt >= 0 ? DateOf(lines[dateAt].Plain, monthsFirst) : null) ?? StandingDate(lines, monthsFirst);
        return new(title, IssuerIn(lines, dateAt), NumberIn(lines), issued, YearOf(title) ?? issued?.Year ?? YearOfDeadlines(drafts) ?? YearOf(lines), lines.Any(line => FirstLeads().IsMatch(line.Plain)) || parts.OfType<Mingtang.Reading.Table>().Any(SaysFirstLeads),
            YearOf(title) is > 2005 || issued is not null && YearOf(title) is null)
        {
            TitleStoodTwice = title != printed,
            Order = order,
            IssueDoubt = issued is null ? null : lines.Where(line => DateLabel().IsMatch(line.Plain)).Select(line => order.Doubt(line.Plain)).FirstOrDefault(doubt => doubt is not null),
        };
    }

    // 责任单位(第一个为牵头单位) in the head of a table, or a note in one of its first or last rows; what a task says about others is neither.
    private static bool SaysFirstLeads(Mingtang.Reading.Table table) => table.Rows.Take(8).Concat(table.Rows.TakeLast(3)).SelectMany(row => row.Cells)
        .Where(cell => cell.Text.Length is > 5 and < 120).Select(cell => Glyphs.Plain(cell.Text).Trim())
        .Any(plain => (Vocabulary.RoleOf(plain) == Role.Units || Note().IsMatch(plain)) && FirstLeads().IsMatch(Glyphs.WithoutSpace(plain)));

    [GeneratedRegex(@"^\(?(?:附?注|备注|说明)\d?[:.]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    public static bool IsTitle(string plain) => plain.Length is > 3 and < 70 && TitleWord().IsMatch(plain) && !plain.EndsWith('。') && !plain.EndsWith(';');

    private static List<PlanLine> Around(List<object> parts)
    {
        var lines = new List<PlanLine>();
        var count = parts.Count;
        for (var i = 0; i < count; i++)
        {
            if (i > headLines * 4 && i < count - tailLines)
                i = count - tailLines;
            if (parts[i] is PlanLine line)
                lines.Add(line);
            else if (parts[i] is Mingtang.Reading.Table table)
                lines.AddRange(OfTable(table));
        }
        return lines;
    }

    // A form or a title row inside a table: short cells of its first rows are read as lines.
    private static IEnumerable<PlanLine> OfTable(Mingtang.Reading.Table table)
    {
        foreach (var row in table.Rows.Take(4))
        {
            var cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
            if (cells.Count > 0 && cells.Count <= 2 && cells.Sum(cell => cell.Text.Length) < 120)
                yield return PlanLine.Of(cells[0].Start, cells[^1].End, string.Join(' ', cells.Select(cell => cell.Text.Replace('\n', ' '))), true, 0);
            else if (cells.Count is > 2 and < 9 && cells[0].Text.Trim() is { Length: > 1 } first && first[^1] is ':' or '：')
                for (var i = 0; i + 1 < cells.Count; i += 2)
                    yield return PlanLine.Of(cells[i].Start, cells[i + 1].End, $"{cells[i].Text.Trim()}{cells[i + 1].Text.Trim()}", true, 0);
        }
        // The name of a sheet says less than a title printed in it.
        if (table.Caption is { Length: > 3 } caption && TitleWord().IsMatch(caption))
            yield return PlanLine.Of(table.Start, table.Start, caption, true, 0);
    }

    private static string? TitleIn(List<PlanLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var plain = lines[i].Plain;
            if (!IsTitle(plain) || lines[i].Mark.IsSome || Notice().IsMatch(plain) || plain.Contains('|') || lines[i].Body.Trim().Contains('\t') || plain.StartsWith("附件", StringComparison.Ordinal) || plain.EndsWith(':') || plain.StartsWith('《') || Vocabulary.RoleOf(plain) != Role.None && Opening(lines, i).Length == 0 || IsPath(plain))
                continue;
            return Glyphs.Rejoin(Opening(lines, i) + lines[i].Printed + Rest(lines, i));
        }
        return null;
    }

    // Whatever it calls itself: a short line at the top that names a year.
    private static string? Dated(List<PlanLine> head) =>
        head.Take(6).FirstOrDefault(line => line.Plain.Length is > 6 and < 50 && YearOf(line.Plain) is not null && Glyphs.IsHan(line.Plain[^1]) && !IsDateLine(line.Plain)
            && !line.Mark.IsSome && !DocumentNumberForm().IsMatch(line.Plain) && !line.Plain.Contains('|') && !line.Plain.Contains(':') && !line.Body.Trim().Contains('\t')) is { } line ? Glyphs.Rejoin(line.Printed) : null;

    private static bool IsPath(string plain) => plain.Contains('>') || plain.StartsWith('√');

    // A long title is set in two lines; the first then holds the place or the year, the second the kind of paper.
    private static string Opening(List<PlanLine> lines, int at)
    {
        if (at == 0 || StartsTitle().IsMatch(lines[at].Plain))
            return "";
        var above = lines[at - 1];
        var isPart = above.Plain.Length is > 3 and < 40 && above.Plain[^1] is not ('。' or ':' or ')' or ';' or ']' or '号') && StartsTitle().IsMatch(above.Plain) && !IsDateLine(above.Plain) && !Notice().IsMatch(above.Plain);
        return isPart ? above.Printed : "";
    }

    private static string Rest(List<PlanLine> lines, int at)
    {
        if (at + 1 >= lines.Count || lines[at + 1].OpensParagraph)
            return "";
        return RestOfTitle().IsMatch(lines[at + 1].Plain) ? lines[at + 1].Printed : "";
    }

    private static string? Named(List<PlanLine> lines)
    {
        foreach (var line in lines)
            if (Quoted().Match(line.Plain) is { Success: true } quoted)
                return Glyphs.Rejoin(line.Printed.Substring(quoted.Groups["title"].Index, quoted.Groups["title"].Length));
        foreach (var line in lines)
            if (Notified().Match(line.Plain) is { Success: true } notified)
                return Glyphs.Rejoin(line.Printed.Substring(notified.Groups["title"].Index, notified.Groups["title"].Length));
        return null;
    }

    private static string? NumberIn(List<PlanLine> lines)
    {
        foreach (var line in lines)
            if (line.Plain.Length < 60 && DocumentNumberForm().Match(line.Plain) is { Success: true } match && (line.Plain.Length - match.Length < 14 || NumberLabel().IsMatch(line.Plain)))
                return Glyphs.WithoutSpace(line.Printed.Substring(match.Groups["number"].Index, match.Groups["number"].Length));
        return null;
    }

    private static string? IssuerIn(List<PlanLine> lines, int dateAt)
    {
        foreach (var line in lines)
            if (IssuerLabel().Match(line.Plain) is { Success: true } label)
                return line.Printed.Substring(label.Groups["name"].Index, label.Groups["name"].Length).Trim();
        foreach (var line in lines.Take(12))
            if (Bracketed().Match(line.Plain) is { Success: true } signed && IsSignature(signed.Groups["name"].Value))
                return line.Printed.Substring(signed.Groups["name"].Index, signed.Groups["name"].Length);
        foreach (var at in new[] { dateAt - 1, dateAt + 1 })
            if (dateAt >= 0 && at >= 0 && at < lines.Count && IsSignature(lines[at].Plain))
                return Glyphs.Rejoin(lines[at].Printed);
        foreach (var line in lines.Take(12))
            if (Notified().Match(line.Plain) is { Success: true } notified && IsSignature(notified.Groups["issuer"].Value))
                return line.Printed[..notified.Groups["issuer"].Length];
        return null;
    }

    private static bool IsSignature(string plain) => plain.Length is > 2 and < 40 && !Mark.At(plain).IsSome && !TitleWord().IsMatch(plain) && UnitNames.Resembles(plain);

    private static bool IsDateLine(string plain) => plain.Length < 26 && DateLine().IsMatch(plain);

    private static DateOnly? LabelledDate(List<PlanLine> lines, bool monthsFirst)
    {
        DateOnly? found = null;
        foreach (var line in lines)
            foreach (Match label in DateLabel().Matches(line.Plain))
                if (DateOf(line.Plain[label.Index..Math.Min(line.Plain.Length, label.Index + label.Length + 24)], monthsFirst) is { } date && (found is null || label.Value.StartsWith("成文", StringComparison.Ordinal)))
                    found = date;
        return found;
    }

    private static DateOnly? StandingDate(List<PlanLine> lines, bool monthsFirst)
    {
        foreach (var line in lines)
            if (line.Plain.Length < 48 && InBrackets().Match(line.Plain) is { Success: true } dated)
                return DateOf(dated.Value, monthsFirst);
        return null;
    }

    private static DateOnly? DateOf(string plain, bool monthsFirst)
    {
        foreach (Match match in DeadlineDates.Any().Matches(plain.Replace(" ", plain.Any(Glyphs.IsHan) ? "" : " ", StringComparison.Ordinal)))
            if (DeadlineDates.YearOf(match) is not null && match.Groups["d"].Success && DeadlineDates.Day(match, null, monthsFirst) is { } day)
                return day;
        return null;
    }

    private static int? YearOf(string? title) => title is not null && YearForm().Match(Glyphs.Plain(title)) is { Success: true } year ? Numerals.Whole(year.Groups["y"].Value) : null;

    // Where nothing else names the year, the deadlines that do print one speak for those that do not.
    private static int? YearOfDeadlines(List<TaskDraft> drafts) =>
        drafts.Select(draft => YearOf(draft.Deadline)).OfType<int>().GroupBy(year => year).MaxBy(years => years.Count())?.Key;

    private static int? YearOf(List<PlanLine> lines) => lines.Select(line => YearOf(line.Plain)).FirstOrDefault(year => year is not null);

    [GeneratedRegex(@"工作要点|任务分解|分解表|行动计划|行动方案|实施方案|重点任务|责任清单|任务清单|整改清单|整改台账|整改方案|分工方案|责任分工|任务分工|工作方案|工作计划|工作安排|工作台账|任务书|整改任务|问题清单|实施计划|重点工作|三年计划|工作清单|任务表|计划表|责任表|落实方案|整改措施|要点$|方案$|台账$|实事项目|项目安排|任务安排|实施意见|若干措施|的意见$|推进表$|督办(?:事项|清单|表)|(?i:(?:action|work|implementation|annual|improvement) plan|plan of action|work programme|work program|key tasks|priorities|rectification)", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWord();

    [GeneratedRegex(@"^(?<once>[^ ]{6,40}?) ?\k<once> ?", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();

    [GeneratedRegex(@"^(?:任务分解表|责任分解表|分解表|重点任务分工方案|责任清单|任务清单|及责任分工|与责任分工|和责任分工|任务分工|实施方案|工作方案|分工方案|\(20\d\d年?(?:[-至]20\d\d年?)?(?:度|版|修订版)?\))$", RegexOptions.CultureInvariant)]
    private static partial Regex RestOfTitle();

    [GeneratedRegex(@"^(?:20\d\d|[二〇]{2}|关于|上海市|.{2,9}[省市区县镇乡局委]|.{0,12}(?:街道|办事处|人民政府|办公室))", RegexOptions.CultureInvariant)]
    private static partial Regex StartsTitle();

    [GeneratedRegex(@"关于(?:印发|下发|发布|转发|公布|做好|报送|征求)|的(?:通知|函|请示)$|^为|^根据|^按照|经.{0,40}(?:同意|通过)|现印发|(?i:^notice\b|hereby)", RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(@"《(?<title>[^》]{4,70}(?:要点|方案|计划|清单|分工|分解表|台账|安排))》", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?<issuer>[^《》,。]{2,30}?)关于(?:印发|下发|发布|转发)(?<title>[^《》,。]{4,60})的通知", RegexOptions.CultureInvariant)]
    private static partial Regex Notified();

    [GeneratedRegex(@"(?<number>[\u4e00-\u9fff]{1,12} ?[\[(] ?(?:19|20)\d\d ?[\])] ?第?\d{1,5} ?号|[\u4e00-\u9fff]{1,8}20\d\d-\d{1,4}号)", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumberForm();

    [GeneratedRegex(@"发文字号|文号|文件编号", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"(?:发布机构|发文机关|制发机关|发文单位|发布单位|制发单位|印发机关|公开主体|信息来源|(?i:issued by|issuing (?:body|authority|agency)|issuer))[\]) ]*[:|][ |]*(?<name>[^|\t,;。:]{2,40}?)(?=$| *[|\t]| {2}|,| 发| 成| 日)", RegexOptions.CultureInvariant)]
    private static partial Regex IssuerLabel();

    [GeneratedRegex(@"^\(?(?:\d{4}|[二一][〇零○一二三四五六七八九]{3}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日\)?(?:印发)?$|^20\d\d[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2} [A-Z][a-z]{2,8},? 20\d\d$|^[A-Z][a-z]{2,8} \d{1,2}, 20\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"(?:成文日期|发文日期|发布日期|发布时间|印发日期|信息时间|制发日期|生成日期|公开日期|日期|(?i:date issued|issued on|issued|date of issue|date))[\]) ]*[:|][ |]*", RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^\((?<name>[^()\d]{3,30}?) +20\d\d年\d{1,2}月\d{1,2}日\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\((?:[^()\d]{3,30} +)?20\d\d年\d{1,2}月\d{1,2}日.{0,16}\)$|20\d\d年\d{1,2}月\d{1,2}日印发$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d|二[〇零○][一二三四五六七八九〇零]{2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    [GeneratedRegex(@"(?:责任|承办|负责)(?:单位|部门).{0,8}(?:列|排)(?:在|名)?(?:第一|首)位者?|(?:列|排)(?:在|名|于)?(?:第一|首|最前)位?(?:的|者)?(?:单位|部门)?(?:为)?(?:牵头|主办|主责)|(?:第一|首|排在最前|列第一)(?:个|位|家)?(?:者|的|单位|为|责任单位|部门)*.{0,8}(?:为|是|系)?(?:牵头|主办|主责)(?:单位|部门)|(?i:first[- ](?:listed|named|mentioned)?.{0,30}\blead)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLeads();
}

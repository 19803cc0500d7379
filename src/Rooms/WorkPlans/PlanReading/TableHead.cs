using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The columns of a table: what each is about, from its head or, without one, from what stands in it.</summary>
internal sealed partial record TableHead(Role[] Roles, string[] Labels, int DataFrom)
{
    public bool IsNumberedCategory { get; init; }

    /// <summary>No row says what the columns hold: read off what stands in them.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The head did not stand over the columns it names and was moved.</summary>
    public bool IsMended { get; init; }

    private const int searched = 8;

    public bool Has(Role role) => Array.IndexOf(Roles, role) >= 0;

    public bool HasUnits => Has(Role.Units) || Has(Role.Lead) || Has(Role.Support);

    public bool HoldsTasks => Has(Role.Text) && !IsOfPeople && (HasUnits || Has(Role.Deadline) || Has(Role.Number) || Has(Role.Target));

    // 姓名, 职务, 联系电话: a list of who to call.
    private bool IsOfPeople => Roles.Count(role => role == Role.Person) > 1 && !HasUnits && !Has(Role.Deadline) && !Has(Role.Target);

    /// <summary>How many cells are words that head a column; 0 where the row as a whole is no head.</summary>
    public static int Matches(IReadOnlyList<GridCell> cells)
    {
        var (heads, filled, sentences) = (0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
                continue;
            // 第一季度, 3月: what is planned for when, in a plan that has a column for each.
            if (PeriodHead().IsMatch(cell.Plain))
                continue;
            filled++;
            if (cell.Text.Length > 40)
                sentences++;
            else if (Vocabulary.RoleOf(cell.Plain) != Role.None)
                heads++;
        }
        return sentences == 0 && heads * 5 >= filled * 3 ? heads : filled > 3 && AreWorded(cells) ? filled : 0;
    }

    // 整治领域 | 整治事项 | 包干单位: words nobody listed, each ending in the noun of its column, over a number, a unit or a day.
    private static bool AreWorded(IReadOnlyList<GridCell> cells)
    {
        if (cells.Count(cell => cell.Text.Length >= 10) * 5 > cells.Count)
            return false;
        var roles = cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Text.Length < 10 ? Vocabulary.OfHead(cell.Plain) : Role.None).ToList();
        return roles.Count(role => role == Role.None) * 5 <= roles.Count && roles.Distinct().Count() * 4 >= roles.Count * 3
            && roles.Exists(role => role is Role.Number or Role.Deadline) && roles.Exists(role => role is Role.Units or Role.Lead);
    }

    [GeneratedRegex(@"^(?:第?[一二三四]季度?|[1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|Q[1-4]|[上下]半年)$", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodHead();

    public static bool IsHeadRow(GridRow row) => Matches(row.Cells) >= 2;

    public static TableHead? Find(Grid grid)
    {
        for (var i = 0; i < Math.Min(searched, grid.Rows.Count); i++)
        {
            if (!IsHeadRow(grid.Rows[i]))
                continue;
            var labels = Labelled(grid.Rows[i]);
            var from = i + 1;
            if (from < grid.Rows.Count && IsSecondLine(grid.Rows[from], labels))
                labels = Overlaid(labels, grid.Rows[from++]);
            labels = HeadAlignment.Spelt(labels);
            var mended = HeadAlignment.Blotted(HeadAlignment.Mended(labels, grid, from), grid, from);
            var settled = ColumnRoles.Settled(new(RolesOf(mended), mended, from), grid);
            return settled with { IsMended = !Named(mended).SequenceEqual(Named(labels)) && HasLost(RolesOf(labels), settled.Roles) };
        }
        return null;
    }

    private static Role[] RolesOf(string[] labels)
    {
        Role[] roles = [.. labels.Select(label => Vocabulary.OfHead(Glyphs.Plain(label)))];
        // 领域 and 板块 beside it: the second parts the first.
        if (roles.Count(role => role == Role.Category) == 2 && !roles.Contains(Role.Subcategory) && Array.IndexOf(roles, Role.Category) is var first && labels[first] != labels[Array.LastIndexOf(roles, Role.Category)])
            roles[Array.LastIndexOf(roles, Role.Category)] = Role.Subcategory;
        return roles;
    }

    // A name may have become the text, and 责任单位 the support, where the head has no better word.
    private static bool HasLost(Role[] printed, Role[] settled) =>
        printed.Except(settled).Any(role => role is Role.Number or Role.Category or Role.Deadline or Role.Lead or Role.Support || role == Role.Name && printed.Contains(Role.Text) || role == Role.Units && !settled.Contains(Role.Support))
        || settled.Except(printed).Any(role => role is Role.Number or Role.Name or Role.Deadline or Role.Units);

    private static IEnumerable<string> Named(string[] labels) => labels.Where(label => Vocabulary.OfHead(Glyphs.Plain(label)) != Role.None);

    private static string[] Labelled(GridRow row)
    {
        var labels = new List<string>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i < labels.Count && row.Cells[i].IsEmpty)
                continue;
            if (i < labels.Count)
                labels[i] = row.Cells[i].Text;
            else
                labels.Add(row.Cells[i].Text);
            for (var covered = 1; covered < row.Cells[i].Span; covered++)
                labels.Add(row.Cells[i].Text);
        }
        return [.. labels];
    }

    private static bool IsSecondLine(GridRow row, string[] labels)
    {
        var own = row.Cells.Where(cell => !cell.IsEmpty && !cell.IsCarried).ToList();
        return own.Count > 0 && own.All(cell => Vocabulary.OfHead(cell.Plain) != Role.None)
            && !row.Cells.Select((cell, i) => (cell, i)).All(at => at.cell.IsEmpty || at.i < labels.Length && at.cell.Text == labels[at.i]);
    }

    private static string[] Overlaid(string[] labels, GridRow lower)
    {
        var made = new List<string>(labels);
        for (var i = 0; i < lower.Cells.Count; i++)
        {
            if (lower.Cells[i].IsEmpty || lower.Cells[i].IsCarried)
                continue;
            while (made.Count <= i)
                made.Add("");
            made[i] = lower.Cells[i].Text;
        }
        return [.. made];
    }
}

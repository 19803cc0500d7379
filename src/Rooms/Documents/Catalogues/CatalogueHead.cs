using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Documents.Catalogues;

internal enum CatalogueColumn
{
    Field, First, Second, Content, Basis, Term, Channel, Audience, Everybody, Group, Manner, Proactive, OnRequest, Level, Upper, Lower, Stale,
}

/// <param name="First">The row it begins in.</param>
/// <param name="Rows">One, or with 一级事项 and 二级事项 below 公开事项, two.</param>
internal sealed partial record CatalogueHead(int First, int Rows, CatalogueColumns Columns)
{
    /// <summary>The most telling first.</summary>
    private static readonly (CatalogueColumn Column, string[] Names)[] Known =
    [
        (CatalogueColumn.Field, ["领域", "公开领域", "试点领域", "所属领域", "领域名称", "类别"]),
        (CatalogueColumn.Second, ["二级事项", "二级公开事项", "二级目录"]),
        (CatalogueColumn.First, ["一级事项", "一级公开事项", "一级目录", "公开事项", "公开事项名称", "事项名称", "事项"]),
        (CatalogueColumn.Content, ["公开内容", "公开内容要素", "公开内容和要素", "公开内容及要素", "内容要素", "内容"]),
        (CatalogueColumn.Basis, ["公开依据", "依据", "法律依据"]),
        (CatalogueColumn.Term, ["公开时限", "时限"]),
        (CatalogueColumn.Channel, ["公开渠道和载体", "公开渠道及载体", "公开渠道与载体", "公开渠道", "公开载体", "渠道和载体", "渠道"]),
        (CatalogueColumn.Everybody, ["全社会", "社会公众"]),
        (CatalogueColumn.Group, ["特定群体", "特定群众", "特定对象"]),
        (CatalogueColumn.Audience, ["公开对象", "对象"]),
        (CatalogueColumn.Proactive, ["主动", "主动公开"]),
        (CatalogueColumn.OnRequest, ["依申请", "依申请公开"]),
        (CatalogueColumn.Manner, ["公开方式", "方式"]),
        (CatalogueColumn.Upper, ["县级", "区级", "区县级", "县区级"]),
        (CatalogueColumn.Lower, ["乡级", "镇级", "街镇级", "乡镇级"]),
        (CatalogueColumn.Level, ["公开层级", "层级"]),
        (CatalogueColumn.Stale, ["更新周期"]),
    ];

    private static readonly string[] Below = ["一级事项", "二级事项", "三级事项", "全社会", "特定群体"];

    /// <summary>What is ticked, with the head over it that would otherwise be taken for the first of its columns.</summary>
    private static readonly (CatalogueColumn Whole, CatalogueColumn[] Parts)[] Parted =
    [
        (CatalogueColumn.Audience, [CatalogueColumn.Everybody, CatalogueColumn.Group]),
        (CatalogueColumn.Manner, [CatalogueColumn.Proactive, CatalogueColumn.OnRequest]),
        (CatalogueColumn.Level, [CatalogueColumn.Upper, CatalogueColumn.Lower]),
    ];

    /// <summary>Other tables have these too: they tell no catalogue from a list.</summary>
    private static readonly HashSet<CatalogueColumn> Untelling = [.. Parted.SelectMany(parted => parted.Parts), CatalogueColumn.Manner, CatalogueColumn.Level];

    private static readonly HashSet<string> Names = [.. Known.SelectMany(column => column.Names)];

    /// <summary>The head that begins in a row; null where the row is none.</summary>
    public static CatalogueHead? At(CatalogueGrid grid, int row, int rows = 1)
    {
        var found = new Dictionary<CatalogueColumn, int>();
        // What stands below says more than what stands over several columns.
        foreach (var (column, names) in Known)
            foreach (var name in names)
                for (var down = row + rows - 1; down >= row && !found.ContainsKey(column); down--)
                    for (var at = 0; at < grid.Columns && !found.ContainsKey(column); at++)
                        if (Plain(grid.Over(down, at)) == name && !found.ContainsValue(at))
                            found[column] = at;
        foreach (var (whole, _) in Parted.Where(parted => parted.Parts.Any(found.ContainsKey)))
            found.Remove(whole);
        var telling = found.Keys.Count(column => !Untelling.Contains(column));
        return telling > 1 && (found.ContainsKey(CatalogueColumn.Content) || telling > 2) ? new(row, rows, new(found)) : null;
    }

    /// <summary>Whether a row parts the heads above it, and says nothing else: 全社会 stands in lines too.</summary>
    public static bool GoesOn(CatalogueGrid grid, int row)
    {
        var own = Enumerable.Range(0, grid.Columns).Select(at => (Text: Plain(grid.Over(row, at)), Above: Plain(grid.Over(row - 1, at)))).Where(cell => cell.Text.Length > 0 && cell.Text != cell.Above).ToList();
        return own.Count > 0 && own.TrueForAll(cell => Below.Contains(cell.Text) || Names.Contains(cell.Text));
    }

    /// <summary>What stands over a column, in the words of this table: 区级 here is 县级 elsewhere.</summary>
    public string NameOf(CatalogueGrid grid, CatalogueColumn column) => Plain(grid.Over(First + Rows - 1, Columns.PlaceOf(column)));

    /// <summary>A head that stands again on a later page.</summary>
    public static bool IsHead(string text) => Names.Contains(Plain(text));

    /// <summary>公开内容（要素） and 公 开\n内 容 are one head.</summary>
    private static string Plain(string? text) => text is null ? "" : Aside().Replace(text.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"\s+|\([^)]*\)|\*")]
    private static partial Regex Aside();
}

/// <summary>Where the columns of a catalogue stand.</summary>
internal sealed class CatalogueColumns(IReadOnlyDictionary<CatalogueColumn, int> places)
{
    public bool Has(CatalogueColumn column) => places.ContainsKey(column);

    public int PlaceOf(CatalogueColumn column) => places[column];

    public string? Cell(CatalogueGrid grid, int row, CatalogueColumn column) => places.TryGetValue(column, out var at) ? grid.Text(row, at) : null;
}

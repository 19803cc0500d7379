using System.Text.RegularExpressions;
using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Documents.Enterprises;

/// <param name="Items">One a line: the matter, and after a bar where it can be read.</param>
internal sealed partial record EnterpriseEntry(string? Name, EnterpriseSector? Sector, string? Rules, string? Hotline, string? Url, string? Items)
{
    public static readonly Refusal Incomplete = new("documents.enterprise-incomplete", "单位名称、行业和所依据的行业公开规定都要填写。", "Name", "GIR 55");

    public static readonly Refusal NameTooLong = new("documents.enterprise-name-too-long", "单位名称在二百字以内。", "Name");

    public static readonly Refusal RulesTooLong = new("documents.enterprise-rules-too-long", "所依据的规定在三百字以内。", "Rules");

    public static readonly Refusal NoHotline = new("documents.enterprise-hotline", "请填写主管部门的监督投诉电话，如 021-57810000 或 12345。", "Hotline", "GIR 55");

    public static readonly Refusal WrongUrl = new("documents.enterprise-url", "公开网址以 https:// 或 http:// 开头。", "Url");

    public static readonly Refusal NoItems = new("documents.enterprise-items-missing", "请列出公开事项，每行一项。", "Items", "国办发〔2020〕50号");

    private const int LongestName = 200;
    private const int LongestRules = 300;
    private const int LongestTitle = 200;
    private const int LongestUrl = 500;

    public IReadOnlyList<EnterpriseItem> Read() => [.. Lines().Select(parts => new EnterpriseItem(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null))];

    public IEnumerable<Refusal> Against()
    {
        if (string.IsNullOrWhiteSpace(Name) || Sector is null || string.IsNullOrWhiteSpace(Rules))
            yield return Incomplete;
        if (Name?.Trim().Length > LongestName)
            yield return NameTooLong;
        if (Rules?.Trim().Length > LongestRules)
            yield return RulesTooLong;
        if (!Telephone().IsMatch(Hotline?.Trim() ?? ""))
            yield return NoHotline;
        if (!string.IsNullOrWhiteSpace(Url) && !IsWeb(Url))
            yield return WrongUrl;
        var lines = Lines().ToList();
        if (lines.Count == 0)
            yield return NoItems;
        foreach (var (at, parts) in lines.Index())
            if (parts.Length > 2 || parts[0].Length is 0 or > LongestTitle || parts.Length == 2 && parts[1].Length > 0 && !IsWeb(parts[1]))
                yield return WrongLine(at + 1);
    }

    private IEnumerable<string[]> Lines() => (Items ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(['|', '｜', '\t'], StringSplitOptions.TrimEntries));

    private static bool IsWeb(string url) => SafeLink.Of(url) is { Length: <= LongestUrl } link && (link[0] == '/' || link.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private static Refusal WrongLine(int number) => new("documents.enterprise-line", $"第 {number} 行读不出来：每行写公开事项，需要时在竖线后写网址。", "Items");

    [GeneratedRegex("^[0-9][0-9-]{2,18}[0-9]$")]
    private static partial Regex Telephone();
}

using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Documents.Catalogues;

/// <summary>领域 as a title or a sheet's name tells it: 附件3 云间区社会救助领域基层政务公开标准目录（2026年版）.</summary>
internal static partial class CatalogueField
{
    public static string? InTitle(string line) => Title().Match(Squeezed(line)) is { Success: true } title ? Bare(title.Groups["field"].Value) : null;

    /// <summary>A name a program gave, or of what every catalogue is called, tells nothing.</summary>
    public static string? InSheetName(string? name)
    {
        if (name is null || Squeezed(name) is not { Length: > 0 } squeezed || Unnamed().IsMatch(squeezed))
            return null;
        return InTitle(squeezed) ?? Bare(Tail().Replace(squeezed, ""));
    }

    private static string? Bare(string field) => Place().Replace(Number().Replace(field, ""), "").Trim('、', '.', '-', '《', '“', ' ') is { Length: > 1 } bare && !Nobody().IsMatch(bare) ? bare : null;

    private static string Squeezed(string line) => Spaces().Replace(line.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(?<field>.{2,40}?)(?:(?:试点)?领域)?(?:基层)?(?:政务|政府信息)公开(?:事项)?(?:标准)?目录|^(?<field>.{2,40}?)领域(?:公开)?(?:标准)?目录", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("(?:试点)?领域.*$|(?:基层)?(?:政务公开)?(?:公开)?(?:标准)?目录.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:附件\d*[:.、]?)?(?:\d{4}年(?:度|版)?)?(?:[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\].、-]+)?(?:表\d*[:.、]?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>Whose catalogue it is.</summary>
    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{2,3}市)?\p{IsCJKUnifiedIdeographs}{2,3}[区县](?=\p{IsCJKUnifiedIdeographs}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>Left of a title that names no field.</summary>
    [GeneratedRegex("^(?:基层|试点|全国|.*(?:省|市|区|县|镇|乡|街道))$", RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^(?:[Ss]heet|工作表|表|附件|附表)?\d*(?:\(\d+\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();
}

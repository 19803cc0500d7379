using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Agencies.Units;

/// <summary>Reduces names as they are printed to what tells units apart.</summary>
internal sealed partial class UnitNames
{
    private readonly string[] prefixes;

    /// <param name="districtName">Full name of the district government; its own name in front of a unit says nothing.</param>
    public UnitNames(string? districtName)
    {
        var own = districtName is null ? null : OwnDistrict().Match(Plain(districtName));
        prefixes = own is { Success: true }
            ? [own.Value, own.Groups["district"].Value, "本区", "区"]
            : ["本区", "区"];
    }

    /// <summary>
    /// Equal for all spellings of one name: 上海市云间区教育局, 云间区 教育局, 区教育局, 教育局. Long endings become short ones, so
    /// 方松街道办事处 is 方松街道 and 党政办公室 is 党政办.
    /// </summary>
    public string Key(string printed)
    {
        var plain = Trimmings().Replace(Plain(printed), "");
        return Shorten(WithoutPrefix(plain));
    }

    /// <summary>Width, spaces and punctuation do not tell units apart.</summary>
    public static string Plain(string printed)
    {
        var plain = new StringBuilder(printed.Length);
        foreach (var character in printed.Normalize(NormalizationForm.FormKC))
            if (char.IsLetterOrDigit(character))
                plain.Append(char.ToLowerInvariant(character));
        return plain.ToString();
    }

    private string WithoutPrefix(string plain)
    {
        var prefix = prefixes.FirstOrDefault(p => plain.StartsWith(p, StringComparison.Ordinal) && plain.Length > p.Length + 1);
        return prefix is null ? plain : plain[prefix.Length..];
    }

    private static string Shorten(string plain) => Endings.Aggregate(plain, (name, ending) =>
        name.EndsWith(ending.Long, StringComparison.Ordinal) && name.Length >= ending.Long.Length
            ? name[..^ending.Long.Length] + ending.Short
            : name);

    private static readonly (string Long, string Short)[] Endings =
    [
        ("管理委员会", "管委会"), ("村村民委员会", "村"), ("村村委会", "村"), ("村民委员会", "村委会"), ("居民委员会", "居委会"), ("街道办事处", "街道"), ("镇人民政府", "镇"),
        ("镇政府", "镇"), ("人民政府办公室", "府办"), ("政府办公室", "府办"), ("政府办", "府办"), ("办公室", "办"), ("人民政府", "政府"),
        ("委员会", "委"),
    ];

    [GeneratedRegex("^(?<city>[^市区]{2,6}市)?(?<district>[^市区]{1,5}区)")]
    private static partial Regex OwnDistrict();

    [GeneratedRegex("^(以及|及|和|由)|(等部门|等单位|等相关单位|等|牵头|配合|负责)$")]
    private static partial Regex Trimmings();
}

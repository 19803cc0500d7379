using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// Points at personal data in a text: numbers are checked by their check digits and dates, so that a serial number is no ID card; an
/// office's own telephone and street are noted, not asked about.
/// </summary>
internal static partial class Detector
{
    private const int Around = 18;

    private static readonly Probe[] Probes =
    [
        new(FindingKind.IdNumber, IdNumber(), (value, _) => PersonalNumbers.IsIdNumber(Bare(value))),
        new(FindingKind.OldIdNumber, OldIdNumber(), (value, _) => PersonalNumbers.IsOldIdNumber(value)),
        new(FindingKind.WrongIdNumber, CalledIdNumber(), (_, before) => IdLabel().IsMatch(before)),
        new(FindingKind.BankCard, Card(), (value, _) => PersonalNumbers.IsCard(Bare(value))),
        new(FindingKind.Mobile, Mobile(), (_, _) => true),
        new(FindingKind.Passport, Passport(), (value, before) => Labelled().IsMatch(before) || value[0] is 'E' or 'G' or 'e' or 'g'),
        new(FindingKind.Plate, Plate(), (value, _) => value.Any(char.IsAsciiDigit)),
        new(FindingKind.Mail, Mail(), (_, _) => true, (value, _) => value.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase)),
        new(FindingKind.Landline, Landline(), (value, before) => value[0] == '0' || PhoneLabel().IsMatch(before), (_, before) => OfficePhone().IsMatch(before)),
        new(FindingKind.Address, Address(), (_, _) => true, (value, before) => !HomeMark().IsMatch(value) && !HomeWord().IsMatch(before)),
    ];

    /// <param name="part">Where the text stands: 正文, or an attachment's title.</param>
    /// <param name="key">Short and stable: <c>body</c>, <c>file0</c>.</param>
    public static IReadOnlyList<Finding> In(string text, string part, string key = "body") => [.. Spots(text, part, key).Select(spot => spot.Finding)];

    public static IReadOnlyList<Spot> Spots(string text, string part, string key = "body")
    {
        var found = new List<Spot>();
        var number = 0;
        foreach (var line in text.Split('\n'))
            found.AddRange(InLine(line, part, key, ++number));
        return found;
    }

    private static IEnumerable<Spot> InLine(string line, string part, string key, int number)
    {
        if (line.Length < 5)
            yield break;
        var plain = HalfWidth(line);
        var taken = new List<(int Start, int End)>();
        var count = 0;
        foreach (var probe in Probes)
            foreach (Match match in probe.Pattern.Matches(plain))
            {
                var before = plain[Math.Max(0, match.Index - 14)..match.Index];
                if (taken.Any(one => one.Start < match.Index + match.Length && match.Index < one.End) || !probe.IsOne(match.Value, before))
                    continue;
                taken.Add((match.Index, match.Index + match.Length));
                yield return Spot(probe.Kind, line, match.Index, match.Length, probe.IsNote?.Invoke(match.Value, before) == true);
                if (probe.Kind is FindingKind.IdNumber or FindingKind.OldIdNumber or FindingKind.WrongIdNumber && NameBefore().Match(plain[..match.Index]) is { Success: true } name)
                    yield return Spot(FindingKind.Name, line, name.Groups["name"].Index, name.Groups["name"].Length, false);
            }

        Spot Spot(FindingKind kind, string whole, int start, int length, bool isNote)
        {
            var value = whole.Substring(start, length);
            return new(new(kind, $"{key}/{number}/{kind}/{count++}", $"{part}第 {number} 段", Mask(value), Excerpt(whole, start, length), isNote), value, start);
        }
    }

    /// <summary>The first characters and the last; what an office prints when it masks.</summary>
    public static string Mask(string value)
    {
        var (head, tail) = value.Length switch { <= 1 => (0, 0), <= 4 => (1, 0), <= 8 => (2, 1), _ => (3, 2) };
        return value[..head] + new string('*', Math.Max(value.Length - head - tail, 1)) + value[^tail..];
    }

    private static string Excerpt(string line, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(line.Length, start + length + Around));
        var words = line[from..start] + Mask(line.Substring(start, length)) + line[(start + length)..to];
        return (from > 0 ? "…" : "") + LongNumber().Replace(words, number => Mask(number.Value)).Trim() + (to < line.Length ? "…" : "");
    }

    private static string Bare(string value) => string.Concat(value.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Digits, letters and signs of full width as the common ones, character for character.</summary>
    private static string HalfWidth(string line)
    {
        if (line.AsSpan().IndexOfAnyInRange('\uFF01', '\uFF5E') < 0)
            return line;
        var plain = new StringBuilder(line.Length);
        foreach (var unit in line)
            plain.Append(unit is >= '\uFF01' and <= '\uFF5E' and not ('，' or '；' or '：') ? (char)(unit - 0xFEE0) : unit);
        return plain.ToString();
    }

    private sealed record Probe(FindingKind Kind, Regex Pattern, Func<string, string, bool> IsOne, Func<string, string, bool>? IsNote = null);

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{5}[ -]?(?:19|20)[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-8][0-9]{14}(?![0-9A-Za-z])")]
    private static partial Regex OldIdNumber();

    /// <summary>Eighteen places, whatever day they tell.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-8][0-9]{5}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex CalledIdNumber();

    [GeneratedRegex(@"(?:身份证|身份号|身份证件|公民身份|证件号)\p{IsCJKUnifiedIdeographs}{0,3}[^0-9A-Za-z\p{IsCJKUnifiedIdeographs}]{0,4}$")]
    private static partial Regex IdLabel();

    [GeneratedRegex(@"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9-])(?:[(]?0[1-9][0-9]{1,2}[)]?[ -]?)?[2-9][0-9]{6,7}(?:[-转][0-9]{1,5})?(?![0-9号〕年元.,%])")]
    private static partial Regex Landline();

    [GeneratedRegex(@"(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])")]
    private static partial Regex Card();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[EeGgDdSsPpHhCcMm][0-9]{8}|[Ee][A-Za-z][0-9]{7}|1[45][0-9]{7})(?![0-9A-Za-z])")]
    private static partial Regex Passport();

    [GeneratedRegex("护照|通行证|回乡证|旅行证")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•．. -]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])")]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    /// <summary>Down to the house: a road, lane, village or estate with its number.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{1,12}(?:路|街|大道|弄|巷|村|新村|小区|苑|花园|公寓|家园|新苑)(?:[东南西北中]?[0-9]{1,5}(?:弄|号|支弄|组)){1,3}(?:[0-9]{1,4}(?:号楼|号|幢|栋|座))?(?:[0-9]{1,2}单元)?(?:[0-9]{1,5}室)?|\p{IsCJKUnifiedIdeographs}{1,12}(?:新村|小区|苑|花园|公寓|家园)[0-9]{1,4}(?:号楼|幢|栋|座)(?:[0-9]{1,2}单元)?(?:[0-9]{1,5}室)?")]
    private static partial Regex Address();

    [GeneratedRegex("室|单元|弄[0-9]|组[0-9]|幢|栋|号楼")]
    private static partial Regex HomeMark();

    [GeneratedRegex("住址|住所|家庭地址|现住|户籍|居住于|居住在|家住|住在|住$")]
    private static partial Regex HomeWord();

    [GeneratedRegex("电话|联系|手机|号码|传真|[Tt]el|热线")]
    private static partial Regex PhoneLabel();

    [GeneratedRegex("咨询|监督|举报|投诉|值班|热线|传真|办公|服务|受理|预约|报名|总机|单位|中心|部门|窗口|联系电话|联系方式")]
    private static partial Regex OfficePhone();

    [GeneratedRegex(@"(?<name>(?!身份|公民|证件|\p{IsCJKUnifiedIdeographs}{0,3}[证号])\p{IsCJKUnifiedIdeographs}{2,4})[\s,，:：、（(；;\t]{0,4}(?:[男女][\s,，、\t]{0,3})?(?:(?:公民)?身份(?:证|号)?(?:号码?|件号)?|证件号码?)?[\s:：\t]{0,3}$")]
    private static partial Regex NameBefore();

    [GeneratedRegex("[0-9]{6,}")]
    private static partial Regex LongNumber();
}

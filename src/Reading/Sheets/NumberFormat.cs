using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Reading.Sheets;

/// <summary>A format code such as <c>#,##0.0"万元";[Red]-0</c> or <c>yyyy"年"m"月"</c>, applied as the sheet prints it.</summary>
internal sealed partial class NumberFormat
{
    private const double LastDay = 2_958_466;

    private readonly List<Section> sections;

    private NumberFormat(List<Section> sections) => this.sections = sections;

    public static NumberFormat General { get; } = new([]);

    public static NumberFormat Of(string code) =>
        code.Length is 0 or > 1000 || code.Equals("General", StringComparison.OrdinalIgnoreCase) ? General : new(Parse(code));

    public string Print(double number, bool from1904)
    {
        if (sections.Count == 0 || !double.IsFinite(number))
            return Plain(number);
        var section = number < 0 && sections.Count > 1 ? sections[1] : number == 0 && sections.Count > 2 ? sections[2] : sections[0];
        if (section.IsGeneral)
            return section.Around(Plain(number));
        if (section.IsDate)
            return number is >= 0 and < LastDay ? DatePrint.Print(section.Tokens, number, from1904, section.InChinese) : Plain(number);
        return (section == sections[0] ? number : Math.Abs(number)).ToString(section.Pattern, CultureInfo.InvariantCulture);
    }

    private static string Plain(double number)
    {
        if (Math.Abs(number) < 1e15 && number == Math.Floor(number))
            return number.ToString("0", CultureInfo.InvariantCulture);
        var printed = number.ToString("G15", CultureInfo.InvariantCulture);
        return printed.Contains("E-0", StringComparison.Ordinal) ? number.ToString("0.###############", CultureInfo.InvariantCulture) : printed;
    }

    private static List<Section> Parse(string code)
    {
        var sections = new List<Section> { new() };
        foreach (Match token in Token().Matches(code))
            if (token.Value == ";")
                sections.Add(new());
            else
                sections[^1].Add(token.Value);
        return sections;
    }

    /// <summary>Quoted, escaped, padded, bracketed; then the words of dates; then one sign at a time.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM/PM|A/P|上午/下午|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[aA]{3,4}|E[+-]|.
        """, RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    private sealed class Section
    {
        private readonly StringBuilder pattern = new();

        public List<string> Tokens { get; } = [];

        public bool IsDate { get; private set; }

        public bool IsGeneral { get; private set; }

        public bool InChinese { get; private set; }

        public string Pattern => pattern.ToString();

        public void Add(string token)
        {
            switch (token[0])
            {
                case '"':
                    Literal(token[1..^1]);
                    break;
                case '\\' when token.Length == 2:
                    Literal(token[1..]);
                    break;
                case '_' or '*' when token.Length == 2:
                    break;
                case '[' when token.Length > 2:
                    Bracket(token[1..^1]);
                    break;
                case '@' or 'G' when token is "@" or "General":
                    IsGeneral = true;
                    Tokens.Add("\0");
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'a' or 'A' or '上' when !(token is "上" or "a" or "A"):
                    IsDate = true;
                    Tokens.Add(token.ToLowerInvariant());
                    break;
                case '0' or '#' or '?' or '.' or ',' or '%' or '/' or ' ' or 'E' or '+' or '-':
                    Tokens.Add("\"" + token);
                    pattern.Append(token is "/" or "+" or "-" or " " ? "\\" + token : token.Replace('?', '#'));
                    break;
                default:
                    Literal(token);
                    break;
            }
        }

        public string Around(string number) => string.Concat(Tokens.Select(token => token == "\0" ? number : token.TrimStart('"')));

        private void Literal(string text)
        {
            Tokens.Add("\"" + text);
            foreach (var unit in text)
                pattern.Append('\\').Append(unit);
        }

        private void Bracket(string content)
        {
            if (content.StartsWith('$'))
                Literal(content[1..].Split('-')[0]);
            else if (content.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase))
                InChinese = true;
            else if (content.ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss")
                (IsDate, _) = (true, Remember("[" + content.ToLowerInvariant()));
        }

        private bool Remember(string token)
        {
            Tokens.Add(token);
            return true;
        }
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>One spelling for matching, the printed one for showing: <see cref="Plain(string)"/> keeps every character's place.</summary>
internal static partial class Glyphs
{
    private const string traditional =
        "責责單单牽牵頭头門门時时間间務务內内號号級级標标題题為为與与個个場场達达於于後后開开協协辦办關关實实導导領领區区鎮镇鄉乡縣县團团會会處处廳厅應应計计劃划" +
        "項项類类種种額额億亿萬万兩两備备註注說说負负參参點点節节進进續续動动態态長长堅坚總总體体則则報报據据設设發发網网環环規规資资農农業业產产經经財财稅税" +
        "審审勞劳衛卫醫医學学術术機机構构層层紀纪錄录認认議议讀读評评護护歸归啟启優优創创訂订聯联絡络結结組组織织領领問问題题對对應应確确極极盡尽" +
        "過过達达從从無无須须將将銷销舉举檢检條条幹干轉转請请圍围積积圖图紙纸東东廣广縱纵穩稳徵征質质監监視视險险誤误覆复複复雙双復复階阶齊齐" +
        "傳传媒媒體体聽听彙汇匯汇會会築筑專专詢询績绩稱称執执營营運运勵励歷历練练給给統统維维繼继編编緩缓緊紧線线綜综綠绿織织壓压縮缩獎奖爭争築筑" +
        "戶户畝亩噸吨輛辆臺台棟栋隻只週周歲岁鐘钟書书員员館馆約约餘余車车電电氣气購购費费隊队輪轮選选適适養养驗验黨党齡龄採采換换帶带嚴严師师強强張张屬属準准減减寫写貳贰參参塊块價价儲储寧宁寬宽婦妇庫库樓楼橋桥郵邮鄰邻鐵铁閱阅陸陆隨随難难頻频駐驻";

    private static readonly Dictionary<char, char> simplified = Pairs();

    private static readonly Encoding gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>Characters of the second level that plans and the names of places use all the same.</summary>
    private const string uncommonInUse = "浏闵泾浜淞圩衢滁亳濮漯邛瓯汨涪綦潼沣浐灞邳睢泗淝岫崧嵊鄞嘉沪闽赣黔滇皖邕郓莘莞晟睿瞻赡箱澜泸瑕疵诠渎炫缴琐屹喧诉谏徇拎瞩孵嫦昱琦畲彝傣咨诩邺祉憬睦聆帷遴瞭坳岚霁佘峪岙埭垟埠崮垸溧缙窨霾龋镉砷铬硒孪赓赈阈驿砥砺奕楹畈硚塬峁渚沅澧湟洱潞殓疹疟恪舫";

    private static readonly string[] leftovers = ["[bookmark: _GoBack]", "[bookmark:_GoBack]"];

    /// <summary>Without invisible characters and what an editor left behind; spaces stay.</summary>
    public static string Clean(string raw)
    {
        foreach (var leftover in leftovers)
            if (raw.Contains(leftover, StringComparison.Ordinal))
                raw = raw.Replace(leftover, "", StringComparison.Ordinal);
        if (raw.Contains('&', StringComparison.Ordinal) && raw.Contains(';', StringComparison.Ordinal))
            raw = WebUtility.HtmlDecode(raw);
        return raw.AsSpan().IndexOfAny(invisible) < 0 ? raw : Visible(raw);
    }

    /// <summary>Half width, simplified, one space kind; the same length as printed, so that a match is cut from the print.</summary>
    public static string Plain(string printed) => string.Create(printed.Length, printed, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = plain[source[i]];
    });

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>Outside the 3755 characters that make up nearly all print; traditional ones are outside too.</summary>
    public static bool IsUncommon(char c) => uncommon[c];

    private static bool IsOutsideFirstLevel(char c) => IsHan(c) && gb2312.GetBytes([c]) is not [>= 0xb0 and <= 0xd7, >= 0xa1] && c != '〇' && uncommonInUse.IndexOf(c) < 0;

    /// <summary>Columns the text takes in a monospaced print.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
            width += WidthOf(c);
        return width;
    }

    public static int WidthOf(char c) => c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uf900' and <= '\ufaff'
        or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6' ? 2 : 1;

    public static string WithoutSpace(string text)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>A broken line continues without a gap in Chinese, with one between Latin words.</summary>
    public static string Join(string before, string after)
    {
        if (before.Length == 0 || after.Length == 0)
            return before + after;
        var isFigure = char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(after[0]);
        return !isFigure && IsLatin(before[^1]) && IsLatin(after[0]) ? $"{before} {after}" : before + after;
    }

    /// <summary>Spaces a wrap or a justified print left between Chinese characters say nothing.</summary>
    public static string Rejoin(string printed)
    {
        if (!printed.Any(char.IsWhiteSpace))
            return printed;
        printed = BrokenFigure().Replace(printed, "");
        var text = "";
        var made = new StringBuilder(printed.Length);
        foreach (var part in printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (made.Length > 0 && NeedsGap(made[^1], part[0]))
                made.Append(' ');
            made.Append(part);
        }
        return text + made;
    }

    [GeneratedRegex(@"(?<=[0-9])[ \t\u3000]*\n[ \t\u3000]*(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenFigure();

    private static bool NeedsGap(char before, char after) => !IsWide(before) && !IsWide(after);

    private static bool IsWide(char c) => WidthOf(c) == 2 || c is '“' or '”' or '‘' or '’' or '—';

    private static bool IsLatin(char c) => c < '\u2e80' && !char.IsWhiteSpace(c) && c is not ('“' or '”' or '—' or '(' or ')');

    // Every step of the reading asks again and again: looked up, not reckoned.
    private static readonly char[] plain = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Plain((char)code))];

    private static readonly bool[] uncommon = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => IsOutsideFirstLevel((char)code))];

    private static char Plain(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u3000' or '\u00a0' or '\u2002' or '\u2003' or '\u2009' or '\u202f' => ' ',
        '【' or '〔' or '［' or '﹝' => '[',
        '】' or '〕' or '］' or '﹞' => ']',
        '—' or '–' or '―' or '‐' or '‑' or '−' or '─' => '-',
        '︰' or '∶' or '﹕' => ':',
        '﹐' => ',',
        '﹔' => ';',
        '﹑' or '､' => '、',
        '｡' or '﹒' => '。',
        '｜' or '¦' or '∣' => '|',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '﹪' => '%',
        _ => simplified.TryGetValue(c, out var simple) ? simple : c,
    };

    private static readonly System.Buffers.SearchValues<char> invisible = System.Buffers.SearchValues.Create(
        "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u00ad\ufeff\u202a\u202b\u202c\u202d\u202e\0");

    private static string Visible(string raw) => string.Concat(raw.Where(c => !invisible.Contains(c)));

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < traditional.Length; i += 2)
            if (traditional[i] != traditional[i + 1])
                pairs[traditional[i]] = traditional[i + 1];
        return pairs;
    }
}

using System.Text.RegularExpressions;

namespace Mingtang.Library.Asking.Wording;

/// <summary>A passage as its clauses: sentences parted where one rule ends, and each item of a list under its head.</summary>
internal sealed partial class CitedPassage
{
    private readonly string title, label;

    public CitedPassage(string passage)
    {
        var plain = LawWords.Plain(passage);
        var citation = Citation().Match(plain);
        (title, label) = (citation.Groups["title"].Value, citation.Groups["label"].Value);
        // A proviso belongs to the rule before it, and so does an item to the list it stands in.
        var text = ItemMark().Replace(Proviso().Replace(plain[citation.Length..], ","), ";");
        Clauses = [.. text.Split(['。', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Parted).Select(LawWords.Even)];
    }

    public IReadOnlyList<string> Clauses { get; }

    /// <summary>A sentence without the words that name this passage as its source.</summary>
    public string WithoutCitation(string said) =>
        Basis().Match(said) is { Success: true } basis && basis.Groups["title"].Value == title && (basis.Groups["label"].Length == 0 || basis.Groups["label"].Value == label)
            ? said[basis.Length..] : said;

    private static IEnumerable<string> Parted(string sentence)
    {
        var colon = sentence.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return sentence.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var (head, items) = (sentence[..(colon + 1)], sentence[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries));
        // Items that hold only together are one clause.
        return items.Length > 1 && (Each().IsMatch(head) || !ClauseMatch.Weighs(head)) && !Together().IsMatch(head)
            ? items.Select(item => head + Numbered().Replace(item, "")) : [sentence];
    }

    [GeneratedRegex("^(?:(?<title><.{1,200}?>)(?<label>第[0-9]+条(?:之[0-9一二三四五六七八九十]+)?)?)?(?:第[0-9]+条(?:之[0-9一二三四五六七八九十]+)?(?![第、的规]))?")]
    private static partial Regex Citation();

    [GeneratedRegex("^(?:根据|按照|依照|依据)?(?<title><.{1,200}?>)(?<label>第[0-9]+条(?:之[0-9一二三四五六七八九十]+)?)?的?(?:规定)?[,:]?")]
    private static partial Regex Basis();

    [GeneratedRegex("[。;](?=但|除|前款|前项)")]
    private static partial Regex Proviso();

    [GeneratedRegex(@"[。;]+(?=\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\))")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\)")]
    private static partial Regex Numbered();

    [GeneratedRegex("不得|之一")]
    private static partial Regex Each();

    [GeneratedRegex("同时|均|都|全部|(?<![解扣消清拆免])除|分别|依次")]
    private static partial Regex Together();
}

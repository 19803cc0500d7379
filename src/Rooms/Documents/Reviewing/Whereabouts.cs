using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>
/// Where something is that is looked after, and when it is not: coordinates here, hours there. Nobody is told of, yet the two together are what
/// a thief needs (SEC 64).
/// </summary>
internal sealed partial record Whereabouts(IReadOnlyList<string> Coordinates, bool IsGuarded, bool TellsHours, string Words)
{
    private const double Worth = 12;
    private const int ShortestName = 4;
    private const int ShortestPlace = 6;
    private const int Longest = 600;

    private static readonly Whereabouts None = new([], false, false, "");

    public bool IsSilent => Words.Length == 0;

    public static Whereabouts Of(string text)
    {
        var (coordinates, isGuarded, tellsHours) = (Coordinate().Matches(text).Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal)).ToList(), Guarded().IsMatch(text), Hours().IsMatch(text));
        return coordinates.Count > 0 || isGuarded || Unwatched().IsMatch(text) && tellsHours ? new(coordinates, isGuarded, tellsHours, text.Length <= Longest ? text : text[..Longest]) : None;
    }

    public static Tie? Between(Whereabouts mine, Whereabouts theirs, Func<string, bool> isRare)
    {
        if (mine.IsSilent || theirs.IsSilent || mine.TellsHours == theirs.TellsHours)
            return null;
        var (place, hours) = mine.TellsHours ? (theirs, mine) : (mine, theirs);
        var same = place.Coordinates.Intersect(hours.Coordinates).ToList();
        if (same.Count > 1)
            return Told(string.Join('、', same));
        var shortest = place.Coordinates.Count > 0 ? ShortestName : place.IsGuarded || hours.IsGuarded ? ShortestPlace : int.MaxValue;
        return SharedWords.LongestOf(place.Words, hours.Words) is { } name && name.Length >= shortest && isRare(name) ? Told(name) : null;
    }

    private static Tie Told(string place) => new(Worth, [$"同一处所：{place}", "一件给出位置，另一件给出时间和看守情况"]);

    [GeneratedRegex(@"(?:东经|西经|北纬|南纬)\s?[0-9]{1,3}(?:\.[0-9]{2,}|[°度][0-9′'分″""秒.]*)")]
    private static partial Regex Coordinate();

    [GeneratedRegex("押运|枪支|弹药|爆炸物|剧毒|危险化学品|金库|机要|战备|应急物资|监控|摄像机|文物库|放射源")]
    private static partial Regex Guarded();

    [GeneratedRegex("[0-9]{1,2}[时点:：][0-9]{0,2}|每[日周夜晚]|夜间|[0-9]{1,2}月[0-9]{1,2}日")]
    private static partial Regex Hours();

    [GeneratedRegex("值守|看护|看守|无人|不设围|一人|单人|换岗|故障|停用|装卸|补货|运送")]
    private static partial Regex Unwatched();
}

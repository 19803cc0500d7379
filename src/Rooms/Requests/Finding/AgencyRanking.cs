extern alias engine;

using engine::Mingtang.Search.Analysis;

namespace Mingtang.Requests.Finding;

/// <summary>
/// Compares words with agencies: a name or a place named settles most, a function in the words much, and the terms of functions, published
/// titles and earlier requests the rest, each by how few agencies share it.
/// </summary>
internal sealed class AgencyRanking
{
    private const double NameWorth = 30, PlaceWorth = 14, FunctionWorth = 3, PublishedWorth = .55, AskedWorth = .7, Saturation = 1.2, EnoughToName = 5, WorthNaming = .12;
    private const int ShownFunctions = 4;

    /// <summary>What every application says; says nothing of whose matter it is.</summary>
    private static readonly HashSet<ulong> Common = [.. Terms.Of("申请 公开 信息 获取 政府 相关 有关 文件 材料 资料 名单 清单 明细 多少 什么 哪些 怎么 情况 结果 全文 依据 去年 今年 本区 全区 云间 区里 我们 我家 他们 那家 想看 想要").Keys];

    private readonly IReadOnlyList<Weighed> agencies;
    private readonly Dictionary<ulong, double> rarity;
    private readonly Dictionary<string, double> functionRarity;

    private AgencyRanking(IReadOnlyList<Weighed> agencies)
    {
        this.agencies = agencies;
        rarity = agencies.SelectMany(agency => agency.Weights.Keys).GroupBy(term => term).ToDictionary(term => term.Key, term => Rarity(term.Count()));
        functionRarity = agencies.SelectMany(agency => agency.Profile.Functions.Distinct()).GroupBy(function => function).ToDictionary(function => function.Key, function => Rarity(function.Count()));
    }

    public static AgencyRanking Of(IReadOnlyList<AgencyProfile> profiles) => new([.. profiles.Select(Weighed.Of)]);

    /// <summary>Best first; agencies to which nothing points are not among them.</summary>
    public IReadOnlyList<FoundAgency> Find(string words, int most)
    {
        var folded = Folding.Fold(words);
        var terms = Terms.Of(words).Where(term => !Common.Contains(term.Key)).ToDictionary();
        var found = agencies.Select(agency => Judge(agency, folded, terms)).Where(found => found.Score > 0).OrderByDescending(found => found.Score).ThenBy(found => found.Unit.Code, StringComparer.Ordinal).Take(most).ToList();
        // What shares a word or two with the question beside a real answer only distracts.
        return [.. found.TakeWhile(one => one.Score >= WorthNaming * found[0].Score)];
    }

    private FoundAgency Judge(Weighed agency, string folded, Dictionary<ulong, string> terms)
    {
        var (score, reasons) = (0.0, new List<string>());
        if (agency.Names.Where(name => folded.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length) is { } named)
        {
            score += NameWorth;
            reasons.Add($"您提到了{named}");
        }
        if (agency.Places.FirstOrDefault(place => folded.Contains(place, StringComparison.Ordinal)) is { } place)
        {
            score += PlaceWorth;
            reasons.Add($"{place}属于{agency.Profile.Unit.ShortName}");
        }
        var functions = agency.Profile.Functions.Where(function => folded.Contains(function, StringComparison.Ordinal)).Distinct().ToList();
        var longest = functions.Where(function => !functions.Exists(other => other.Length > function.Length && other.Contains(function, StringComparison.Ordinal))).ToList();
        score += longest.Sum(function => FunctionWorth * functionRarity[function] * Math.Sqrt(function.Length / 2.0));
        if (longest.Count > 0)
            reasons.Add($"它负责{string.Join("、", longest.OrderByDescending(function => functionRarity[function] * function.Length).Take(ShownFunctions))}");
        score += terms.Keys.Sum(term => agency.Weights.TryGetValue(term, out var weight) ? rarity[term] * weight / (weight + Saturation) : 0);
        if (BestTitle(agency, terms) is { } title)
            reasons.Add($"它公开过《{title.Trim('《', '》')}》");
        return new(agency.Profile.Unit, Math.Round(score, 3), reasons.Count > 0 ? reasons : ["与它公开和办理过的事项用词相近"]);
    }

    /// <summary>A published title that shares two rare terms with the words.</summary>
    private string? BestTitle(Weighed agency, Dictionary<ulong, string> terms)
    {
        var best = agency.Profile.Published.Select(title => (Title: title, Worth: Terms.Of(title).Keys.Where(terms.ContainsKey).Sum(term => rarity.GetValueOrDefault(term))))
            .OrderByDescending(one => one.Worth).FirstOrDefault();
        return best.Worth >= EnoughToName ? best.Title : null;
    }

    private double Rarity(int having) => Math.Log(1 + (agencies.Count / (double)having));

    private sealed record Weighed(AgencyProfile Profile, IReadOnlyList<string> Names, IReadOnlyList<string> Places, Dictionary<ulong, double> Weights)
    {
        public static Weighed Of(AgencyProfile profile)
        {
            var terms = new Dictionary<ulong, double>();
            void Take(IEnumerable<string> texts, double worth, double most)
            {
                foreach (var group in texts.SelectMany(text => Terms.Of(text).Keys).GroupBy(term => term))
                    terms[group.Key] = terms.GetValueOrDefault(group.Key) + Math.Min(worth * group.Count(), most);
            }
            Take(profile.Functions, 1, 2);
            Take(profile.Published, PublishedWorth / 4, PublishedWorth);
            Take(profile.Asked, AskedWorth / 3, AskedWorth);
            return new(profile, [.. profile.Names.Select(Folding.Fold).SelectMany(Shorter).Distinct()], [.. profile.Places.Select(Folding.Fold)], terms);
        }

        /// <summary>People leave 区 and 街道 out of a name; what is left must still be a name.</summary>
        private static IEnumerable<string> Shorter(string name)
        {
            yield return name;
            if (name is ['区', .. { Length: >= 3 } rest])
                yield return rest;
        }
    }
}

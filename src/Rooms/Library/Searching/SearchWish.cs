using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mingtang.Library.Index;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Searching;

/// <summary>What a reader asks of the search page, as it stands in the address.</summary>
internal sealed record SearchWish(string Query)
{
    public const int PerPage = 10, LongestQuery = 400;

    /// <summary>In the order the page offers them.</summary>
    public static readonly IReadOnlyList<(string Facet, string Title)> Facets =
    [
        (ItemWords.Kind, "类别"), (ItemWords.Validity, "有效性"), (ItemWords.Agency, "机关"), (ItemWords.Topic, "主题"),
        (ItemWords.Genre, "体裁"), (ItemWords.Audience, "适用对象"), (ItemWords.Year, "年份"),
    ];

    private const int MostValues = 8, LongestValue = 80;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool ByDate { get; init; }

    /// <summary>Only what is in force or will be.</summary>
    public bool InForceOnly { get; init; }

    public string? After { get; init; }

    /// <summary>More was typed than is looked for.</summary>
    public bool IsCut { get; init; }

    /// <summary>The search this is a page or a refinement of; one search is counted once.</summary>
    public Guid? Of { get; init; }

    public bool IsNarrowed => Chosen.Count > 0 || From is not null || To is not null || InForceOnly;

    public static SearchWish Read(IQueryCollection query) => new(Typed.Visible(Cut(query["q"].ToString(), LongestQuery)).Trim())
    {
        Chosen = Facets.Select(facet => (facet.Facet, Values: Values(query, facet.Facet))).Where(chosen => chosen.Values.Count > 0).ToDictionary(chosen => chosen.Facet, chosen => chosen.Values),
        From = Day(query["from"].ToString()),
        To = Day(query["to"].ToString()),
        ByDate = query["order"] == "date",
        InForceOnly = query["inforce"] == "1",
        After = query["after"].ToString() is { Length: > 0 and < 60 } after ? after : null,
        Of = Guid.TryParse(query["s"].ToString(), out var search) ? search : null,
        IsCut = query["q"].ToString().Length > LongestQuery,
    };

    public SearchRequest Request(int limit = PerPage) => new(Query)
    {
        Limit = limit,
        After = After,
        Order = ByDate ? SearchOrder.Newest : SearchOrder.Relevance,
        Filters = Chosen,
        From = From,
        To = To,
        InForceOnly = InForceOnly,
        Count = [.. Facets.Select(facet => facet.Facet)],
    };

    public bool Has(string facet, string value) => Chosen.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>The address with one value of a facet put in or taken out; the first page of what is then found.</summary>
    public string Toggled(string facet, string value, Guid? search)
    {
        var values = Chosen.GetValueOrDefault(facet, []);
        IReadOnlyList<string> next = values.Contains(value) ? [.. values.Where(other => other != value)] : [.. values, value];
        var chosen = Chosen.Where(pair => pair.Key != facet).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (next.Count > 0)
            chosen[facet] = next;
        return (this with { Chosen = chosen, After = null, Of = search ?? Of }).Address();
    }

    public string Address(string path = "/library/search")
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Query) };
        parts.AddRange(Chosen.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, (string?)value)));
        parts.Add(new("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        parts.Add(new("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        parts.Add(new("order", ByDate ? "date" : null));
        parts.Add(new("inforce", InForceOnly ? "1" : null));
        parts.Add(new("after", After));
        parts.Add(new("s", Of?.ToString("N")));
        return path + QueryString.Create(parts.Where(part => part.Value is not null));
    }

    private static IReadOnlyList<string> Values(IQueryCollection query, string facet) =>
        [.. query[facet].Select(value => Cut(value ?? "", LongestValue)).Where(value => value.Length > 0).Distinct().Take(MostValues)];

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

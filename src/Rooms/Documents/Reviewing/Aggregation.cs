using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Reviewing;

/// <summary>An earlier public item that together with this one says more than either (数据汇聚, SEC 64).</summary>
/// <param name="Shared">What ties the two, and what each adds.</param>
internal sealed record AggregationHint(Guid DocumentId, string Title, string? IndexNumber, IReadOnlyList<string> Shared);

/// <summary>A public text, as a hint leads to it.</summary>
internal sealed record EarlierText(Guid DocumentId, string Title, string? IndexNumber);

/// <summary>Looks for earlier public items that together with a new one tell who or what was masked in each.</summary>
internal sealed class Aggregation(PlatformDb db, TellingShelf shelf)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<AggregationHint>> Of(Document document, Edition edition, CancellationToken stop)
    {
        var mine = Telling.Of(edition.PlainText, edition.Title);
        // A harmless text may give away what an earlier one keeps back, so none is passed over.
        var earlier = await db.Set<Document>().AsNoTracking().Where(d => d.PublicEditionId != null && d.Id != document.Id && d.Kind != DocumentKind.Reference)
            .Select(d => new { Text = new EarlierText(d.Id, d.Title, d.IndexNumber), Edition = d.PublicEditionId!.Value }).ToListAsync(stop);
        var told = await shelf.Of(db, [.. earlier.Select(one => one.Edition)], stop);
        return Hints(mine, [.. earlier.Select(one => one.Text).Zip(told)]);
    }

    internal static IReadOnlyList<AggregationHint> Hints(Telling mine, IReadOnlyList<(EarlierText Text, Telling Telling)> earlier)
    {
        var rarity = Rarity.Among([.. earlier.Select(one => one.Telling), mine]);
        return
        [
            .. earlier.Select(one => (one.Text, Tie: Ties.Strongest(mine, one.Telling, rarity))).Where(one => one.Tie is not null)
                .OrderByDescending(one => one.Tie!.Bits).Take(Shown).Select(one => new AggregationHint(one.Text.DocumentId, one.Text.Title, one.Text.IndexNumber, one.Tie!.Sentences)),
        ];
    }
}

/// <summary>What a text tells of particular people: traces by record, figures of small groups, lists of names; and what it keeps back or guards.</summary>
internal sealed partial record Telling(IReadOnlyList<TraceRecord> Records, IReadOnlyList<PartialFigure> Figures, SmallGroups Groups, Whereabouts Where, NameList Names, CodeBook Codes, KeptBack Kept, string Series)
{
    public static Telling Of(string text, string title = "")
    {
        var names = NameList.Of(text);
        return new(Traces.Records(text, title), PartialFigures.In(text), SmallGroups.Of(text), Whereabouts.Of(text), names, CodeBook.Of(text, names), KeptBack.Of($"{title}\n{text}"), Dated().Replace(title, ""));
    }

    // A mere 公告 or 情况通报 is anybody's title.
    private const int ShortestSeries = 5;

    /// <summary>The same report of another year, the same decision on somebody else: their common words are the form's.</summary>
    public bool IsOfSeriesOf(Telling other) => Series.Length >= ShortestSeries && Series == other.Series;

    [GeneratedRegex("[（(〔][^）)〕]*[）)〕]|[0-9]+|第?[一二三四五六七八九十]+(?=[季批期次])|[上下]半年|[年月日季度批期次号第至]")]
    private static partial Regex Dated();
}

using Xunit.Abstractions;

namespace Mingtang.Documents.Reviewing;

/// <summary>数据汇聚 (SEC 64): found on planted pairs among harmless texts, and not found everywhere.</summary>
public sealed class AggregationTests(ITestOutputHelper output)
{
    private const int FewestFound = 16;
    private const int MostFalseAlarms = 15;

    [Fact]
    public void At_least_sixteen_of_twenty_planted_pairs_are_found_among_harmless_texts_and_few_of_these_alarm()
    {
        List<(EarlierText, Telling)> earlier = [.. PlantedCases.All.Select((pair, at) => Earlier($"planted{at}", pair.Earlier)), .. PlantedCases.Harmless.Select((text, at) => Earlier($"harmless{at}", text))];
        var missed = Enumerable.Range(0, PlantedCases.All.Count).Where(at => Titles(PlantedCases.All[at].New, earlier).All(title => title != $"planted{at}")).ToList();
        var strangers = Enumerable.Range(0, PlantedCases.All.Count).Sum(at => Titles(PlantedCases.All[at].New, earlier).Count(title => title != $"planted{at}"));
        var alarmed = Enumerable.Range(0, PlantedCases.Harmless.Count).Where(at => Titles(PlantedCases.Harmless[at], [.. earlier.Where(one => one.Item1.Title != $"harmless{at}")]).Count > 0).ToList();
        output.WriteLine($"found {PlantedCases.All.Count - missed.Count} of {PlantedCases.All.Count} (missed {string.Join(' ', missed)}); wrong hints beside them {strangers}; harmless texts that alarm {alarmed.Count} of {PlantedCases.Harmless.Count} ({string.Join(' ', alarmed)})");
        List<(EarlierText, Telling)> second = [.. PlantedCases.Second.Select((pair, at) => Earlier($"second{at}", pair.Earlier)), .. earlier];
        var held = Enumerable.Range(0, PlantedCases.Second.Count).Where(at => Titles(PlantedCases.Second[at].New, second).All(title => title != $"second{at}")).ToList();
        output.WriteLine($"second set: found {PlantedCases.Second.Count - held.Count} of {PlantedCases.Second.Count} (missed {string.Join(' ', held)})");
        (PlantedCases.All.Count - missed.Count).ShouldBeGreaterThanOrEqualTo(FewestFound);
        (alarmed.Count + strangers).ShouldBeLessThanOrEqualTo(MostFalseAlarms);
    }

    [Theory]
    [InlineData("今年安排资金5000万元。", "去年安排资金5000万元。")]
    [InlineData("张某被任命为组长。", "任命张某为组长。")]
    [InlineData("决定对王某某处以12,345.60元罚款。", "决定对王某某处以12,345.60元罚款。")]
    public void Where_neither_adds_anything_there_is_nothing_to_piece_together(string one, string other) =>
        Aggregation.Hints(Telling.Of(one), [Earlier("a", other)]).ShouldBeEmpty();

    [Fact]
    public async Task The_hint_says_what_ties_the_two_and_leads_to_the_earlier_item()
    {
        using var house = new DocumentHouse();
        var earlier = await house.Published(DocumentHouse.Wording("关于公布救助名单的通知") with { Body = Content.StructuredText.FromTyped(PlantedCases.All[3].Earlier) });
        var (document, edition) = (await house.Draft(DocumentHouse.Wording("关于公布大病救助的通知") with { Body = Content.StructuredText.FromTyped(PlantedCases.All[3].New) }), await Newest(house));
        var hint = (await house.With<Aggregation, IReadOnlyList<AggregationHint>>(aggregation => aggregation.Of(document, edition, default))).ShouldHaveSingleItem();
        hint.DocumentId.ShouldBe(earlier.Id);
        string.Concat(hint.Shared).ShouldContain("金枫花园");
    }

    private static Task<Edition> Newest(DocumentHouse house) =>
        house.House.Read(services => Task.FromResult(((Foundation.Data.PlatformDb)services.GetService(typeof(Foundation.Data.PlatformDb))!).Set<Edition>().OrderByDescending(edition => edition.Id).First()));

    private static IReadOnlyList<string> Titles(string text, IReadOnlyList<(EarlierText, Telling)> earlier) => [.. Aggregation.Hints(Telling.Of(text), earlier).Select(hint => hint.Title)];

    private static (EarlierText, Telling) Earlier(string title, string text) => (new(Guid.NewGuid(), title, null, text), Telling.Of(text));
}

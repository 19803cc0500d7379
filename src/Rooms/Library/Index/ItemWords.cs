using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Search;

namespace Mingtang.Library.Index;

/// <summary>A public item as the index takes it. What depends on the day (whether it is in force) is reckoned for that day.</summary>
internal static class ItemWords
{
    public const string Agency = "agency", Topic = "topic", Genre = "genre", Year = "year", Audience = "audience", Validity = "validity", Kind = "kind";

    private const char Between = '/';

    public static string IdOf(ItemRef item) => $"{item.Kind}{Between}{item.Id}";

    /// <summary>The item of an id of the index, whether of the whole or of one section.</summary>
    public static ItemRef ItemOf(string id)
    {
        var own = id.Split('#')[0];
        var at = own.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? new(own, "") : new(own[..at], own[(at + 1)..]);
    }

    public static IndexedItem Of(PublicItem item, DateOnly today)
    {
        var facts = item.Facts?.Value ?? new();
        var day = facts.Day ?? ChinaTime.DayOf(new DateTimeOffset(item.PublishedAt, TimeSpan.Zero));
        var standing = StandingOn(facts, today);
        return new()
        {
            Id = IdOf(item.Item),
            Title = item.Title,
            OtherNames = facts.OtherNames,
            Body = facts.Rest ?? item.Text,
            Sections = [.. facts.Sections.Select(section => new IndexedSection(section.Label, section.Heading, section.Text))],
            Answers = facts.Answers,
            Date = day,
            Standing = standing,
            Facets = FacetsOf(item, facts, day, standing),
        };
    }

    public static Standing StandingOn(PublicFacts facts, DateOnly today) =>
        facts.EndedOn <= today ? facts.IsReplaced ? Standing.Superseded : Standing.Repealed
        : facts.InForceTo < today ? Standing.Repealed
        : facts.InForceFrom > today ? Standing.NotYet
        : Standing.InForce;

    /// <summary>As the page prints a standing.</summary>
    public static string Title(Standing standing) => standing switch
    {
        Standing.InForce => "现行有效",
        Standing.NotYet => "尚未施行",
        Standing.Superseded => "已被新版代替",
        _ => "已经失效",
    };

    private static Dictionary<string, IReadOnlyList<string>> FacetsOf(PublicItem item, PublicFacts facts, DateOnly day, Standing standing) => new()
    {
        [Kind] = [item.KindTitle],
        [Agency] = item.AgencyName is { Length: > 0 } agency ? [agency] : [],
        [Topic] = item.Topic?.Split('\\')[0] is { Length: > 0 } topic ? [topic] : [],
        [Genre] = facts.Genre is { Length: > 0 } genre ? [genre] : [],
        [Year] = [day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        [Audience] = facts.Audience,
        [Validity] = [Title(standing)],
    };
}

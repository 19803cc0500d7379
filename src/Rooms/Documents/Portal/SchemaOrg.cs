using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A document in the words of schema.org, for search engines.</summary>
internal static class SchemaOrg
{
    public static object Of(PublicDocument shown, Uri root, string? agency)
    {
        var (edition, reference) = (shown.Edition, shown.Reference);
        var address = new Uri(root, shown.EditionUrl).AbsoluteUri;
        var data = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = reference.Kind == DocumentKind.Normative ? "Legislation" : reference.Kind == DocumentKind.News ? "NewsArticle" : "Article",
            ["@id"] = address,
            ["url"] = address,
            ["headline"] = edition.Title,
            ["name"] = edition.Title,
            ["inLanguage"] = "zh-CN",
            ["identifier"] = reference.IndexNumber,
            ["datePublished"] = Moment(shown.Document.FirstPublishedAt ?? edition.PublishedAt),
            ["dateModified"] = Moment(edition.PublishedAt),
            ["abstract"] = edition.Abstract,
            ["about"] = edition.Topic?.Replace('\\', '/'),
            ["keywords"] = edition.Keywords.Count == 0 ? null : string.Join(',', edition.Keywords),
            ["author"] = shown.Issuers.Select(issuer => new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = issuer }).ToList(),
            ["publisher"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = agency ?? edition.Issuer },
            ["isAccessibleForFree"] = true,
        };
        if (reference.Kind == DocumentKind.Normative)
            Legislation(data, shown);
        return data.Where(pair => pair.Value is not null).ToDictionary();
    }

    private static void Legislation(Dictionary<string, object?> data, PublicDocument shown)
    {
        data["legislationIdentifier"] = shown.Edition.DocumentNumber;
        data["legislationDate"] = shown.Edition.SignedOn?.ToString("yyyy-MM-dd");
        data["legislationDateOfApplicability"] = shown.Reference.EffectiveOn?.ToString("yyyy-MM-dd");
        data["legislationLegalForce"] = shown.Reference.Validity == Validity.InForce && shown.Newer is null ? "https://schema.org/InForce" : "https://schema.org/NotInForce";
    }

    private static string? Moment(DateTime? utc) => utc is { } at ? ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))).ToString("yyyy-MM-dd'T'HH:mm:sszzz") : null;
}

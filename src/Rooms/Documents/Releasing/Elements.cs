namespace Mingtang.Documents.Releasing;

/// <summary>The elements every public item must bear (rules 4), the same that the city library asks for.</summary>
internal static class Elements
{
    /// <summary>Chinese names of what is missing; empty where all is there.</summary>
    public static IReadOnlyList<string> Missing(Document document, Edition edition)
    {
        List<string> missing = [];
        void Ask(bool there, string name)
        {
            if (!there)
                missing.Add(name);
        }
        Ask(document.IndexNumber is not null, "索引号");
        Ask(edition.Title.Length > 0, "标题");
        Ask(edition.Issuer.Length > 0, "发文机关");
        Ask(edition.Topic is not null, "主题分类");
        Ask(edition.Genre is not null, "体裁");
        Ask(edition.SignedOn is not null, "成文日期");
        Ask(edition.Attribute is not null, "公开属性");
        if (document.Kind == DocumentKind.Normative)
        {
            Ask(edition.DocumentNumber is not null, "发文字号");
            Ask(document.EffectiveOn is not null || edition.EffectiveOn is not null, "施行日期");
        }
        return missing;
    }
}

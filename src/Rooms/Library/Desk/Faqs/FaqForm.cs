using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>The form of an FAQ, as posted.</summary>
internal sealed class FaqForm
{
    [Display(Name = "问题"), Required, StringLength(200)]
    public string? Question { get; set; }

    [Display(Name = "别的问法"), StringLength(1000)]
    public string? AlsoAsked { get; set; }

    [Display(Name = "答案"), Required, StringLength(4000)]
    public string? Answer { get; set; }

    [Display(Name = "主题")]
    public FaqTheme Theme { get; set; } = FaqTheme.Work;

    [Display(Name = "解答单位")]
    public Guid UnitId { get; set; }

    [Display(Name = "依据文件的索引号"), StringLength(60)]
    public string? IndexNumber { get; set; }

    [Display(Name = "依据名称"), StringLength(300)]
    public string? BasisTitle { get; set; }

    [Display(Name = "依据条款"), StringLength(60)]
    public string? BasisArticle { get; set; }

    public static FaqForm Of(FaqEdition edition, string? indexNumber) => new()
    {
        Question = edition.Question,
        AlsoAsked = string.Join('\n', edition.AlsoAsked),
        Answer = edition.Answer,
        Theme = edition.Theme,
        IndexNumber = indexNumber,
        BasisTitle = edition.BasisTitle,
        BasisArticle = edition.BasisArticle,
    };

    public FaqEntry Entry(DocumentRef? policy) => new(Question ?? "", Answer ?? "", Theme)
    {
        AlsoAsked = (AlsoAsked ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        DocumentId = policy?.Id,
        BasisTitle = policy?.Title ?? BasisTitle,
        BasisArticle = BasisArticle,
    };

    public static IEnumerable<SelectListItem> Units(UnitBook book) =>
        book.All.Where(unit => unit.Kind is not UnitKind.Upper).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
}

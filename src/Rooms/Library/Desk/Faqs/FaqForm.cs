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

    /// <summary>Ticked: what the answer rests on, in the order it was found.</summary>
    [Display(Name = "选定的依据")]
    public List<Guid> Bases { get; set; } = [];

    [Display(Name = "查找依据"), StringLength(100)]
    public string? Find { get; set; }

    [Display(Name = "依据名称"), StringLength(300)]
    public string? BasisTitle { get; set; }

    [Display(Name = "依据条款"), StringLength(60)]
    public string? BasisArticle { get; set; }

    public static FaqForm Of(FaqEdition edition) => new()
    {
        Question = edition.Question,
        AlsoAsked = string.Join('\n', edition.AlsoAsked),
        Answer = edition.Answer,
        Theme = edition.Theme,
        Bases = [.. edition.Bases],
        BasisTitle = edition.BasisTitle,
        BasisArticle = edition.BasisArticle,
    };

    /// <param name="bases">The public ones of those ticked.</param>
    public FaqEntry Entry(IReadOnlyList<DocumentRef> bases) => new(Question ?? "", Answer ?? "", Theme)
    {
        AlsoAsked = (AlsoAsked ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Bases = [.. bases.Select(basis => basis.Id)],
        BasisTitle = bases is [var first, ..] ? first.Title : BasisTitle,
        BasisArticle = BasisArticle,
    };

    public static IEnumerable<SelectListItem> Units(UnitBook book) =>
        book.All.Where(unit => unit.Kind is not UnitKind.Upper).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
}

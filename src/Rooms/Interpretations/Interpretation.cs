using Mingtang.Documents.Content;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Comparing;

namespace Mingtang.Interpretations;

/// <summary>解读: what a policy means for those it concerns, by the unit that drafted it (rules 8.1.2).</summary>
internal sealed class Interpretation
{
    public const string Kind = "interpretations.interpretation";

    public Guid Id { get; init; }

    public Stage Stage { get; init; }

    /// <summary>Null in the draft stage, where the subject is a draft put up for comment.</summary>
    public Guid? DocumentId { get; init; }

    public required string SubjectTitle { get; set; }

    public string? SubjectUrl { get; set; }

    /// <summary>The comment window of a draft, both days included.</summary>
    public DateOnly? CommentFrom { get; init; }

    public DateOnly? CommentTo { get; init; }

    /// <summary>The drafting unit.</summary>
    public Guid UnitId { get; init; }

    public required string Title { get; set; }

    /// <summary>解读人: heads of departments are first interpreters (8.1.2).</summary>
    public string? Interpreter { get; set; }

    public List<Aspect> Aspects { get; set; } = [];

    public StructuredText Body { get; set; } = StructuredText.Empty;

    public List<ComparedArticle> Compared { get; set; } = [];

    /// <summary>Title of the older document the comparison is with.</summary>
    public string? ComparedWith { get; set; }

    public InterpretationState State { get; set; } = InterpretationState.Draft;

    /// <summary>Per cent of the words that stand in the document itself; measured when handed in.</summary>
    public decimal? CopiedPercent { get; set; }

    /// <summary>What the reviewer found answered.</summary>
    public List<AspectKind> Ticked { get; set; } = [];

    /// <summary>Everyone who had a hand in it; none of them approves, passes or reviews it.</summary>
    public List<Guid> Writers { get; set; } = [];

    public required string DraftedByName { get; init; }

    public Guid? ApprovedBy { get; set; }

    public string? ApprovedByName { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public string? PassedByName { get; set; }

    public DateTime? PassedAt { get; set; }

    public string? ReturnedWhy { get; set; }

    public DateTime ChangedAt { get; set; }

    public DateTime? ReleasedAt { get; set; }

    /// <summary>Released in the very act that released its document (三同步).</summary>
    public bool IsInStep { get; set; }

    public string? WithdrawnWhy { get; set; }

    public int Revision { get; set; }

    public List<Piece> Pieces { get; init; } = [];

    public ItemRef Item => new(Kind, Id.ToString());

    public string Url => $"/interpretations/{Id}";

    public string DeskUrl => $"/desk/interpretations/{Id}";

    public IEnumerable<Piece> InOrder => Pieces.OrderBy(piece => piece.Ordinal);

    public bool HasText => !Body.IsEmpty || Aspects.Exists(aspect => aspect.IsAnswered);

    /// <summary>Each form once, text first.</summary>
    public IEnumerable<Form> Forms => Pieces.Select(piece => piece.Form).Concat(HasText ? [Form.Text] : []).Distinct().Order();

    /// <summary>The interpretation's own words, as the measure of copying and the search read them.</summary>
    public string PlainText => string.Join('\n', Aspects.Where(aspect => aspect.IsAnswered).Select(aspect => aspect.Words)
        .Append(Body.PlainText).Concat(InOrder.Select(piece => piece.Text ?? "")).Where(words => words.Length > 0));

    /// <summary>All words the public will read, each with where they stand: 正文, 新旧对照.</summary>
    public IEnumerable<(string Place, string Words)> PublicWords =>
    [
        ("标题", Title), ("正文", Body.PlainText),
        .. Aspects.Select(aspect => (aspect.Kind.Title(), aspect.Words)),
        .. InOrder.Select(piece => (piece.Title, string.Join('\n', piece.Title, piece.Text, piece.Figures, piece.Captions, piece.Speaker))),
        .. Compared.Select(row => ("新旧对照", string.Join('\n', row.Old, row.New, row.Note))),
    ];

    /// <summary>Everything the public will see: the version of the review.</summary>
    public string Version => string.Join('\n',
    [
        Title, SubjectTitle, Interpreter ?? "", Body.ToJson(), ComparedWith ?? "",
        .. Aspects.Select(aspect => $"{aspect.Kind}|{aspect.Words}"),
        .. InOrder.Select(piece => piece.Version),
        .. Compared.Select(article => article.ToString()),
    ]);
}

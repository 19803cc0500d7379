using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Drafting;

/// <summary>One form as the clerk gives it. What the eye or the ear gets must stand in words too.</summary>
internal sealed record PieceEntry(Form Form, string Title)
{
    public static readonly Refusal TitleMissing = new("interpretations.piece-title-missing", "请填写这一形式的标题。", "Title");
    public static readonly Refusal TextForm = new("interpretations.piece-text-form", "文字解读请直接填写要点和正文。", "Form");
    public static readonly Refusal WordsMissing = new("interpretations.piece-words-missing", "请填写文字说明：图片、视频和网页的内容都要有文字版，方便听读和检索。", "Text", "GB/T 37668");
    public static readonly Refusal FiguresOrPicture = new("interpretations.piece-figures-or-picture", "图表请填写至少两行「名称 数值」，或上传一张图片。", "Figures");
    public static readonly Refusal VideoMissing = new("interpretations.piece-video-missing", "请上传 MP4 视频，或填写 https 开头的播放地址。", "Address");
    public static readonly Refusal CaptionsMissing = new("interpretations.piece-captions-missing", "视频须有字幕：请粘贴 WebVTT 字幕，第一行是 WEBVTT。", "Captions", "GB/T 37668");
    public static readonly Refusal AddressWrong = new("interpretations.piece-address-wrong", "地址须以 https:// 开头。", "Address");
    public static readonly Refusal SpeakerMissing = new("interpretations.piece-speaker-missing", "请填写发言人或受访人。", "Speaker");
    public static readonly Refusal DayMissing = new("interpretations.piece-day-missing", "请填写举办日期。", "HeldOn");
    public static readonly Refusal PictureMissing = new("interpretations.piece-picture-missing", "请上传图片。", "Upload");
    public static readonly Refusal SituationsMissing = new("interpretations.piece-situations-missing", "场景解读每行写一种情形：「情形｜怎么办」，至少一行。", "Text");

    public string? Text { get; init; }

    public string? Figures { get; init; }

    public string? Captions { get; init; }

    public string? Address { get; init; }

    public string? Speaker { get; init; }

    public DateOnly? HeldOn { get; init; }

    public FileRef? File { get; init; }

    private bool IsPicture => File?.MediaType.StartsWith("image/", StringComparison.Ordinal) == true;

    private bool HasWords => !string.IsNullOrWhiteSpace(Text);

    private bool HasAddress => Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    public IEnumerable<Refusal> Reasons
    {
        get
        {
            if (string.IsNullOrWhiteSpace(Title))
                yield return TitleMissing;
            if (!string.IsNullOrWhiteSpace(Address) && !HasAddress)
                yield return AddressWrong;
            foreach (var reason in OfForm())
                yield return reason;
        }
    }

    public Piece Make(Guid id, Interpretation found) => new()
    {
        Id = id,
        InterpretationId = found.Id,
        Ordinal = found.Pieces.Select(piece => piece.Ordinal).DefaultIfEmpty().Max() + 1,
        Form = Form,
        Title = Title.Trim(),
        Text = Kept(Text),
        Figures = Form == Form.Chart ? Kept(Figures) : null,
        Captions = Form == Form.Video ? Kept(Captions) : null,
        Address = Kept(Address),
        Speaker = Kept(Speaker),
        HeldOn = HeldOn,
        FileHash = File?.Hash,
        FileName = File?.Name,
        FileType = File?.MediaType,
        FileSize = File?.Size,
    };

    private static string? Kept(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private IEnumerable<Refusal> OfForm() => Form switch
    {
        Form.Chart => [.. Piece.ReadFigures(Figures).Count >= 2 || IsPicture ? [] : new[] { FiguresOrPicture }, .. NeedWords],
        Form.Video => [.. File?.MediaType == "video/mp4" || HasAddress ? [] : new[] { VideoMissing }, .. Captions?.TrimStart().StartsWith("WEBVTT", StringComparison.Ordinal) == true ? [] : new[] { CaptionsMissing }, .. NeedWords],
        Form.Web => [.. HasAddress ? [] : new[] { AddressWrong }, .. NeedWords],
        Form.PressConference => [.. HeldOn is null ? new[] { DayMissing } : [], .. NeedSpeaker, .. NeedWords],
        Form.Interview => [.. NeedSpeaker, .. NeedWords],
        Form.Scene => Piece.ReadSituations(Text).Count > 0 ? [] : [SituationsMissing],
        Form.Comic => [.. IsPicture ? [] : new[] { PictureMissing }, .. NeedWords],
        _ => [TextForm],
    };

    private IEnumerable<Refusal> NeedWords => HasWords ? [] : [WordsMissing];

    private IEnumerable<Refusal> NeedSpeaker => string.IsNullOrWhiteSpace(Speaker) ? [SpeakerMissing] : [];
}

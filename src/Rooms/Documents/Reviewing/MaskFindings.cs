using Mingtang.Documents.Content;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>遮盖: what the detector points at in the body is replaced by its masked form; the text is a draft again, as after any change.</summary>
internal sealed class MaskFindings(EditionFrame frame)
{
    public static readonly Refusal Nothing = new("documents.nothing-to-mask", "没有选中要遮盖的内容，或者内容分散在不同格式里，请在正文中手工修改。", "Keys");

    public Task<Outcome<Edition>> Do(Guid documentId, IReadOnlyList<string> keys, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Edit, DocumentPermissions.Draft, who), hand =>
        {
            var values = Detector.Spots(hand.Edition.PlainText, "正文").Where(spot => keys.Contains(spot.Finding.Key)).Select(spot => spot.Value).Distinct().OrderByDescending(value => value.Length).ToList();
            var masked = hand.Edition.Body.WithWords(words => values.Aggregate(words, (text, value) => text.Replace(value, Detector.Mask(value), StringComparison.Ordinal)));
            if (values.Count == 0 || masked.Equals(hand.Edition.Body))
                return Task.FromResult<IReadOnlyList<Refusal>>([Nothing]);
            (hand.Edition.Body, hand.Edition.PlainText) = (masked, masked.PlainText);
            hand.Edition.Forget();
            if (who.Id is { } writer && !hand.Edition.Writers.Contains(writer))
                hand.Edition.Writers = [.. hand.Edition.Writers, writer];
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);
}

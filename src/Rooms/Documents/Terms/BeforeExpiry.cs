using Mingtang.Foundation.Settings;

namespace Mingtang.Documents.Terms;

/// <summary>What is to be done next about a document whose term runs out, and by when.</summary>
internal sealed record ExpiryStep(string Title, DateOnly DueOn);

/// <summary>
/// 届满前评估 (rules 7.4): six months before the end it is evaluated, two months before the evaluation goes to legal review, one month before
/// to the maker. Found to end with its term, it needs no report.
/// </summary>
internal sealed class BeforeExpiry(SettingBook settings)
{
    private static readonly ValidityAct[] Evaluations = [ValidityAct.EvaluateExtend, ValidityAct.EvaluateAmend, ValidityAct.EvaluateEnd];

    /// <param name="notes">Of one document, oldest first; those of an earlier term, before it was extended, no longer count.</param>
    public async Task<ExpiryStep?> Next(Document document, IReadOnlyList<ValidityNote> notes, DateOnly today, CancellationToken stop)
    {
        if (document.On(today) != Validity.InForce || document.ExpiresOn is not { } last || last.AddMonths(-await settings.Get(NormativeTerm.WarnMonths, stop: stop)) > today)
            return null;
        List<ValidityNote> term = [.. notes.Reverse().TakeWhile(note => note.Act != ValidityAct.Extend)];
        var (legal, maker) = (last.AddMonths(-await settings.Get(NormativeTerm.LegalMonths, stop: stop)), last.AddMonths(-await settings.Get(NormativeTerm.MakerMonths, stop: stop)));
        if (term.Find(note => Evaluations.Contains(note.Act)) is not { } evaluation)
            return new("有效期届满前评估", legal);
        if (evaluation.Act == ValidityAct.EvaluateEnd)
            return null;
        if (term.TrueForAll(note => note.Act != ValidityAct.ReportLegal))
            return new("评估意见报法制部门", legal);
        return term.TrueForAll(note => note.Act != ValidityAct.ReportMaker) ? new("评估意见报制发机关", maker)
            : new(evaluation.Act == ValidityAct.EvaluateExtend ? "办理延长有效期" : "修改后重新发布", last);
    }
}

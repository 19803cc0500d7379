using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Duties;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Policies;

/// <summary>What a reader asked about a policy or one of its interpretations.</summary>
/// <param name="Answer">The first follow-up interpretation released after it; null while it is open.</param>
internal sealed record ReaderQuestion(string Words, DateTime At, Interpretation? Answer);

/// <summary>One policy with all that was said of it, over its whole life (S2 9, 43): forms, dates, and which questions were answered.</summary>
internal sealed record PolicyStory(
    DocumentRef Document, Duty? Duty, IReadOnlyList<Interpretation> Interpretations, IReadOnlyList<Concern> Concerns, IReadOnlyList<ReaderQuestion> Questions)
{
    public IEnumerable<Interpretation> Released => Interpretations.Where(found => found.State == InterpretationState.Released);

    public IEnumerable<Form> Forms => Released.SelectMany(found => found.Forms).Distinct().Order();

    public int AnsweredQuestions => Questions.Count(question => question.Answer is not null);

    public int AnsweredConcerns => Concerns.Count(concern => concern.AnsweredBy is { } by && Released.Any(found => found.Id == by));
}

internal sealed class PolicyStories(PlatformDb db, IDocuments documents, IPolls polls)
{
    public async Task<PolicyStory?> Of(Guid documentId, CancellationToken stop)
    {
        if (await documents.Find(documentId, stop) is not { } document)
            return null;
        var found = await db.Set<Interpretation>().AsNoTracking().Include(one => one.Pieces)
            .Where(one => one.DocumentId == documentId && one.State != InterpretationState.Discarded).OrderBy(one => one.ReleasedAt ?? DateTime.MaxValue).ThenBy(one => one.ChangedAt).ToListAsync(stop);
        var ids = found.ConvertAll(one => one.Id);
        var concerns = await db.Set<Concern>().AsNoTracking().Where(concern => ids.Contains(concern.InterpretationId)).OrderBy(concern => concern.NotedOn).ToListAsync(stop);
        return new(document, await db.Set<Duty>().AsNoTracking().FirstOrDefaultAsync(duty => duty.Id == documentId, stop), found, concerns, await Asked(document, found, stop));
    }

    private async Task<IReadOnlyList<ReaderQuestion>> Asked(DocumentRef document, IReadOnlyList<Interpretation> found, CancellationToken stop)
    {
        List<ReaderComment> comments = [];
        foreach (var item in found.Select(one => one.Item).Prepend(document.Item))
            comments.AddRange(await polls.CommentsOf(item, alsoUnshown: true, stop));
        var answers = found.Where(one => one.Stage == Stage.FollowUp && one.State == InterpretationState.Released).OrderBy(one => one.ReleasedAt).ToList();
        return [.. comments.OrderByDescending(comment => comment.At).Select(comment => new ReaderQuestion(comment.Words, comment.At, answers.Find(answer => answer.ReleasedAt > comment.At)))];
    }
}

using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Faqs;

/// <summary>起草: a new FAQ, a change of one under way, a new edition of one that is public.</summary>
internal sealed class DraftFaq(ActBook acts, FaqFrame frame, PlatformDb db, PermissionBook permissions, QuestionBook questions, TimeProvider clock)
{
    /// <param name="question">The reader's question it answers, or null.</param>
    public Task<Outcome<Guid>> New(CurrentPerson who, Guid unitId, FaqEntry entry, Guid? question = null, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.DraftFaq, who.Actor, async doing =>
        {
            if (!permissions.Allows(who.Role, LibraryPermissions.DraftFaq) || !who.Covers(unitId))
                return FaqRefusals.NotYours;
            List<Refusal> reasons = [.. entry.Objections()];
            if (unitId == Guid.Empty)
                reasons.Add(FaqRefusals.UnitMissing);
            if (reasons.Count > 0)
                return reasons;
            var edition = Edition(doing, Ids.New(clock), 1, entry);
            var faq = db.Add(new Faq { Id = edition.FaqId, UnitId = unitId, EditionId = edition.Id, CreatedAt = doing.Now }).Entity;
            if (question is { } asked && await questions.Answered(doing, asked, faq.Id, stop) is { } against)
                return against;
            doing.About(Faq.Kind, faq.Id, $"起草常见问题「{edition.Question}」");
            return faq.Id;
        }, stop);

    /// <summary>Of a public one a new edition is begun; the public goes on reading the old one.</summary>
    public Task<Outcome<Guid>> Change(CurrentPerson who, Guid id, FaqEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(LibraryPermissions.DraftFaq, who.Actor, async doing =>
        {
            if (await frame.Find(id, ofPublic: false, stop) is not { } hand)
                return FaqRefusals.NoSuch;
            if (!permissions.Allows(who.Role, LibraryPermissions.DraftFaq) || !who.Covers(hand.Faq.UnitId))
                return FaqRefusals.NotYours;
            List<Refusal> reasons = [.. entry.Objections()];
            if (reasons.Count > 0)
                return reasons;
            if (FaqLifecycle.Table.Allows(hand.Edition.State, FaqAct.Edit))
                await Revise(doing, hand, entry, stop);
            else
                Renew(doing, hand, entry);
            return id;
        }, stop);

    public Task<Outcome<Guid>> Discard(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(id, FaqAct.Discard, LibraryPermissions.DraftFaq, who, null, ofPublic: false, async (_, hand) =>
        {
            // A discarded new edition leaves the one the public reads as the newest.
            if (hand.Faq.PublicEditionId is { } shown)
                hand.Faq.EditionId = shown;
            await Task.CompletedTask;
            return [];
        }, stop);

    private async Task Revise(Doing doing, FaqAtHand hand, FaqEntry entry, CancellationToken stop)
    {
        entry.Into(hand.Edition);
        Sign(doing, hand.Edition);
        await frame.Step(doing, hand, FaqAct.Edit, stop);
    }

    private void Renew(Doing doing, FaqAtHand hand, FaqEntry entry)
    {
        var number = db.Set<FaqEdition>().Count(edition => edition.FaqId == hand.Faq.Id) + 1;
        var edition = Edition(doing, hand.Faq.Id, number, entry);
        hand.Faq.EditionId = edition.Id;
        hand.Faq.Revision++;
        doing.About(Faq.Kind, hand.Faq.Id, $"起草常见问题第 {number} 版「{edition.Question}」");
    }

    private FaqEdition Edition(Doing doing, Guid faqId, int number, FaqEntry entry)
    {
        var edition = db.Add(new FaqEdition
        {
            Id = Ids.New(clock),
            FaqId = faqId,
            Number = number,
            Question = "",
            Answer = "",
            DraftedByName = doing.Act.Who.Name,
            ChangedAt = doing.Now,
        }).Entity;
        entry.Into(edition);
        Sign(doing, edition);
        return edition;
    }

    private static void Sign(Doing doing, FaqEdition edition)
    {
        if (doing.Act.Who.PersonId is { } writer && !edition.Writers.Contains(writer))
            edition.Writers = [.. edition.Writers, writer];
    }
}

namespace Mingtang.Documents;

public sealed class LifecycleTests
{
    [Fact]
    public void Only_publication_leads_to_public_and_only_from_a_signed_edition() =>
        EditionLifecycle.Table.Rows.Where(row => row.To == EditionState.Published)
            .Select(row => (row.From, row.Act))
            .ShouldBe([(EditionState.Signed, EditionAct.Publish), (EditionState.Scheduled, EditionAct.Publish)]);

    [Fact]
    public void Changing_the_text_always_leads_back_to_the_draft() =>
        EditionLifecycle.Table.Rows.Where(row => row.Act == EditionAct.Edit).ShouldAllBe(row => row.To == EditionState.Draft);

    [Fact]
    public void A_text_that_was_public_or_filed_is_never_edited()
    {
        EditionState[] closed = [EditionState.Published, EditionState.Kept, EditionState.Superseded, EditionState.Withdrawn, EditionState.Discarded];
        closed.ShouldAllBe(state => !EditionLifecycle.Table.Allows(state, EditionAct.Edit));
    }

    [Fact]
    public void Every_state_can_be_reached()
    {
        HashSet<EditionState> reached = [EditionLifecycle.Table.Start];
        while (EditionLifecycle.Table.Rows.Any(row => reached.Contains(row.From) && reached.Add(row.To)))
        {
        }
        reached.ShouldBe(Enum.GetValues<EditionState>(), ignoreOrder: true);
    }
}

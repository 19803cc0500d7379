namespace Mingtang.Kernel;

public sealed class LifecycleTests
{
    private static readonly Lifecycle<State, Step> Door = new(State.Shut, (State.Shut, Step.Push, State.Open), (State.Open, Step.Pull, State.Shut), (State.Open, Step.Break, State.Broken));

    private enum State { Shut, Open, Broken }

    private enum Step { Push, Pull, Break }

    [Fact]
    public void A_row_of_the_table_leads_to_its_state() =>
        Door.Next(State.Shut, Step.Push, No).Value.ShouldBe(State.Open);

    [Fact]
    public void An_act_outside_the_table_is_refused_with_the_given_reason()
    {
        var outcome = Door.Next(State.Shut, Step.Pull, No);
        outcome.IsRefused.ShouldBeTrue();
        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("door.Shut-Pull");
    }

    [Fact]
    public void A_state_without_acts_is_final()
    {
        Door.IsFinal(State.Broken).ShouldBeTrue();
        Door.IsFinal(State.Open).ShouldBeFalse();
    }

    private static Refusal No(State state, Step step) => new($"door.{state}-{step}", "不行");
}

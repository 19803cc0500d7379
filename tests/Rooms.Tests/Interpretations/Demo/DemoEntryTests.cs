namespace Mingtang.Interpretations.Demo;

public sealed class DemoEntryTests
{
    /// <summary>The contest of the demo takes six of them.</summary>
    [Fact]
    public void Why_an_interpretation_is_sent_to_the_contest_is_said_of_each_in_other_words()
    {
        var reasons = DemoEntry.All("interpretations").Select(entry => entry.Recommended).OfType<string>().ToList();
        reasons.Count.ShouldBeGreaterThanOrEqualTo(6);
        reasons.ShouldBeUnique();
    }
}

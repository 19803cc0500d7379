using System.ComponentModel.DataAnnotations;

namespace Mingtang.Foundation.Web;

public sealed class EnumTitleTests
{
    [Fact]
    public void A_state_is_read_by_its_title_and_tone()
    {
        State.Waiting.Title().ShouldBe("待审查");
        State.Waiting.Tone().ShouldBe(Tone.Wait);
    }

    [Fact]
    public void A_state_without_a_title_is_a_bug() => Should.Throw<InvalidOperationException>(() => State.Nameless.Title());

    private enum State
    {
        [Display(Name = "待审查"), Tone(Tone.Wait)]
        Waiting,
        Nameless,
    }
}

namespace Mingtang.Interpretations.Drafting;

public sealed class BookMarksTests
{
    [Theory]
    [InlineData("云间区稳岗补贴办法", "《云间区稳岗补贴办法》解读")]
    [InlineData("关于印发《云间区稳岗补贴办法（试行）》的通知", "《云间区稳岗补贴办法（试行）》解读")]
    [InlineData("云间区人民政府办公室关于转发《关于贯彻〈取水条例〉的意见》的通知", "《关于贯彻〈取水条例〉的意见》解读")]
    [InlineData("关于修改《云间区稳岗补贴办法》的决定", "《关于修改〈云间区稳岗补贴办法〉的决定》解读")]
    [InlineData("关于印发《甲办法》和《乙办法》的通知", "《关于印发〈甲办法〉和〈乙办法〉的通知》解读")]
    [InlineData("关于公布《关于废止《甲办法》的决定》的说明", "《关于公布〈关于废止《甲办法》的决定〉的说明》解读")]
    [InlineData("》多余的括号", "《》多余的括号》解读")]
    public void A_title_inside_a_title_is_marked_as_the_standard_says(string document, string proposed) => BookMarks.Proposed(document).ShouldBe(proposed);
}

namespace Mingtang.Documents.Content;

public sealed class SafeHtmlTests
{
    [Fact]
    public void Scripts_handlers_styles_and_outside_pictures_are_left_out_and_said()
    {
        var read = SafeHtml.Read("""
            <style>p{color:red}</style><script>alert(1)</script><p onclick="x()">正文<b>重点</b></p>
            <img src="https://evil.example/a.png" onerror="x()"><a href="java&#10;script:alert(1)">点击</a><iframe src="//x"></iframe>
            <svg onload="x()"><script>1</script></svg><form><input value="a"></form><p style="display: none">看不见</p>
            """).Value;
        read.Text.PlainText.ShouldBe("正文重点\n点击");
        read.Dropped.ShouldBe(
            ["已去除不安全链接 1 处。", "已去除事件属性 3 处。", "已去除图形代码 1 处。", "已去除外部图片 1 处。", "已去除嵌入内容 1 处。", "已去除样式 1 处。", "已去除脚本 1 处。", "已去除表单控件 1 处。", "已去除隐藏内容 1 处。"],
            ignoreOrder: true);
    }

    [Fact]
    public void Structure_is_kept()
    {
        var read = SafeHtml.Read("""
            <h2>标题</h2><p style="text-align:center">居中</p><ol start="3"><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>
            <table><tr><th>列</th><th>列二</th></tr><tr><td rowspan=2>a<br>b</td><td>c</td></tr><tr><td><a href="/x">d</a></td></tr></table>
            """).Value;
        read.Dropped.ShouldBeEmpty();
        read.Text.ToTyped().ShouldBe("## 标题\n\n-> 居中 <-\n\n3. 甲\n  - 子\n4. 乙\n\n| 列 | 列二 |\n| --- | --- |\n| a\\nb | c |\n| ^ | [d](/x) |");
    }

    [Fact]
    public void A_table_that_only_holds_the_page_together_is_unfolded() =>
        SafeHtml.Read("<table><tr><td><p>一</p><p>二</p></td></tr></table>").Value.Text.Blocks.Count.ShouldBe(2);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b>")]
    [InlineData("<a href=x>")]
    public void Markup_without_end_is_read_or_refused_in_good_time(string tag)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var read = SafeHtml.Read(string.Concat(Enumerable.Repeat(tag, 2_000)) + "尾");
        (read.IsRefused || read.Value.Text.PlainText.Contains('尾')).ShouldBeTrue();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(25));
    }

    [Fact]
    public void Only_pictures_inside_the_page_are_offered_and_only_those_kept_stay()
    {
        var asked = new List<string>();
        var read = SafeHtml.Read("<img src='data:image/png;base64,AA==' alt='图'><img src='file:///etc/passwd'>", address =>
        {
            asked.Add(address);
            return "sha256:00112233445566778899aabbccddeeff";
        }).Value;
        asked.ShouldBe(["data:image/png;base64,AA=="]);
        read.Text.Blocks.ShouldHaveSingleItem().ShouldBe(new TextBlock.Image("sha256:00112233445566778899aabbccddeeff", "图"));
        read.Dropped.ShouldBe(["已去除外部图片 1 处。"]);
    }
}

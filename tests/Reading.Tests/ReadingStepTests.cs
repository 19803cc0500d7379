using System.Text;
using Mingtang.Reading.Sheets;
using Mingtang.Reading.Word;

namespace Mingtang.Reading;

/// <summary>Whoever waits for a large file is told how far the reading is, and no more often than a bar can show.</summary>
public sealed class ReadingStepTests
{
    [Fact]
    public void A_long_text_is_told_of_line_by_line()
    {
        var steps = Told(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 5000).Select(i => $"{i}.公开。"))), "plan.txt");

        steps.Select(step => step.What).Distinct().ShouldBe(["读取行"]);
        steps[^1].Whole.ShouldBe(5000);
        steps[^1].Done.ShouldBeGreaterThan(4900);
    }

    [Fact]
    public void A_text_with_page_breaks_is_told_of_page_by_page()
    {
        var steps = Told(Encoding.UTF8.GetBytes(string.Join('\f', Enumerable.Range(1, 12).Select(i => $"第{i}页的正文\n"))), "plan.txt");

        steps.ShouldAllBe(step => step.What == "读取页" && step.Whole == 12);
        steps.Select(step => step.Done).ShouldBe(Enumerable.Range(0, 12).Select(page => (long)page), "pages that are behind it");
    }

    [Fact]
    public void A_workbook_is_told_of_by_its_bytes_then_by_its_rows()
    {
        var rows = string.Concat(Enumerable.Range(1, 3000).Select(i => Xlsx.Row(i, Xlsx.Text($"A{i}", $"事项{i}"), Xlsx.Text($"B{i}", "区府办"))));

        var steps = Told(Xlsx.Of(rows), "plan.xlsx");

        steps.Select(step => step.What).Distinct().Count().ShouldBe(2);
        steps[0].What.ShouldEndWith("字节");
        steps.Where(step => step.What == "整理表格行").Last().Whole.ShouldBe(3000);
    }

    [Fact]
    public void A_Word_file_is_told_of_by_its_bytes()
    {
        var steps = Told(Docx.Of(string.Concat(Enumerable.Range(1, 4000).Select(i => $"<w:p><w:r><w:t>{i}.公开。</w:t></w:r></w:p>"))), "plan.docx");

        steps.Where(step => step.What == "读取正文字节").ShouldContain(step => step.Done * 2 > step.Whole);
    }

    private static List<ReadingStep> Told(byte[] bytes, string name)
    {
        var steps = new List<ReadingStep>();
        FileReader.Read(new MemoryStream(bytes), name, told: steps.Add).IsRefused.ShouldBeFalse();
        steps.ShouldNotBeEmpty();
        foreach (var stretch in steps.GroupBy(step => step.What))
        {
            stretch.Count().ShouldBeLessThan(105);
            stretch.Select(step => step.Done).ShouldBeInOrder();
            stretch.ShouldAllBe(step => step.Done <= step.Whole);
        }
        return steps;
    }
}

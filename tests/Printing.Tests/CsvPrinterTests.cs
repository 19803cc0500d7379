using System.Text;

namespace Mingtang.Printing;

public sealed class CsvPrinterTests
{
    [Fact]
    public void The_file_begins_with_the_mark_that_Excel_needs() =>
        CsvPrinter.Print(["单位"], []).Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+办结", "'+办结")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("财政,预算", "\"财政,预算\"")]
    [InlineData("称“公开”的\"件\"", "\"称“公开”的\"\"件\"\"\"")]
    [InlineData("上\n下", "\"上\n下\"")]
    [InlineData(null, "")]
    public void A_field_is_quoted_as_needed_and_never_runs(string? field, string printed) =>
        Encoding.UTF8.GetString(CsvPrinter.Print(["列"], [[field, "末"]])).ShouldBe($"\uFEFF列\r\n{printed},末\r\n");
}

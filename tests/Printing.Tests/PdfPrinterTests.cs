namespace Mingtang.Printing;

public sealed class PdfPrinterTests
{
    [Fact]
    public async Task Without_LibreOffice_the_refusal_names_the_line_that_installs_it()
    {
        var printer = new PdfPrinter("/nowhere/soffice");
        printer.IsHere.ShouldBeFalse();
        var refusal = (await printer.Print([])).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("printing.no-libreoffice");
        refusal.Message.ShouldContain("apt-get install -y libreoffice-writer");
    }

    [Fact]
    public async Task An_office_that_hangs_is_ended_with_all_it_started()
    {
        using var office = new FakeOffice("sleep 61.37 & sleep 61.37");
        var outcome = await new PdfPrinter(office.Path, TimeSpan.FromMilliseconds(400)).Print([]);
        outcome.Refusals.ShouldHaveSingleItem().Code.ShouldBe("printing.pdf-too-slow");
        FakeOffice.Running("61.37").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_office_that_makes_nothing_is_refused_and_leaves_nothing_behind()
    {
        using var office = new FakeOffice("pwd > \"$(dirname \"$0\")/room\"; exit 1");
        (await new PdfPrinter(office.Path).Print([])).Refusals.ShouldHaveSingleItem().Code.ShouldBe("printing.pdf-failed");
        Directory.Exists(office.Said("room")).ShouldBeFalse();
    }

    [Fact]
    public async Task Papers_are_printed_one_after_the_other()
    {
        using var office = new FakeOffice("cd \"$(dirname \"$0\")\"; [ -e busy ] && touch clash; touch busy; sleep 0.1; rm -f busy");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new PdfPrinter(office.Path).Print([])));
        office.Has("clash").ShouldBeFalse();
    }

    [OfficeFact]
    public async Task A_long_table_repeats_its_header_on_every_page()
    {
        var pages = Poppler.Pages("tasks", (await new PdfPrinter().Print(DocxPrinter.Print(Samples.TaskPaper(), PageLayout.A4Landscape))).Value);
        pages.Length.ShouldBeInRange(2, 5);
        pages.ShouldAllBe(page => page.Contains("牵头单位") && page.Contains("完成时限"));
        pages.Select((page, at) => page.Contains($"—{at + 1}—")).ShouldAllBe(numbered => numbered);
    }

    [OfficeFact]
    public async Task A_bulletin_ends_with_its_record_of_issue_on_an_upright_page()
    {
        var pages = await Print("bulletin", Samples.Bulletin());
        pages[0].ShouldContain("云间区人民政府办公室文件");
        pages[0].ShouldContain("云府办〔2026〕3号");
        pages[^1].ShouldContain("2026年10月21日印发");
        pages[^1].ShouldNotContain("牵头单位");
    }

    [OfficeFact]
    public async Task A_short_paper_carries_its_record_of_issue_on_the_same_page()
    {
        var page = (await Print("notice", Notice("请于10月28日参加全区政务公开业务培训。") with { Note = null, CopiesTo = null })).ShouldHaveSingleItem();
        page.IndexOf("10月20日", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("10月21日印发", StringComparison.Ordinal));
    }

    [OfficeFact]
    public async Task Name_and_date_never_stand_on_a_page_without_words_of_the_paper()
    {
        var pages = await Print("signed", Notice("定于10月28日举办全区政务公开业务培训，请各单位派员参加，并于10月25日前将名单报区政府办公室政务公开科。"));
        pages.Length.ShouldBe(2);
        pages[1].IndexOf("公开科。", StringComparison.Ordinal).ShouldBeInRange(0, pages[1].IndexOf("10月20日", StringComparison.Ordinal));
    }

    [OfficeFact]
    public async Task A_wall_chart_of_26_tasks_is_one_page_of_A3()
    {
        var pages = Poppler.Pages("wall", (await new PdfPrinter().Print(DocxPrinter.Print(Samples.WallChart(), PageLayout.A3Landscape))).Value);
        pages.ShouldHaveSingleItem().ShouldContain("已超期");
    }

    private static OfficialDocument Notice(string words) => Samples.Bulletin() with { Title = "关于开展政务公开培训的通知", Body = [new Block.Text(words)], Annexes = [] };

    private static async Task<string[]> Print(string name, OfficialDocument paper) =>
        Poppler.Pages(name, (await new PdfPrinter().Print(DocxPrinter.Print(paper))).Value);
}

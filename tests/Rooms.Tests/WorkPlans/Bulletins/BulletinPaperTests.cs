using DocumentFormat.OpenXml.Packaging;
using Mingtang.Foundation.Indicators;
using Mingtang.Printing;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The bulletin on paper; MINGTANG_PAPERS names a folder where it is left for people to look at.</summary>
public sealed class BulletinPaperTests
{
    private static readonly string[] Names = ["区教育局", "区人社局", "区发改委", "区财政局", "区卫健委", "方竹街道", "青禾镇", "临江镇", "区民政局", "区司法局", "区商务委", "区文旅局"];

    [Fact]
    public void Every_chart_of_the_paper_stands_above_the_table_with_its_figures()
    {
        var folder = Folder();
        var docx = DocxPrinter.Print(BulletinPaper.Of(folder));
        if (Environment.GetEnvironmentVariable("MINGTANG_PAPERS") is { } place)
            File.WriteAllBytes(Path.Combine(place, "bulletin.docx"), docx);

        using var package = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var charts = package.MainDocumentPart!.ChartParts.Select(part => part.ChartSpace!).ToList();
        charts.Count.ShouldBe(2);
        var words = package.MainDocumentPart.Document!.Body!.InnerText;
        foreach (var line in folder.Lines)
            words.ShouldContain(line.Name);
        var drawn = charts.Select(chart => chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberLiteral>()
            .Sum(values => values.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().Sum(point => int.Parse(point.InnerText)))).ToList();
        drawn.ShouldBe([folder.Bulletin.Counted.Sections.Sum(line => line.All), folder.Lines.Sum(line => line.All)], "each task is drawn once");
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(package).Select(error => $"{error.Path?.XPath} {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void A_district_of_a_hundred_units_gets_charts_that_fit_their_pages()
    {
        var docx = DocxPrinter.Print(BulletinPaper.Of(Folder(100)));
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), false);
        package.MainDocumentPart!.ChartParts.Count().ShouldBe(1 + 5);
    }

    [Fact]
    public void A_clause_goes_by_its_printed_number_on_paper_and_in_the_draft()
    {
        var folder = Folder();
        BulletinPaper.Of(folder).Annexes[2].Blocks.OfType<PrintedTable>().Single().Rows.Select(row => row.Cells[0].Words).ShouldBe(["（三）", "62"]);
        folder.Bulletin.Text.ShouldContain("第（三）条“按期分解任务的单位占比”");
        folder.Bulletin.Text.ShouldContain("第62条“");
    }

    private static BulletinFolder Folder(int units = 12)
    {
        var lines = Enumerable.Range(0, units).Select(place => Line(place < Names.Length ? Names[place] : $"单位{place}", 3 + (place % 4), 3 + (place % 2), place % 3 == 0 ? 1 : 0, place % 4 == 1 ? 1 : 0)).ToList();
        IReadOnlyList<TallyLine> sections = [new("一、深化重点领域信息公开", null, 52, 22, 24, 4, 2), new("二、优化政策全流程公开", null, 40, 15, 20, 3, 2), new("三、夯实公开工作基础", null, 28, 9, 16, 2, 1)];
        var figures = new QuarterFigures(
            "2026年云间区政务公开工作要点", "2026年第三季度", new(2026, 10, 12), new("全部", null, 120, 46, 60, 9, 5), lines, sections,
            [new(Guid.NewGuid(), 61, "各单位收到本要点后15日内完成任务分解", "按期分解任务的单位占比", "91.67%（11/12）", "≥100%", Standing.OffCourse) { Number = "（三）" }, new(Guid.NewGuid(), 62, "每季度报送进展", "按期报送季度进展的占比", "95.83%（23/24）", "≥100%", Standing.OffCourse)],
            new(12, 11, ["青禾镇"], []));
        var before = figures with { Quarter = "2026年第二季度", Whole = new("全部", null, 120, 30, 78, 8, 4) };
        var bulletin = new Bulletin
        {
            Id = Guid.NewGuid(),
            Quarter = new(2026, 3),
            Title = FirstDraft.Title(figures),
            Text = new FirstDraft(figures, before, true, []).Write(),
            Figures = ReturnJson.Write(figures),
            DraftedByName = "顾砚",
            DraftedAt = new(2026, 10, 12, 1, 0, 0, DateTimeKind.Utc),
            RanksUnits = true,
            WantsPublic = true,
            Code = "云府办通报",
            Serial = 3,
        };
        var plan = new WorkPlan { Id = Guid.NewGuid(), Year = 2026, Title = figures.Plan, SourceText = "" };
        return new(bulletin, plan, "上海市云间区人民政府办公室", true, null, [], [], null, null!);
    }

    private static TallyLine Line(string name, int done, int onCourse, int overdue, int returned) => new(name, Guid.NewGuid(), done + onCourse + overdue + returned, done, onCourse, overdue, returned);
}

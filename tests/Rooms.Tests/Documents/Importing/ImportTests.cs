using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.TestKit;

namespace Mingtang.Documents.Importing;

public sealed class ImportTests
{
    [Theory, EveryEngine]
    public async Task A_listed_folder_becomes_reference_texts_that_stand_in_the_register_and_in_no_figure(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        using var folder = new LawFolder();
        folder.Add("甲法.md", "甲法", "2001-01-01", "superseded", "甲法").Add("甲法(新).md", "甲法", "2020-05-01", "current", "甲法").Add("乙例.md", "乙条例", "2010-03-01", "repealed")
            .Add("没有.md", "丙条例", "2011-01-01", text: "").Add("../外面.md", "丁条例", "2012-01-01").Add("密.md", "戊条例", "2013-01-01", text: "机密★10年\n戊条例").Add("空.md", "己条例", "2013-01-01", text: " \n").Close();
        var before = await Figures(house);
        var counts = await Imported(house, folder);
        (counts.Files, counts.Imported, counts.Known, counts.Replaced, counts.Articles).ShouldBe((7, 3, 0, 1, 6));
        counts.Refused.Select(one => (one.File, one.Code)).ShouldBe(
            [("没有.md", "documents.import-missing"), ("../外面.md", "documents.import-outside"), ("密.md", "documents.classified"), ("空.md", "reading.empty")], ignoreOrder: true);

        await house.House.Read(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var all = await db.Set<Document>().AsNoTracking().OrderBy(d => d.EffectiveOn).ToListAsync();
            all.ShouldAllBe(d => d.Kind == DocumentKind.Reference && d.IndexNumber == null && d.PublicEditionId == d.EditionId);
            all.Select(d => d.On(house.House.Clock.Today())).ShouldBe([Validity.Replaced, Validity.Repealed, Validity.InForce]);
            (await services.GetRequiredService<PublicRegister>().Count()).ShouldBe(3);
            var room = services.GetServices<IPublishes>().Single(one => one.Kinds.Contains(Document.ItemKind));
            var items = new List<PublicItem>();
            await foreach (var item in room.All(default))
                items.Add(item);
            items.Select(item => item.KindTitle).Distinct().ShouldBe(["参考文本"]);
            items.ShouldAllBe(item => item.Text.Contains("第一条", StringComparison.Ordinal));
            (await db.Set<Relation>().CountAsync(r => r.Kind == RelationKind.Replaces)).ShouldBe(1);
            return true;
        });
        (await Figures(house)).ShouldBe(before);

        // A second run finds everything there; the same name with another content is no silent change.
        File.WriteAllText(Path.Combine(folder.Path, "乙例.md"), "# 乙条例\n\n第一条 另一个内容。");
        var again = await Imported(house, folder);
        (again.Imported, again.Known, again.Replaced).ShouldBe((0, 2, 0));
        again.Refused.ShouldContain(one => one.File == "乙例.md" && one.Code == "documents.import-other-content");
    }

    [Theory, EveryEngine]
    public async Task A_folder_without_a_list_becomes_drafts_of_the_agency(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        using var folder = new LawFolder();
        File.WriteAllText(Path.Combine(folder.Path, "一.txt"), string.Join('\n', Intake.Papers.Notice));
        File.WriteAllBytes(Path.Combine(folder.Path, "二.docx"), Intake.Papers.Docx(["关于开放图书馆的通知", "各单位：", "开放。"]));
        File.WriteAllText(Path.Combine(folder.Path, "三.exe"), "不读");
        (await Import(house, folder, null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.import-needs-agency");
        var counts = (await Import(house, folder, house.Unit.Code)).Value;
        (counts.Files, counts.Imported).ShouldBe((2, 2));
        var drafts = await house.House.Read(services => services.GetRequiredService<PlatformDb>().Set<Edition>().AsNoTracking().OrderBy(e => e.Title).ToListAsync());
        drafts.ShouldAllBe(edition => edition.State == EditionState.Draft);
        drafts[0].DocumentNumber.ShouldBe("云府办规〔2026〕12号");
    }

    [Theory, EveryEngine]
    public async Task Killed_amid_an_import_it_goes_on_without_doubles(Engine engine)
    {
        const int Texts = 600;
        using var house = new DocumentHouse(engine);
        using var folder = new LawFolder();
        for (var number = 0; number < Texts; number++)
            folder.Add($"法{number}.md", $"第{number}号法", $"{1950 + number % 70}-01-01", "current", number % 3 == 0 ? $"系列{number / 30}" : "");
        folder.Close();
        using (var process = Start(house, folder))
        {
            while (await process.StandardError.ReadLineAsync() is { } line)
                if (line.Contains($"/{Texts}", StringComparison.Ordinal))
                {
                    process.Kill();
                    break;
                }
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(137, "it was to die by kill -9, not to end by itself");
        }
        var before = await Count(house);
        before.ShouldBeInRange(1, Texts - 1);
        using (var second = Start(house, folder))
        {
            var counts = JsonDocument.Parse(await second.StandardOutput.ReadToEndAsync()).RootElement;
            await second.WaitForExitAsync();
            second.ExitCode.ShouldBe(0);
            counts.GetProperty("known").GetInt32().ShouldBeGreaterThanOrEqualTo(before);
            (counts.GetProperty("known").GetInt32() + counts.GetProperty("imported").GetInt32()).ShouldBe(Texts);
        }
        await house.House.Read(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            (await db.Set<Document>().CountAsync()).ShouldBe(Texts);
            (await db.Set<Document>().Select(d => d.Title).Distinct().CountAsync()).ShouldBe(Texts);
            (await db.Set<Edition>().CountAsync()).ShouldBe(Texts);
            (await db.Set<ImportedFile>().CountAsync()).ShouldBe(Texts);
            (await services.GetRequiredService<PublicRegister>().Count()).ShouldBe(Texts);
            var pairs = await db.Set<Relation>().Select(r => new { r.FromId, r.ToId }).ToListAsync();
            pairs.Distinct().Count().ShouldBe(pairs.Count);
            return true;
        });
    }

    [SharedFact]
    public async Task Every_law_on_file_comes_in_with_its_versions()
    {
        using var house = new DocumentHouse();
        var quiet = new Quiet();
        var counts = (await house.With<IDocumentImports, Outcome<ImportCounts>>(import => import.Import(Repository.InShared("data", "laws"), null, false, quiet))).Value;
        (counts.Files, counts.Imported, counts.Refused.Count).ShouldBe((1063, 1063, 0));
        counts.Replaced.ShouldBe(60);
        counts.Articles.ShouldBeGreaterThan(30_000);
        quiet.Last.ShouldBe(new ImportProgress(1063, 1063));
    }

    private static async Task<ImportCounts> Imported(DocumentHouse house, LawFolder folder) => (await Import(house, folder, null)).Value;

    private static Task<Outcome<ImportCounts>> Import(DocumentHouse house, LawFolder folder, string? agency) =>
        house.With<IDocumentImports, Outcome<ImportCounts>>(import => import.Import(folder.Path, agency, false, new Quiet()));

    private static Task<string> Figures(DocumentHouse house) => house.House.Read(async services =>
    {
        var figures = new List<string>();
        foreach (var indicator in services.GetServices<IIndicator>().Where(one => one.Info.Id.StartsWith("documents.", StringComparison.Ordinal)))
            figures.Add($"{indicator.Info.Id} {await indicator.Measure(Period.Year(2026), null, null, default) switch { var found => $"{found.Value} {found.Rows.Count}" }}");
        return string.Join('\n', figures);
    });

    private static Task<int> Count(DocumentHouse house) => house.House.Read(services => services.GetRequiredService<PlatformDb>().Set<Document>().CountAsync());

    private static Process Start(DocumentHouse house, LawFolder folder) => Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "Mingtang.dll"), "documents", "import", folder.Path, "--data", house.House.DataFolder, "--database", house.House.Database.Connection,
    ])
    { WorkingDirectory = Path.Combine(Repository.Root, "src", "Host"), RedirectStandardOutput = true, RedirectStandardError = true })!;
}

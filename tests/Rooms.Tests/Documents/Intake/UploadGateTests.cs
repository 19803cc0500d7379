using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Backlog;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Intake;

/// <summary>SECR 42: the other doors, lists above all. One marked entry refuses the whole list, and only a digest is left.</summary>
public sealed class UploadGateTests
{
    private const string Telltale = "乌有乡密室钥匙清单";

    private static readonly string[] Plain = [.. Enumerable.Range(1, 30).Select(number => $"关于第{number}号防汛事项的通知")];

    [Theory, EveryEngine]
    public async Task A_campaigns_list_with_one_marked_row_is_refused_whole_with_the_row_named(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var campaign = (await house.With<ClearBacklog, Outcome<Campaign>>(clear => clear.Open(house.Unit.Id, "2010年以来", new DateOnly(2026, 12, 31), house.Clerk))).Value;
        Task<Outcome<int>> Import(byte[]? content, string? name, string? pasted) => house.With<ClearBacklog, Outcome<int>>(clear => clear.Import(campaign.Id, content, name, pasted, house.Clerk));
        var marked = new (Outcome<int> Answer, int Row)[]
        {
            (await Import(Papers.Xlsx(["标题", .. Plain, $"秘密★1年 {Telltale}"]), "清单.xlsx", null), 32),
            (await Import(Papers.Xlsx(["标题", $"{Telltale}（机密★5年）", .. Plain]), "清单.xlsx", null), 2),
            (await Import(WithLevels("", "秘密★1年"), "清单.xlsx", null), 3),
            (await Import(WithLevels("无", "机密"), "清单.xlsx", null), 3),
            (await Import(Papers.Bytes($"标题,密级\n值班安排,\n{Telltale},秘密\n"), "清单.csv", null), 3),
            (await Import(null, null, $"值班安排，云试〔2013〕9号，2013-12-01\n机密★5年 {Telltale}，云试〔2012〕3号，2012-05-01"), 2),
            (await Import(null, null, string.Join('\n', Plain) + $"\n{Telltale}\t秘密 1年\t2012-05-01"), 31),
        };
        foreach (var (answer, row) in marked)
        {
            var refusal = answer.Refusals.ShouldHaveSingleItem();
            refusal.Code.ShouldBe("documents.classified-rows");
            refusal.Message.ShouldContain($"第 {row} 行");
            refusal.Message.ShouldNotContain(Telltale);
        }
        await LeftOnlyDigests(house, marked.Length);

        (await Import(null, null, "关于加强保密工作的通知，云试〔2013〕9号，2013-12-01\n国家秘密定密管理办法\n机密文件销毁规定\n商业秘密保护指南")).Value.ShouldBe(4, "titles that speak of secrets bear none");
        (await Import(WithLevels("无", "公开"), "清单.xlsx", null)).Value.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_standard_catalogue_and_any_other_file_go_through_the_same_gate(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var catalogue = Papers.Bytes($"领域,事项,公开内容\n应急,避难场所,避难场所名单\n应急,预案,机密★5年 {Telltale}\n");
        (await house.With<StandardImport, Outcome<ImportedCatalogue>>(import => import.Do(house.Unit.Id, catalogue, "目录.csv", house.Clerk))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.classified-rows");
        var paper = Papers.Docx(["复函", Telltale], header: Papers.P("秘密★1年"));
        (await house.With<IUploadGate, Outcome<FileRef>>(gate => gate.Keep(Upload(paper, "复函.docx"), house.Clerk))).Refusals.ShouldBe([ClassificationMark.Refused]);
        await LeftOnlyDigests(house, 2);

        (await house.With<IUploadGate, Outcome<FileRef>>(gate => gate.Keep(Upload(Papers.Png, "现场.png"), house.Clerk))).Refusals.ShouldBeEmpty();
    }

    private static async Task LeftOnlyDigests(DocumentHouse house, int refused) => await house.House.Read(async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        (await db.Set<BacklogLine>().CountAsync()).ShouldBe(0);
        (await db.Set<StandardItem>().CountAsync()).ShouldBe(0);
        (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_files").SingleAsync()).ShouldBe(0);
        (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM foundation_audit_entries WHERE act = 'documents.refuse-classified' AND subject LIKE 'documents.refused-file:sha256:%'").SingleAsync()).ShouldBe(refused);
        return true;
    });

    private static byte[] WithLevels(string first, string second) => XlsxPrinter.Print(PrintedSheet.Of("清单", new PrintedTable(
        [new(20), new(10)], [new("标题", "密级")], [new("关于值班安排的通知", first), new(Telltale, second)])));

    private static FormFile Upload(byte[] content, string name) => new(new MemoryStream(content), 0, content.Length, "Upload", name);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Agencies.Units;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Portal;

/// <summary>政府信息公开申请表 of a unit: what GIR 29 asks for and nothing else; above all no purpose.</summary>
internal static class GuidePapers
{
    private static readonly string[] Waiting = ["当面领取", "邮寄", "电子邮件", "网站查看"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/guide/{code}/request-form.docx", Docx).ExcludeFromDescription();
        routes.MapGet("/documents/guide/{code}/request-form.pdf", Pdf).ExcludeFromDescription();
    }

    private static async Task<IResult> Docx(string code, IUnits units, TimeProvider clock, CancellationToken stop) =>
        await Asked(code, units, clock, stop) is { } unit ? Results.Bytes(Print(unit), PrintedPaper.DocxType, Name(unit, ".docx")) : Results.NotFound();

    private static async Task<IResult> Pdf(string code, IUnits units, TimeProvider clock, PaperShelf shelf, CancellationToken stop)
    {
        if (await Asked(code, units, clock, stop) is not { } unit)
            return Results.NotFound();
        var made = await shelf.Pdf(unit.Id, Print(unit), stop);
        return made.IsRefused ? PrintedPaper.Absent(made.Refusals[0]) : Results.Bytes(made.Value, "application/pdf", Name(unit, ".pdf"));
    }

    private static async Task<UnitRef?> Asked(string code, IUnits units, TimeProvider clock, CancellationToken stop) =>
        (await units.On(clock.Today(), stop)).ByCode(code) is { AcceptsRequests: true } unit ? unit : null;

    private static string Name(UnitRef unit, string ending) => PrintedFile.SafeName($"{unit.ShortName}政府信息公开申请表", ending);

    private static byte[] Print(UnitRef unit) => DocxPrinter.Print(
        new PrintedDocument($"{unit.Name}政府信息公开申请表", [new Block.Title("政府信息公开申请表"), new Block.Subtitle($"受理机关：{unit.Name}"), Table(), .. Notes()]),
        PageLayout.A4);

    private static PrintedTable Table() => new(
        [new(5, Alignment.Centre), new(8, Alignment.Centre), new(18), new(8, Alignment.Centre), new(18)], [],
        [
            new(new PrintedCell("申请人", RowSpan: 7), new PrintedCell("公民", RowSpan: 3) { Bold = true }, "姓名：", "证件名称", ""),
            new("证件号码：", "联系电话", ""),
            new(new PrintedCell("通信地址及邮政编码：\n电子邮箱：", ColumnSpan: 3)),
            new(new PrintedCell("法人或者其他组织", RowSpan: 4) { Bold = true }, "名称：", "统一社会信用代码", ""),
            new("法定代表人：", "联系人", ""),
            new("联系电话：", "传真", ""),
            new(new PrintedCell("通信地址及邮政编码：\n电子邮箱：", ColumnSpan: 3)),
            new(new PrintedCell("所需信息", RowSpan: 2), new PrintedCell("名称、文号", ColumnSpan: 1), new PrintedCell("\n\n", ColumnSpan: 3)),
            new(new PrintedCell("便于查询的其他特征描述"), new PrintedCell("\n\n\n", ColumnSpan: 3)),
            new(new PrintedCell("获取方式", RowSpan: 2), new PrintedCell("载体形式"), new PrintedCell("□ 纸质　□ 电子文件", ColumnSpan: 3)),
            new(new PrintedCell("途径"), new PrintedCell(string.Join("　", Waiting.Select(way => $"□ {way}")), ColumnSpan: 3)),
            new(new PrintedCell("申请人签名或者盖章", ColumnSpan: 2), new PrintedCell("\n　　　　　　　　　　　　　　　　年　　月　　日", ColumnSpan: 3)),
        ]);

    private static IEnumerable<Block> Notes()
    {
        yield return new Block.Text("填写说明：公民、法人或者其他组织只填写对应的一栏，附身份证明复印件。名称、文号与特征描述至少填写一项，越具体越便于查找。不需要说明申请的用途。");
        yield return new Block.Text("自收到申请之日起二十个工作日内答复；需要延长的，延长不超过二十个工作日并告知理由。内容不明确的，七个工作日内一次性告知补正。");
    }
}

using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Requests.Disputes;

/// <summary>季度通报 (S2 86): what came, how it ended, and what is done otherwise, by agency and without applicants.</summary>
internal sealed class DisputeBulletin(PlatformDb db, IUnits units)
{
    public async Task<byte[]> Docx(Quarter quarter, Guid? unitId, CancellationToken stop)
    {
        var book = await units.OfYear(quarter.Year, stop);
        var (from, to) = (quarter.Start, quarter.End);
        var all = await db.Set<Dispute>().AsNoTracking()
            .Where(dispute => (unitId == null || dispute.UnitId == unitId) && ((dispute.AcceptedOn >= from && dispute.AcceptedOn <= to) || (dispute.DecidedOn >= from && dispute.DecidedOn <= to)))
            .OrderBy(dispute => dispute.AcceptedOn).ToListAsync(stop);
        var title = $"{quarter}政府信息公开复议诉讼情况通报";
        return DocxPrinter.Print(new PrintedDocument(title, [new Block.Title(title), .. Summary(all, quarter), Table(all, book), .. Lessons(all, book)]), PageLayout.Official);
    }

    private static IEnumerable<Block> Summary(List<Dispute> all, Quarter quarter)
    {
        var decided = all.Where(dispute => dispute.DecidedOn is { } on && quarter.Contains(on)).ToList();
        int With(DisputeResult result) => decided.Count(dispute => dispute.Result == result);
        yield return new Block.Text(
            $"本季度收到行政复议和行政诉讼{all.Count(dispute => quarter.Contains(dispute.AcceptedOn))}件，审结{decided.Count}件，其中结果维持{With(DisputeResult.Upheld)}件、结果纠正{With(DisputeResult.Corrected)}件、其他结果{With(DisputeResult.Other)}件。");
    }

    private static PrintedTable Table(List<Dispute> all, UnitBook book) => new(
        [new(8), new(12), new(14), new(10, Alignment.Centre), new(9, Alignment.Centre)], [new("类别", "单位", "案号", "收到", "结果")],
        [.. all.Select(dispute => new PrintedRow(
            dispute.Kind.Title(), book.Find(dispute.UnitId)?.ShortName ?? "", dispute.Number, $"{dispute.AcceptedOn:yyyy-MM-dd}", dispute.Result?.Title() ?? "尚未审结"))]);

    private static IEnumerable<Block> Lessons(List<Dispute> all, UnitBook book)
    {
        var learned = all.Where(dispute => dispute.Lesson is not null).ToList();
        if (learned.Count == 0)
            yield break;
        yield return new Block.Heading(1, "改进意见");
        foreach (var dispute in learned)
            yield return new Block.Text(dispute.Lesson!, Lead: $"{book.Find(dispute.UnitId)?.ShortName}：");
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>Everything that belongs to a plan as files, with a manifest that names the SHA-256 of each.</summary>
internal sealed class ArchiveContent(PlatformDb db, ArchiveHistory history, IFileStore store, IUnits units, ICryptography cryptography)
{
    /// <summary>Records first: while they are still the same, nothing happened in between and the parcel tells of one moment.</summary>
    public async Task<Parcel> Of(WorkPlan plan, CancellationToken stop)
    {
        var records = await Records(plan, stop);
        List<PrintedFile> files = [.. records, .. await Papers(plan, stop), .. await Evidence(plan, stop)];
        files.Add(Manifest(plan, files));
        return new(files, StampOf(records));
    }

    /// <summary>Of every record of the plan as it is now. Files are kept by their content, so they need no second look.</summary>
    public async Task<string> Stamp(WorkPlan plan, CancellationToken stop) => StampOf(await Records(plan, stop));

    private string StampOf(IReadOnlyList<PrintedFile> records) =>
        Convert.ToHexStringLower(cryptography.DigestAs("sha256", [.. records.SelectMany(file => cryptography.DigestAs("sha256", file.Content))]));

    private async Task<List<PrintedFile>> Records(WorkPlan plan, CancellationToken stop)
    {
        var book = await units.OfYear(plan.Year, stop);
        var tasks = await db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().AsSplitQuery().Include(t => t.Clause).Include(t => t.Milestones).Include(t => t.Progress)
            .Where(t => t.PlanId == plan.Id).OrderBy(t => t.Clause!.Ordinal).ThenBy(t => t.Id).ToListAsync(stop);
        return
        [
            Json("plan.json", Head(plan)), Text("source.txt", plan.SourceText), await Clauses(plan, stop), Tasks(tasks, book), Milestones(tasks), Entries(tasks),
            .. await history.Of(plan, stop), .. await Returns(plan, book, stop), .. await Bulletins(plan, stop), await Problems(plan, book, stop),
        ];
    }

    private static object Head(WorkPlan plan) => new { plan.Id, plan.Title, plan.Year, plan.Issuer, plan.DocumentNumber, plan.IssuedOn, plan.PublishedAt, plan.Edition, plan.UpperPlanId, plan.PreviousPlanId, plan.SourceFileName, plan.SourceFileHash };

    private async Task<PrintedFile> Clauses(WorkPlan plan, CancellationToken stop)
    {
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == plan.Id).OrderBy(c => c.IsDropped).ThenBy(c => c.Ordinal).ToListAsync(stop);
        return new("clauses.csv", CsvPrinter.Print(
            ["编号", "序号", "领域", "名称", "内容", "牵头", "配合", "印制时限", "完成时限", "已删除", "上级条款", "上年条款"],
            clauses.Select(c => (IReadOnlyList<string?>)[$"{c.Id:N}", $"{c.Ordinal}", c.Section, c.Name, c.Text, string.Join('、', c.Lead), string.Join('、', c.Support), c.DeadlinePrinted, Day(c.DueOn), c.IsDropped ? "是" : "", Id(c.UpperClauseId), Id(c.CarriedFromId)])));
    }

    private static PrintedFile Tasks(List<PlanTask> tasks, UnitBook book) => new("tasks.csv", CsvPrinter.Print(
        ["编号", "条款", "单位", "承担", "状态", "完成时限", "责任科室", "责任人", "分解时间", "完成时间"],
        tasks.Select(t => (IReadOnlyList<string?>)[$"{t.Id:N}", $"{t.ClauseId:N}", Name(book, t.UnitId), t.Part.Title(), t.State.Title(), Day(t.DueOn), t.Section, t.PersonInCharge, Time(t.BrokenDownAt), Time(t.DoneAt)])));

    private static PrintedFile Milestones(List<PlanTask> tasks) => new("milestones.csv", CsvPrinter.Print(
        ["任务", "节点", "日期", "完成日期"],
        tasks.SelectMany(t => t.Milestones.OrderBy(m => m.Position)).Select(m => (IReadOnlyList<string?>)[$"{m.TaskId:N}", m.Title, Day(m.DueOn), Day(m.ReachedOn)])));

    private static PrintedFile Entries(List<PlanTask> tasks) => new("entries.csv", CsvPrinter.Print(
        ["编号", "任务", "日期", "填报时间", "填报人", "内容", "完成比例", "更正", "带入自", "佐证"],
        tasks.SelectMany(t => t.Progress.OrderBy(e => e.EnteredAt).ThenBy(e => e.Id)).Select(e => (IReadOnlyList<string?>)[
            $"{e.Id:N}", $"{e.TaskId:N}", Day(e.On), Time(e.EnteredAt), e.EnteredByName, e.Text, $"{e.Percent}", Id(e.Corrects), Id(e.FromEntryId), string.Join(' ', e.Evidence.Select(proof => proof.FileHash ?? proof.Url))])));

    private async Task<IEnumerable<PrintedFile>> Returns(WorkPlan plan, UnitBook book, CancellationToken stop)
    {
        var steps = await (from step in db.Set<ReturnStep>().AsNoTracking()
                           join one in db.Set<UnitReturn>() on step.ReturnId equals one.Id
                           join round in db.Set<ReturnRound>() on one.RoundId equals round.Id
                           where one.PlanId == plan.Id
                           orderby step.At, step.Id
                           select new { step, one.UnitId, round.Quarter }).ToListAsync(stop);
        return steps.GroupBy(s => (s.Quarter, s.UnitId)).Select(unit => Json(
            $"returns/{unit.Key.Quarter.Code}/{PrintedFile.SafeName($"{Name(book, unit.Key.UnitId)}-{unit.Key.UnitId.ToString("N")[..8]}", ".json")}",
            unit.Select(s => new { Act = s.step.Act.Title(), s.step.At, s.step.ByName, s.step.Why, s.step.Digest, s.step.Content })));
    }

    private async Task<IEnumerable<PrintedFile>> Bulletins(WorkPlan plan, CancellationToken stop) => (await Printed(plan, stop)).Select(b => Json(
        $"bulletins/{b.Quarter.Code}.json", new { b.Title, b.Text, b.Digest, b.State, b.DraftedByName, b.SignedByName, b.SignedAt, b.IssuedAt, Figures = b.Counted }));

    private async Task<IEnumerable<PrintedFile>> Papers(WorkPlan plan, CancellationToken stop)
    {
        var book = await units.OfYear(plan.Year, stop);
        var issuer = book.Find(plan.AgencyId)?.Name ?? plan.Issuer ?? "";
        return (await Printed(plan, stop)).Select(b => new PrintedFile($"bulletins/{b.Quarter.Code}.docx", DocxPrinter.Print(BulletinPaper.Of(new(b, plan, issuer, true, null, [], [], null, book)))));
    }

    private Task<List<Bulletin>> Printed(WorkPlan plan, CancellationToken stop) =>
        db.Set<Bulletin>().AsNoTracking().Where(b => b.PlanId == plan.Id).OrderBy(b => b.Quarter).ToListAsync(stop);

    private async Task<PrintedFile> Problems(WorkPlan plan, UnitBook book, CancellationToken stop)
    {
        var problems = await db.Set<PlanProblem>().AsNoTracking().Where(p => p.PlanId == plan.Id).OrderBy(p => p.Title).ThenBy(p => p.Id).ToListAsync(stop);
        return new("problems.csv", CsvPrinter.Print(
            ["任务", "单位", "类别", "事项", "情况", "完成时限", "移交时间", "转入下年度"],
            problems.Select(p => (IReadOnlyList<string?>)[$"{p.TaskId:N}", Name(book, p.UnitId), p.Kind.Title(), p.Title, p.Text, Day(p.DueOn), Time(p.HandedOverAt), p.CarriesOver ? "是" : ""])));
    }

    /// <summary>Once per content, however many entries show it; one that is lost is named in its place.</summary>
    private async Task<IEnumerable<PrintedFile>> Evidence(WorkPlan plan, CancellationToken stop)
    {
        var entries = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => db.Set<PlanTask>().Any(task => task.Id == entry.TaskId && task.PlanId == plan.Id)).ToListAsync(stop);
        var cases = await db.Set<GoodCase>().AsNoTracking().Where(shown => shown.PlanId == plan.Id).ToListAsync(stop);
        var wanted = entries.SelectMany(e => e.Evidence).Concat(cases.SelectMany(shown => shown.Evidence)).Where(proof => proof.FileHash is not null).Select(proof => (Hash: proof.FileHash!, Name: proof.Title));
        if (plan.SourceFileHash is { } source)
            wanted = wanted.Prepend((source, plan.SourceFileName ?? "source"));
        var files = new List<PrintedFile>();
        foreach (var (hash, name) in wanted.DistinctBy(file => file.Hash).OrderBy(file => file.Hash, StringComparer.Ordinal))
            files.Add(await Kept(hash, name, stop));
        return files;
    }

    private async Task<PrintedFile> Kept(string hash, string name, CancellationToken stop)
    {
        var place = $"evidence/{hash[(hash.IndexOf(':', StringComparison.Ordinal) + 1)..][..16]}-";
        await using var content = await store.Open(hash, stop);
        if (content is null)
            return Text($"{place}lost.txt", $"文件库中已没有这份文件：{name} {hash}");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, stop);
        return new(place + PrintedFile.SafeName(Path.GetFileNameWithoutExtension(name), Path.GetExtension(name)), bytes.ToArray());
    }

    private PrintedFile Manifest(WorkPlan plan, List<PrintedFile> files) => Json("manifest.json", new
    {
        plan.Id,
        plan.Title,
        plan.Year,
        Files = files.Select(file => new { file.Name, Size = file.Content.Length, Sha256 = Convert.ToHexStringLower(cryptography.DigestAs("sha256", file.Content)) }),
    });

    internal static PrintedFile Json<T>(string name, T content) => Text(name, ReturnJson.Tell(content));

    private static PrintedFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    internal static string Name(UnitBook book, Guid unit) => book.Find(unit)?.ShortName ?? "已撤销单位";

    private static string? Id(Guid? id) => id?.ToString("N");

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    internal static string? Time(DateTime? at) => at is { } utc ? ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToString("yyyy-MM-dd HH:mm:ss") : null;
}

/// <param name="Stamp">Digest of the records it was packed from.</param>
internal sealed record Parcel(IReadOnlyList<PrintedFile> Files, string Stamp);

using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.WorkPlans.Import.Export;

internal enum ExportKind
{
    Docx,
    Xlsx,
}

/// <summary>导出: the clauses in force as 任务分解表.</summary>
internal sealed class ExportPlan(PlatformDb db)
{
    public async Task<Outcome<PrintedFile>> Do(Guid planId, ExportKind kind, CancellationToken stop = default)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan)
            return PlanRefusals.NoSuchPlan;
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == planId && !c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync(stop);
        var table = new TaskTable(plan, clauses);
        return kind == ExportKind.Docx
            ? new PrintedFile(PrintedFile.SafeName(plan.Title + "任务分解表", ".docx"), table.Docx())
            : new PrintedFile(PrintedFile.SafeName(plan.Title + "任务分解表", ".xlsx"), table.Xlsx());
    }
}

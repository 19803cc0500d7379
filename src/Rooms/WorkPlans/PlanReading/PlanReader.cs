using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Reads a work plan of any layout into its tasks (what a task is, and what its fields hold: README beside this file).</summary>
public static class PlanReader
{
    private static readonly Refusal noPlan = new("workplans.no-plan-found", "文件中没有读到工作要点:既无编号条目,也无任务表格。请核对是否传错文件,或改为粘贴正文。");

    /// <summary>Never throws on any text; a document without a single task is refused.</summary>
    public static Outcome<ReadPlan> Read(ReadDocument document) => noPlan;
}

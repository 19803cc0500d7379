using Mingtang.Kernel;

namespace Mingtang.WorkPlans.YearEnd;

internal static class YearEndRefusals
{
    public static readonly Refusal NotYours = new("workplans.year-end-not-yours", "年终收尾由计划的主管科室办理。");

    public static readonly Refusal NotInForce = new("workplans.year-end-not-in-force", "要点尚未下达，或者已经归档。");

    public static readonly Refusal TooEarly = new("workplans.year-end-too-early", "年度任务尚未到期，12月20日起可以移交问题清单。");

    public static readonly Refusal NothingUnfinished = new("workplans.nothing-unfinished", "没有未完成的任务，无须移交。");

    public static readonly Refusal YearNotOver = new("workplans.year-not-over", "年度尚未结束，次年1月1日起可以归档。");

    public static readonly Refusal NextExists = new("workplans.next-plan-exists", "下一年度的要点已经拟定或下达，请直接打开。");

    public static readonly Refusal NothingToBegin = new("workplans.nothing-to-begin-with", "没有可以转入下一年度的任务；请选择以全部任务为底稿。");

    public static readonly Refusal ChangedWhilePacking = new("workplans.changed-while-packing", "打包期间任务又有变动，请再归档一次。");

    public static Refusal Unfinished(int tasks) => new("workplans.unfinished-not-handed-over", $"还有{tasks}项未完成的任务没有移交问题清单。");

    public static Refusal ReturnsRunning(IEnumerable<Quarter> quarters) =>
        new("workplans.returns-still-running", $"{string.Join('、', quarters)}的报送还没有截止，归档后单位不能再报送。");

    public static Refusal ReturnsOpen(int returns) => new("workplans.returns-not-decided", $"还有{returns}份季度报送没有审核。");

    public static Refusal BulletinsOpen(int bulletins) => new("workplans.bulletins-not-issued", $"还有{bulletins}份通报没有印发。");
}

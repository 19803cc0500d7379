using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Cascade;

internal static class CascadeRefusals
{
    public static readonly Refusal NotYours = new("workplans.derive-not-yours", "本单位要点由承担任务的单位自己拟定。");

    public static readonly Refusal UpperNotInForce = new("workplans.upper-plan-not-in-force", "上级要点尚未下达或者已经归档，不能据此拟定。");

    public static readonly Refusal OwnAlready = new("workplans.upper-plan-is-own", "这份要点就是本单位的，无须另拟。");

    public static readonly Refusal NothingNamed = new("workplans.nothing-names-unit", "上级要点中没有本单位承担的任务。");

    public static readonly Refusal HasOne = new("workplans.own-plan-exists", "本单位这一年度的要点已经拟定或下达，请直接打开。");
}

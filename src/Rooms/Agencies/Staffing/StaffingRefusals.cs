using Mingtang.Kernel;

namespace Mingtang.Agencies.Staffing;

internal static class StaffingRefusals
{
    public static readonly Refusal OfficerMissing = new("agencies.officer-missing", "请确定政务公开专职人员。", "OfficerId");

    public static readonly Refusal SamePersonTwice = new("agencies.officer-is-deputy", "后备人员须是另一个人，人员变动时才不断线。", "DeputyId");

    public static readonly Refusal NotAtThisUnit = new("agencies.staff-not-at-unit", "该人员目前在本单位没有岗位。");

    public static readonly Refusal NothingToHandOver = new("agencies.nothing-to-hand-over", "交接双方须是本单位两位不同的在任人员。", "ToId");
}

using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.Log;

/// <summary>Acts in words: the permission's own where there is one, else these; an act nobody named is shown by its code.</summary>
internal static class ActTitles
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["agencies.sign-in"] = "登录",
        ["agencies.sign-in-failed"] = "登录失败",
        ["agencies.sign-out"] = "退出登录",
        ["agencies.switch-post"] = "切换岗位",
        ["agencies.change-password"] = "修改密码",
        ["agencies.begin-second-factor"] = "开始设置两步验证",
        ["agencies.confirm-second-factor"] = "启用两步验证",
        ["agencies.remove-second-factor"] = "停用两步验证",
        ["agencies.renew-recovery-codes"] = "更换恢复码",
        ["agencies.reset-password"] = "重置密码",
        ["agencies.reset-second-factor"] = "重置两步验证",
        ["agencies.end-sessions"] = "结束登录",
        ["agencies.suspend-account"] = "停用账号",
        ["agencies.resume-account"] = "恢复账号",
        ["agencies.add-person"] = "新增人员",
        ["agencies.amend-person"] = "修改人员信息",
        ["agencies.appoint"] = "任用到岗位",
        ["agencies.relieve"] = "免去岗位",
        ["agencies.found-unit"] = "设立单位",
        ["agencies.amend-unit"] = "修改单位信息",
        ["agencies.rename-unit"] = "单位更名",
        ["agencies.end-unit"] = "撤销单位",
        ["agencies.merge-unit"] = "合并单位",
        ["agencies.remember-name"] = "记住单位名称",
        ["agencies.forget-name"] = "删除单位名称",
        ["agencies.hand-over"] = "交接在办工作",
        ["agencies.list-must-know"] = "登记应知应会清单",
        ["agencies.withdraw-hearing"] = "撤销听取汇报记录",
        ["agencies.withdraw-training"] = "撤销培训记录",
        ["agencies.fill-demo"] = "填充演示数据",
        ["workplans.fill-demo"] = "填充演示数据",
        ["workplans.run-returns"] = "按期启动、截止报送",
        ["workplans.take-in"] = "录入退回的任务表",
        ["foundation.revive"] = "重新投递消息",
        ["foundation.run-job"] = "立即运行定时任务",
        ["foundation.erase"] = "删除个人信息",
    };

    public static string Of(string act, PermissionBook permissions) =>
        permissions.All.FirstOrDefault(permission => permission.Name == act)?.Title ?? Named.GetValueOrDefault(act, act);
}

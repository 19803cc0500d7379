using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>
/// On the console: in the demo where to sign in; otherwise, on the very first start, the one account there is. Its password is printed
/// here once and stored nowhere but as a hash.
/// </summary>
internal sealed class ConsoleGreeting(HouseSettings house, PlatformDb db, PeopleRegister people) : IGreets
{
    public async Task<IReadOnlyList<string>> Greet(Uri address, CancellationToken stop)
    {
        if (house.IsDemo)
            return [$"  一键登录 {new Uri(address, "/sign-in")}（仅限本机）"];
        if (await db.Set<Account>().AnyAsync(stop))
            return [];
        var first = await people.Add(
            Actor.Platform, new PersonEntry("安全管理员", "admin", null, null), new PostEntry(null, Foundation.People.Role.SecurityAdministrator, null), stop);
        return
        [
            "首次启动：已建立第一个账号（安全管理员）。请立即登录，修改密码并设置两步验证，再为其他人员建立账号。",
            $"  登录      {new Uri(address, "/sign-in")}",
            $"  登录名    {first.Value.LoginName}",
            $"  一次性密码 {first.Value.Password}   （只显示这一次）",
        ];
    }
}

using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Mail;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <summary>Somebody tries the person's account: the person is told, whoever it was.</summary>
internal sealed class TellLocked(IPeople people) : IHears<AccountLocked>
{
    public async Task Hear(AccountLocked happened, Doing doing, CancellationToken stop)
    {
        if (await people.AddressForMail(happened.PersonId, stop) is not { } address)
            return;
        var until = ChinaTime.In(new DateTimeOffset(happened.Until, TimeSpan.Zero));
        await doing.Send(
            new Letter(address, "您的政务公开平台账号已被锁定",
                $"您的账号因连续输错密码或验证码，锁定至 {until:yyyy-MM-dd HH:mm}。如果不是您本人操作，请立即联系本区安全管理员。"),
            $"agencies.locked:{happened.PersonId}:{happened.Until:yyyyMMddHHmm}", stop: stop);
    }
}

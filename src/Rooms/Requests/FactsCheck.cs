using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests;

/// <summary><c>check</c>: every case's row says what its facts say.</summary>
internal sealed class FactsCheck(PlatformDb db, RequestShelf shelf, WorkingDayCalendar calendar) : IChecks
{
    private const int AtOnce = 500;

    public string Name => "依申请公开案件";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var findings = new List<CheckFinding>();
        foreach (var some in (await db.Set<InformationRequest>().Select(request => request.Id).ToListAsync(stop)).Chunk(AtOnce))
        {
            var logs = await shelf.LogsOf(some, stop);
            foreach (var request in await db.Set<InformationRequest>().AsNoTracking().Where(request => some.Contains(request.Id)).ToListAsync(stop))
                findings.AddRange(Against(request, logs.GetValueOrDefault(request.Id)));
        }
        return findings;
    }

    private IEnumerable<CheckFinding> Against(InformationRequest request, RequestLog? log)
    {
        if (log is null)
        {
            yield return CheckFinding.Wrong($"{request.Number}没有办理记录。");
            yield break;
        }
        var (state, facts, received, replied, reply, due) = (request.State, request.Facts, request.ReceivedOn, request.RepliedOn, request.Reply, request.DueOn);
        request.Reflect(log, calendar);
        if ((state, facts, received, replied, reply) != (request.State, request.Facts, request.ReceivedOn, request.RepliedOn, request.Reply))
            yield return CheckFinding.Wrong($"{request.Number}的状态、日期或者结果与办理记录不一致。");
        else if (due != request.DueOn)
            yield return CheckFinding.Warning($"{request.Number}的期限按现有日历应为{request.DueOn:yyyy-MM-dd}，请运行一次期限重新计算。");
    }
}

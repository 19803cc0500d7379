using Mingtang.Foundation.Operations;

namespace Mingtang.Foundation.Outbox;

internal sealed class OutboxCheck(OutboxBook outbox) : IChecks
{
    public string Name => "发件箱";

    public async Task<IReadOnlyList<CheckFinding>> Check(CancellationToken stop)
    {
        var counts = await outbox.Counts(stop);
        var dead = await outbox.In(OutboxState.Dead, 20, stop);
        var held = counts.GetValueOrDefault(OutboxState.Held);
        return [
            .. dead.Select(line => CheckFinding.Warning($"消息 {line.Id}（{line.Kind}）投递失败 {line.Attempts} 次：{line.Trouble}")),
            .. dead.Count < counts.GetValueOrDefault(OutboxState.Dead) ? [CheckFinding.Warning($"投递失败的消息共 {counts[OutboxState.Dead]} 条。")] : Array.Empty<CheckFinding>(),
            .. held > 0 ? [CheckFinding.Warning($"有 {held} 条消息因未配置投递通道而留存，例如：{(await outbox.In(OutboxState.Held, 1, stop))[0].Trouble}。")] : Array.Empty<CheckFinding>(),
        ];
    }
}

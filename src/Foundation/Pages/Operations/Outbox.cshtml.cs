using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Pages.Operations;

/// <summary>What waits to leave the house, what cannot, and giving it another chance.</summary>
[Needs(FoundationPermissions.Operate)]
internal sealed class OutboxPage(ActBook acts, OutboxBook outbox, IEnumerable<IDelivers> deliveries, CurrentPerson person) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OutboxState State { get; set; } = OutboxState.Dead;

    public IReadOnlyDictionary<OutboxState, int> Counts { get; private set; } = new Dictionary<OutboxState, int>();

    public IReadOnlyList<OutboxLine> Lines { get; private set; } = [];

    public string Hint => State switch
    {
        OutboxState.Dead => "投递失败的消息会留在这里，直到您重新投递。",
        OutboxState.Held => "没有配置邮件服务器时，邮件会停在这里，配置好后自动发出。",
        OutboxState.Waiting => "需要发出的消息都已经发出。",
        _ => "投递成功的消息保留一段时间后清理。",
    };

    public string TitleOf(string kind) => deliveries.FirstOrDefault(one => one.Kind == kind)?.Title ?? kind;

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public Task<IActionResult> OnPostRevive(Guid id, CancellationToken stop) => Revive([id], stop);

    public async Task<IActionResult> OnPostReviveAll(CancellationToken stop) =>
        await Revive([.. (await outbox.In(OutboxState.Dead, stop: stop)).Select(line => line.Id)], stop);

    private async Task<IActionResult> Revive(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var outcome = Outcome.Done;
        foreach (var id in ids)
            if (await acts.Do("foundation.revive", person.Actor, doing => outbox.Revive(doing, id, stop), stop) is { IsRefused: true } refused)
                outcome = refused;
        ModelState.Clear();
        await Load(stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已重新投递 {ids.Count} 条消息。");
            return Redirect("/desk/operations/outbox");
        });
    }

    private async Task Load(CancellationToken stop) => (Counts, Lines) = (await outbox.Counts(stop), await outbox.In(State, stop: stop));
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.People;
using Mingtang.Library.Words;

namespace Mingtang.Library.Judged;

/// <summary>
/// 补测: a measurement runs in the memory of one node and may end with it. That it was asked for stands in the outbox; when the draft is then still
/// as it was and unmeasured, whichever node comes to the message measures it.
/// </summary>
internal sealed class MeasureAgain(MeasureWords measure, PlatformDb db) : IDelivers
{
    public const string MessageKind = "library.measure-words";

    /// <summary>Longer than a measurement takes where its node lives.</summary>
    public static readonly TimeSpan After = TimeSpan.FromMinutes(2);

    public string Kind => MessageKind;

    public string Title => "检索词表补测";

    public static string Message(CurrentPerson who, int number, int revision) => JsonSerializer.Serialize(new AskedMeasure(who, number, revision));

    public async Task<Delivery> Deliver(OutboxItem item, CancellationToken stop)
    {
        var asked = JsonSerializer.Deserialize<AskedMeasure>(item.Payload)!;
        // Measuring it, changing it and putting it to use all move the revision on.
        if (await db.Set<WordList>().AsNoTracking().AnyAsync(list => list.Number == asked.Number && list.Revision == asked.Revision && list.State == WordListState.Draft, stop))
            await measure.Measure(asked.Who, asked.Number, new WorkProgress(), stop);
        return Delivery.Done;
    }

    private sealed record AskedMeasure(CurrentPerson Who, int Number, int Revision);
}
